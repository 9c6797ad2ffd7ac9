// SPDX-License-Identifier: Apache-2.0

// What queries read of a large graph, in a file beside it.

#include <catch2/catch.hpp>

#include "claims_for_tests.h"
#include "columns/column_file.h"
#include "merge/merged_graph.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

using property_graph::NodeId;
using property_graph::PropertyGraph;
using property_graph::Value;
using schema::Position;

/// One name, one issue, one claim.
MergedGraph merged() {
  MergedGraph graph;
  graph.documents = {document("d", day(3), "The union wants pay.")};
  graph.claims = {claim("d", "Union", Position::kWants, "pay")};
  graph.claims[0].id = "c1";
  graph.links = {{0, 0, 0, kNone, kNone}};
  graph.actors = {{"Union", "group", {"Workers"}, ""}};
  graph.issues = {{"pay", "", {}, ""}};
  graph.part_of = {kNone};
  graph.broader = {kNone};
  return graph;
}

constexpr GraphMoment kMoment{1, 2, 3, 4};

/// A file that columns may lie beside.
std::string graph_in(const TemporaryFolder& folder) {
  write_bytes(folder.file("a.claims"), "");
  return folder.file("a.claims");
}

TEST_CASE("columns are mapped again as they were written") {
  const TemporaryFolder folder;
  graph_in(folder);
  const ColumnVectors made = make_columns(merged());
  REQUIRE(write_columns(folder.file("a.claims"), kMoment, view_of(made)));
  CHECK(folder.names() == std::vector<std::string>{"a.claims", "a.claims-columns"});
  const auto mapped = map_columns(folder.file("a.claims"), kMoment);
  REQUIRE(mapped);
  std::size_t arrays = 0;
  visit_arrays(
      [&](const auto& expected, const auto& found) {
        ++arrays;
        CHECK(std::equal(expected.begin(), expected.end(), found.begin(), found.end()));
      },
      made, mapped->columns);
  CHECK(arrays > 60);
  CHECK(mapped->columns.text(mapped->columns.actor_name[0]) == "Union");
}

TEST_CASE("columns of another moment, of another build, damaged or cut short are not used") {
  const TemporaryFolder folder;
  const std::string graph = graph_in(folder);
  const std::string file = graph + "-columns";
  CHECK_FALSE(map_columns(graph, kMoment));
  REQUIRE(write_columns(graph, kMoment, view_of(make_columns(merged()))));
  const std::string whole = bytes_of(file);
  for (const GraphMoment& other : {GraphMoment{2, 2, 3, 4}, {1, 3, 3, 4}, {1, 2, 4, 4}, {1, 2, 3, 5}}) {
    CHECK_FALSE(map_columns(graph, other));
  }
  constexpr std::size_t kGap = 64;  // behind the last array nothing is missed
  for (std::size_t size = 0; size + kGap < whole.size(); size += 37) {
    write_bytes(file, whole.substr(0, size));
    CHECK_FALSE(map_columns(graph, kMoment));
  }
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    write_bytes(file, damaged);
    if (!map_columns(graph, kMoment)) ++refused;
  }
  // What is left are the letters of texts and the gaps between arrays.
  CHECK(refused > 800);
  write_bytes(file, whole);
  CHECK(map_columns(graph, kMoment));
}

TEST_CASE("where columns cannot be written nothing is left behind") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_columns(folder.file("no/such/folder/a.claims"), kMoment, view_of(make_columns(merged()))));
  CHECK(folder.names().empty());
}

TEST_CASE("columns may be read by those who may read the graph") {
  const TemporaryFolder folder;
  const std::string graph = graph_in(folder);
  using std::filesystem::perms;
  for (const perms rights : {perms::owner_read | perms::owner_write,
                             perms::owner_read | perms::owner_write | perms::group_read | perms::others_read}) {
    std::filesystem::permissions(graph, rights);
    REQUIRE(write_columns(graph, kMoment, view_of(make_columns(merged()))));
    CHECK(std::filesystem::status(graph + "-columns").permissions() == rights);
  }
}

/// A store that is large by one long text.
Store large_store(const std::string& path) {
  auto store = Store::open(path, Access::kWrite);
  REQUIRE(store);
  schema::Document article = document("d", day(3), std::string(17U << 20U, 'x'));
  REQUIRE(store->put(article,
                     {claim("d", "Union", Position::kWants, "pay"), claim("d", "Port", Position::kRejects, "pay")}));
  REQUIRE(store->commit());
  return std::move(*store);
}

