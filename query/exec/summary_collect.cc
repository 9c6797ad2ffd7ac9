// SPDX-License-Identifier: Apache-2.0

// collect(x), for UNWIND to take apart again

#include <algorithm>

#include "exec/summary.h"
#include "values/size.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Lists;

/// Elements as they come, and the group of each.
class Collect final : public Summary {
 public:
  Collect(syntax::Span span, Evaluation& evaluation) : span_(span), evaluation_(evaluation) {}

  void add(const Portion& portion) override {
    const Nulls nulls(*portion.values);
    Rows places;
    places.reserve(portion.groups.size());
    for (std::uint32_t row = 0; row < portion.groups.size(); ++row) {
      if (nulls[row]) continue;
      places.push_back(portion.values->is_constant() ? 0 : row);
      groups_.push_back(portion.groups[row]);
    }
    if (places.empty()) return;
    Column some = portion.values->column().gather(places);
    bytes_ += query::bytes_of(some);
    if (evaluation_.could_take(bytes(), span_)) elements_.append(std::move(some));
  }

  Column results(std::size_t groups) override {
    Lists lists{nullptr, std::vector<std::uint32_t>(groups), std::vector<std::uint32_t>(groups)};
    for (const std::uint32_t group : groups_) ++lists.end[group];
    std::uint32_t sum = 0;
    for (std::size_t group = 0; group < groups; ++group) {
      lists.begin[group] = sum;
      sum += lists.end[group];
      lists.end[group] = lists.begin[group];  // grows as elements are put there
    }
    Rows places(groups_.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i) places[lists.end[groups_[i]]++] = i;
    lists.elements = std::make_shared<const Column>(elements_.gather(places));
    return lists;
  }

  std::uint64_t bytes() const override { return bytes_ + groups_.size() * sizeof(std::uint32_t); }

 private:
  syntax::Span span_;
  Evaluation& evaluation_;
  Column elements_;
  Rows groups_;
  std::uint64_t bytes_ = 0;
};

}  // namespace

SummaryPtr make_collect(syntax::Span span, Evaluation& evaluation) {
  return std::make_unique<Collect>(span, evaluation);
}

}  // namespace claimgraph::query::exec
