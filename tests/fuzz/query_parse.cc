// SPDX-License-Identifier: Apache-2.0

// Any bytes as a query: it parses or is refused with a code; what parses prints as a query that prints the same; and
// running it over an empty graph, whatever it asks for, ends.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claimgraph/query/query.h"
#include "syntax/parse.h"

namespace {

namespace pg = claimgraph::property_graph;

class EmptyGraph final : public pg::PropertyGraph {
 public:
  std::optional<pg::LabelId> find_label(std::string_view /*name*/) const override { return std::nullopt; }
  std::optional<pg::TypeId> find_type(std::string_view /*name*/) const override { return std::nullopt; }
  std::optional<pg::KeyId> find_key(std::string_view /*name*/) const override { return std::nullopt; }
  std::vector<std::string> labels() const override { return {}; }
  std::vector<std::string> types() const override { return {}; }
  std::vector<std::string> keys() const override { return {}; }
  void scan(std::optional<pg::LabelId> /*label*/, std::vector<pg::NodeId>& /*out*/) const override {}
  std::uint64_t count(std::optional<pg::LabelId> /*label*/) const override { return 0; }
  bool look_up(pg::LabelId /*label*/, pg::KeyId /*key*/, const std::string& /*value*/,
               std::vector<pg::NodeId>& /*out*/) const override {
    return false;
  }
  void expand(std::span<const pg::NodeId> /*from*/, pg::Direction /*direction*/, std::span<const pg::TypeId> /*types*/,
              pg::Expansions& /*out*/) const override {}
  pg::Column properties(std::span<const pg::NodeId> /*nodes*/, pg::KeyId /*key*/) const override { return {}; }
  pg::Column properties(std::span<const pg::RelationshipId> /*relationships*/, pg::KeyId /*key*/) const override {
    return {};
  }
  std::vector<std::string> labels_of(pg::NodeId /*node*/) const override { return {}; }
  bool has_label(pg::NodeId /*node*/, pg::LabelId /*label*/) const override { return false; }
  pg::Endpoints endpoints(pg::RelationshipId /*relationship*/) const override { return {}; }
  std::string type_name(pg::TypeId /*type*/) const override { return {}; }
  pg::Map property_map(pg::NodeId /*node*/) const override { return {}; }
  pg::Map property_map(pg::RelationshipId /*relationship*/) const override { return {}; }
};

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace query = claimgraph::query;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  query::Problems problems(text, "syntax");
  const auto tree = query::syntax::parse(text, problems);
  require((tree == nullptr) == !problems.empty());
  if (tree != nullptr) {
    const std::string once = to_text(*tree);
    query::Problems none(once, "syntax");
    const auto again = query::syntax::parse(once, none);
    require(again != nullptr && to_text(*again) == once);
  }
  const EmptyGraph graph;
  query::RunOptions options;
  options.most_rows = 1000;
  options.most_memory = 10'000'000;
  const auto table = query::run(graph, text, options);
  require(table.has_value() || table.error().code.starts_with("CG-Q"));
  if (table) query::to_text(*table, query::TableFormat::kTable, graph, 20);
  query::completeness(text);
  return 0;
}