std::vector<std::string> actors(const PropertyGraph& graph) {
  std::vector<NodeId> nodes;
  graph.scan(graph.find_label("Actor"), nodes);
  std::vector<std::string> names;
  for (const Value& name : graph.properties(nodes, *graph.find_key("name")).values()) names.push_back(name.string());
  return names;
}

TEST_CASE("a large graph keeps what queries read beside its file and makes it anew after a change") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.claims");
  Store store = large_store(path);
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
  const auto built = store.property_graph();
  REQUIRE(built);
  CHECK(folder.names() == std::vector<std::string>{"a.claims", "a.claims-columns"});
  CHECK(actors(**built) == std::vector<std::string>{"Port", "Union"});
  const std::string first = bytes_of(path + "-columns");

  const auto mapped = store.property_graph();
  REQUIRE(mapped);
  CHECK(actors(**mapped) == actors(**built));
  CHECK(bytes_of(path + "-columns") == first);

  REQUIRE(store.put_claims({claim("e", "Council", Position::kWants, "quay")}));
  const auto pending = store.property_graph();
  REQUIRE(pending);
  CHECK(actors(**pending) == std::vector<std::string>{"Council", "Port", "Union"});
  CHECK(bytes_of(path + "-columns") == first);
  REQUIRE(store.commit());
  const auto changed = store.property_graph();
  REQUIRE(changed);
  CHECK(actors(**changed) == std::vector<std::string>{"Council", "Port", "Union"});
  CHECK(bytes_of(path + "-columns") != first);
  CHECK(actors(**mapped) == std::vector<std::string>{"Port", "Union"});
}

TEST_CASE("procedures work on a graph whose columns are mapped, until the file changes") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.claims");
  {
    Store store = large_store(path);
    REQUIRE(store.property_graph());
  }
  const auto store = Store::open(path, Access::kRead);
  REQUIRE(store);
  const auto graph = store->property_graph();
  const auto late = store->property_graph();
  REQUIRE(graph);
  REQUIRE(late);
  const auto contested = (*graph)->catalog().procedure("claims.contested")->call({});
  REQUIRE(contested);
  CHECK(contested->size() == 1);
  auto writer = Store::open(path, Access::kWrite);
  REQUIRE(writer->put_claims({claim("e", "Council", Position::kWants, "quay")}));
  REQUIRE(writer->commit());
  CHECK((*graph)->catalog().procedure("claims.contested")->call({}));
  CHECK((*late)->catalog().procedure("claims.contested")->call({}).error() ==
        "the graph has changed since it was opened");
}

TEST_CASE("a small graph leaves nothing beside its file") {
  const TemporaryFolder folder;
  auto store = Store::open(folder.file("a.claims"), Access::kWrite);
  REQUIRE(store->put(document("d"), {claim("d", "Union", Position::kWants, "pay")}));
  REQUIRE(store->commit());
  const auto graph = store->property_graph();
  REQUIRE(graph);
  CHECK(actors(**graph) == std::vector<std::string>{"Union"});
  CHECK((*graph)->catalog().procedure("claims.contested")->call({}));
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

TEST_CASE("claims are found by their date between two days, open at either end") {
  std::vector<schema::Claim> claims;
  for (unsigned one = 1; one <= 9; ++one) {
    claims.push_back(claim("d" + std::to_string(one), "Union", Position::kWants, "pay"));
    if (one < 9) claims.back().date = day(one);
  }
  const ClaimGraph graph = ClaimGraph::build({}, claims, {});
  const auto view = graph.property_graph();
  const auto label = *view->find_label("Claim");
  const auto key = *view->find_key("date");
  const auto found = [&](const Value& least, const Value& most) {
    std::vector<NodeId> nodes;
    view->look_up_between(label, key, least, most, nodes);
    CHECK(view->count_between(label, key, least, most) == nodes.size());
    return nodes.size();
  };
  CHECK(found(property_graph::Date(day(3)), property_graph::Date(day(5))) == 3);
  CHECK(found(property_graph::Date(day(3)), {}) == 6);
  CHECK(found({}, property_graph::Date(day(3))) == 3);
  CHECK(found({}, {}) == 8);
  CHECK(found(property_graph::Date(day(5)), property_graph::Date(day(3))) == 0);
  CHECK(found(std::int64_t{5}, {}) == 0);
  CHECK_FALSE(view->count_between(label, *view->find_key("quote"), {}, {}));
  CHECK_FALSE(view->count_between(*view->find_label("Document"), key, {}, {}));
}

}  // namespace
}  // namespace claimgraph::graph
