// SPDX-License-Identifier: Apache-2.0

// The claim graph as the query language sees it.

#include "claimgraph/property_graph/property_graph.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "claimgraph/graph/claim_graph.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using property_graph::Direction;
using property_graph::Expansion;
using property_graph::Expansions;
using property_graph::LabelId;
using property_graph::NodeId;
using property_graph::PropertyGraph;
using property_graph::RelationshipId;
using property_graph::TypeId;
using property_graph::Value;
using schema::Position;

/// A graph with its view, and short ways to ask it.
struct Viewed {
  explicit Viewed(ClaimGraph made) : graph(std::move(made)), view(graph.property_graph()) {}

  NodeId node(const char* label, const char* key, const std::string& value) const {
    std::vector<NodeId> found;
    REQUIRE(view->look_up(*view->find_label(label), *view->find_key(key), value, found));
    REQUIRE(found.size() == 1);
    return found.front();
  }
  NodeId actor(const std::string& name) const { return node("Actor", "name", name); }
  NodeId issue(const std::string& name) const { return node("Issue", "name", name); }

  std::vector<Expansion> expand(NodeId from, Direction direction, const std::vector<std::string>& types = {}) const {
    std::vector<TypeId> ids;
    for (const std::string& type : types) ids.push_back(view->find_type(type).value());
    Expansions found;
    view->expand(std::vector{from}, direction, ids, found);
    std::vector<Expansion> out;
    for (std::size_t i = 0; i < found.size(); ++i) out.push_back(found[i]);
    return out;
  }
  /// "DEMANDS toll": type and the other end's name, title, or id.
  std::vector<std::string> steps(NodeId from, Direction direction, const std::vector<std::string>& types = {}) const {
    std::vector<std::string> out;
    for (const Expansion& one : expand(from, direction, types)) {
      out.push_back(view->type_name(view->endpoints(one.relationship).type) + " " + shown(one.node));
    }
    return out;
  }
  std::string shown(NodeId node) const {
    for (const char* key : {"name", "title", "quote"}) {
      const Value value = property(node, key);
      if (value.is_string()) return value.string();
    }
    return "?";
  }
  template <class Id>
  Value property(Id id, const char* key) const {
    const property_graph::Column out = view->properties(std::vector{id}, *view->find_key(key));
    REQUIRE(out.size() == 1);
    return out[0];
  }

  ClaimGraph graph;
  std::unique_ptr<PropertyGraph> view;
};

schema::Claim told() {
  schema::Claim made = claim("d1", "Avaria", Position::kDemands, "ending of tolls");
  made.quote = "Sentence.";
  made.target = "Borland";
  made.reported_by = "Cindra";
  made.certainty = schema::Certainty::kHedged;
  made.confidence = 910;
  made.place = schema::Span{3, 12};
  return made;
}

Viewed small() {
  // Three bytes are two code points in front of the sentence.
  return Viewed(ClaimGraph::build({document("d1", day(4), "\xc3\xa9 Sentence.")}, {told()}, {}));
}

Viewed three_actors() {
  return Viewed(ClaimGraph::build(
      {},
      {claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Borland", Position::kSupports, "toll"),
       claim("d1", "Cindra", Position::kRejects, "toll")},
      {}));
}

TEST_CASE("names of labels, types and keys are known and listed in order") {
  const Viewed viewed = small();
  CHECK(viewed.view->labels() == std::vector<std::string>{"Actor", "Claim", "Document", "Issue"});
  const auto types = viewed.view->types();
  CHECK(types.size() == 21);
  CHECK(std::is_sorted(types.begin(), types.end()));
  for (const std::string& type : types) CHECK(viewed.view->type_name(viewed.view->find_type(type).value()) == type);
  const auto keys = viewed.view->keys();
  CHECK(std::is_sorted(keys.begin(), keys.end()));
  CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
  for (const std::string& key : keys) CHECK(viewed.view->find_key(key));
}

TEST_CASE("names that do not occur are not known; only types may be written small") {
  const Viewed viewed = small();
  CHECK_FALSE(viewed.view->find_label("actor"));
  CHECK(viewed.view->find_type("demands") == viewed.view->find_type("DEMANDS"));
  CHECK_FALSE(viewed.view->find_type("demand"));
  CHECK_FALSE(viewed.view->find_key("Name"));
  CHECK_FALSE(viewed.view->find_key("zzz"));
}

TEST_CASE("scans give as many nodes as are counted, each with its label") {
  const Viewed viewed = small();
  std::size_t sum = 0;
  const std::map<std::string, std::size_t> expected = {{"Actor", 3}, {"Claim", 1}, {"Document", 1}, {"Issue", 1}};
  for (const auto& [label, count] : expected) {
    const LabelId id = viewed.view->find_label(label).value();
    std::vector<NodeId> nodes;
    viewed.view->scan(id, nodes);
    CHECK(nodes.size() == count);
    CHECK(viewed.view->count(id) == count);
    for (const NodeId node : nodes) {
      CHECK(viewed.view->has_label(node, id));
      CHECK(viewed.view->labels_of(node) == std::vector<std::string>{label});
    }
    sum += count;
  }
  std::vector<NodeId> all;
  viewed.view->scan({}, all);
  CHECK(all.size() == sum);
  CHECK(viewed.view->count({}) == sum);
}

TEST_CASE("a node has one label and no other") {
  const Viewed viewed = small();
  CHECK_FALSE(viewed.view->has_label(viewed.actor("Avaria"), *viewed.view->find_label("Issue")));
}

TEST_CASE("lookups without a match give nothing, those without an index say so") {
  const Viewed viewed = small();
  std::vector<NodeId> found;
  CHECK(viewed.view->look_up(*viewed.view->find_label("Actor"), *viewed.view->find_key("name"), "Nobody", found));
  CHECK(viewed.view->look_up(*viewed.view->find_label("Claim"), *viewed.view->find_key("id"), "0", found));
  CHECK_FALSE(viewed.view->look_up(*viewed.view->find_label("Actor"), *viewed.view->find_key("kind"), "state", found));
  CHECK_FALSE(viewed.view->look_up(*viewed.view->find_label("Document"), *viewed.view->find_key("title"), "x", found));
  CHECK(found.empty());
}

TEST_CASE("documents and claims are looked up by id") {
  const Viewed viewed = small();
  CHECK(viewed.property(viewed.node("Document", "id", "d1"), "title").string() == "Title of d1");
  const std::string id = viewed.graph.claims().front().id;
  CHECK(viewed.property(viewed.node("Claim", "id", id), "quote").string() == "Sentence.");
}

TEST_CASE("an actor leads to issues and claims, and is led to by what names it") {
  const Viewed viewed = small();
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kOut) ==
        std::vector<std::string>{"DEMANDS tolls", "HOLDS Sentence."});
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kIn).empty());
  CHECK(viewed.steps(viewed.actor("Borland"), Direction::kIn) == std::vector<std::string>{"TARGETS Sentence."});
  CHECK(viewed.steps(viewed.actor("Cindra"), Direction::kBoth) == std::vector<std::string>{"REPORTED_BY Sentence."});
}

TEST_CASE("a claim leads to its issue, document, target and reporter") {
  const Viewed viewed = small();
  const NodeId claim_node = viewed.node("Claim", "id", viewed.graph.claims().front().id);
  CHECK(viewed.steps(claim_node, Direction::kOut) ==
        std::vector<std::string>{"ABOUT tolls", "IN Title of d1", "TARGETS Borland", "REPORTED_BY Cindra"});
  CHECK(viewed.steps(claim_node, Direction::kIn) == std::vector<std::string>{"HOLDS Avaria"});
  CHECK(viewed.steps(viewed.issue("tolls"), Direction::kIn) ==
        std::vector<std::string>{"DEMANDS Avaria", "ABOUT Sentence."});
  CHECK(viewed.steps(viewed.node("Document", "id", "d1"), Direction::kBoth) ==
        std::vector<std::string>{"IN Sentence."});
}

TEST_CASE("types narrow the steps down, a type given twice counts once") {
  const Viewed viewed = small();
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kOut, {"DEMANDS", "DEMANDS"}) ==
        std::vector<std::string>{"DEMANDS tolls"});
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kOut, {"WANTS"}).empty());
}

TEST_CASE("steps name the element of the batch they start from") {
  const Viewed viewed = three_actors();
  Expansions out;
  viewed.view->expand(std::vector{viewed.actor("Cindra"), viewed.issue("toll"), viewed.actor("Avaria")},
                      Direction::kOut,
                      std::vector{*viewed.view->find_type("DEMANDS"), *viewed.view->find_type("REJECTS")}, out);
  REQUIRE(out.size() == 2);
  CHECK(out[0].from == 0);
  CHECK(out[1].from == 2);
}

TEST_CASE("a claim without a document, target or reporter has no such relationship") {
  const Viewed viewed = three_actors();
  const NodeId claim_node = viewed.node("Claim", "id", viewed.graph.claims().front().id);
  CHECK(viewed.steps(claim_node, Direction::kOut) == std::vector<std::string>{"ABOUT toll"});
}

TEST_CASE("broader issues and wholes are led to") {
  schema::Vocabulary pack = pack_with_issue("toll", "Tolls", {"toll"}, {}, "roads");
  pack.issues.push_back(pack_with_issue("roads", "Roads", {"highway network"}).issues.front());
  schema::Actor part;
  part.name = "Dora Vance";
  part.part_of = "Avaria";
  pack.actors = {part};
  const Viewed viewed(
      ClaimGraph::build({}, {claim("d1", "Dora Vance", Position::kDemands, "toll")}, std::vector{pack}));
  CHECK(viewed.steps(viewed.issue("Tolls"), Direction::kOut) == std::vector<std::string>{"BROADER Roads"});
  CHECK(viewed.steps(viewed.issue("Roads"), Direction::kIn) == std::vector<std::string>{"BROADER Tolls"});
  CHECK(viewed.steps(viewed.actor("Dora Vance"), Direction::kOut, {"PART_OF"}) ==
        std::vector<std::string>{"PART_OF Avaria"});
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kBoth) == std::vector<std::string>{"PART_OF Dora Vance"});
}

TEST_CASE("agreements and contradictions come only where asked for by type") {
  const Viewed viewed = three_actors();
  for (const std::string& step : viewed.steps(viewed.actor("Avaria"), Direction::kBoth)) {
    CHECK(step.find("AGREES") == std::string::npos);
    CHECK(step.find("CONTRADICTS") == std::string::npos);
  }
  CHECK(viewed.steps(viewed.actor("Avaria"), Direction::kBoth, {"AGREES_WITH", "CONTRADICTS"}) ==
        std::vector<std::string>{"AGREES_WITH Borland", "CONTRADICTS Cindra"});
}

TEST_CASE("a virtual relationship leads from the name that comes first, and is one seen from both ends") {
  const Viewed viewed = three_actors();
  CHECK(viewed.steps(viewed.actor("Borland"), Direction::kOut, {"CONTRADICTS"}) ==
        std::vector<std::string>{"CONTRADICTS Cindra"});
  CHECK(viewed.steps(viewed.actor("Borland"), Direction::kIn, {"CONTRADICTS"}).empty());
  CHECK(viewed.steps(viewed.actor("Cindra"), Direction::kIn, {"CONTRADICTS"}) ==
        std::vector<std::string>{"CONTRADICTS Avaria", "CONTRADICTS Borland"});
  const auto from_first = viewed.expand(viewed.actor("Borland"), Direction::kBoth, {"CONTRADICTS"});
  const auto from_second = viewed.expand(viewed.actor("Cindra"), Direction::kBoth, {"CONTRADICTS"});
  REQUIRE(from_first.size() == 1);
  REQUIRE(from_second.size() == 2);
  CHECK(from_first[0].relationship == from_second[1].relationship);
  const auto ends = viewed.view->endpoints(from_first[0].relationship);
  CHECK(ends.source == viewed.actor("Borland"));
  CHECK(ends.target == viewed.actor("Cindra"));
}

TEST_CASE("a virtual relationship has its issue, weight and two sentences") {
  const Viewed viewed = three_actors();
  const auto found = viewed.expand(viewed.actor("Borland"), Direction::kOut, {"CONTRADICTS"});
  REQUIRE(found.size() == 1);
  const RelationshipId id = found.front().relationship;
  CHECK(viewed.property(id, "issue").string() == "toll");
  CHECK(viewed.property(id, "weight").get<double>() == 1.0);
  REQUIRE(viewed.property(id, "quotes").list().size() == 2);
  CHECK(viewed.property(id, "quotes").list()[0].string() == "Borland supports the toll.");
  CHECK(viewed.property(id, "quotes").list()[1].string() == "Cindra rejects the toll.");
  CHECK(viewed.view->property_map(id).size() == 3);
}

TEST_CASE("a merged edge has its sums, dates and best sentence") {
  const Viewed viewed = small();
  const auto found = viewed.expand(viewed.actor("Avaria"), Direction::kOut, {"DEMANDS"});
  REQUIRE(found.size() == 1);
  const RelationshipId id = found.front().relationship;
  CHECK(viewed.property(id, "polarity").get<std::int64_t>() == 1);
  CHECK(viewed.property(id, "stance").get<std::int64_t>() == -1);
  CHECK(viewed.property(id, "count").get<std::int64_t>() == 1);
  CHECK(viewed.property(id, "documents").get<std::int64_t>() == 1);
  CHECK(viewed.property(id, "own").get<std::int64_t>() == 0);
  CHECK(viewed.property(id, "reported").get<std::int64_t>() == 1);
  CHECK(viewed.property(id, "first").get<property_graph::Date>() == property_graph::Date(day(4)));
  CHECK(viewed.property(id, "last").get<property_graph::Date>() == property_graph::Date(day(4)));
  CHECK(viewed.property(id, "certainty").string() == "hedged");
  CHECK(viewed.property(id, "weight").get<double>() == 0.455);
  CHECK(viewed.property(id, "quote").string() == "Sentence.");
  CHECK(viewed.property(id, "name").is_null());
  CHECK(viewed.view->property_map(id).size() == 12);
}

TEST_CASE("the id of an edge stays when the graph around it grows") {
  const auto id_of_edge = [](const Viewed& viewed) {
    const auto found = viewed.expand(viewed.actor("Borland"), Direction::kOut, {"DEMANDS"});
    REQUIRE(found.size() == 1);
    return viewed.property(found.front().relationship, "id").string();
  };
  const schema::Claim one = claim("d1", "Borland", Position::kDemands, "toll");
  const Viewed alone(ClaimGraph::build({}, {one}, {}));
  const Viewed among(ClaimGraph::build(
      {},
      {claim("d1", "Avaria", Position::kDemands, "bridge"), one, claim("d2", "Borland", Position::kDemands, "toll")},
      {}));
  CHECK(id_of_edge(alone) == id_of_edge(among));
  CHECK(id_of_edge(alone).size() == 16);
}

TEST_CASE("edges that differ only by side have different ids") {
  schema::Claim against = claim("d1", "Avaria", Position::kDemands, "toll");
  against.polarity = schema::Polarity::kAgainst;
  const Viewed viewed(ClaimGraph::build({}, {claim("d1", "Avaria", Position::kDemands, "toll"), against}, {}));
  const auto found = viewed.expand(viewed.actor("Avaria"), Direction::kOut, {"DEMANDS"});
  REQUIRE(found.size() == 2);
  CHECK(viewed.property(found[0].relationship, "id").string() != viewed.property(found[1].relationship, "id").string());
}

TEST_CASE("a claim has its fields, its place in code points, and its document's date") {
  const Viewed viewed = small();
  const NodeId node = viewed.node("Claim", "id", viewed.graph.claims().front().id);
  CHECK(viewed.property(node, "position").string() == "demands");
  CHECK(viewed.property(node, "polarity").get<std::int64_t>() == 1);
  CHECK(viewed.property(node, "stance").get<std::int64_t>() == -1);
  CHECK(viewed.property(node, "issue").string() == "ending of tolls");
  CHECK(viewed.property(node, "certainty").string() == "hedged");
  CHECK(viewed.property(node, "confidence").get<double>() == 0.91);
  CHECK(viewed.property(node, "date").get<property_graph::Date>() == property_graph::Date(day(4)));
  CHECK(viewed.property(node, "start").get<std::int64_t>() == 2);
  CHECK(viewed.property(node, "end").get<std::int64_t>() == 11);
  CHECK(viewed.property(node, "title").is_null());
}

TEST_CASE("what is not known is null and not in the map") {
  const Viewed viewed = three_actors();
  CHECK(viewed.property(viewed.actor("Avaria"), "kind").is_null());
  const auto map = viewed.view->property_map(viewed.actor("Avaria"));
  CHECK(map.count("kind") == 0);
  CHECK(map.at("id").string() == "actor:Avaria");
  CHECK(map.at("aliases").is_list());
  const NodeId node = viewed.node("Claim", "id", viewed.graph.claims().front().id);
  CHECK(viewed.property(node, "date").is_null());
  CHECK(viewed.property(node, "start").is_null());
}

TEST_CASE("an empty graph can be looked at") {
  const Viewed viewed(ClaimGraph::build({}, {}, {}));
  std::vector<NodeId> nodes;
  viewed.view->scan({}, nodes);
  CHECK(nodes.empty());
  CHECK(viewed.view->look_up(*viewed.view->find_label("Actor"), *viewed.view->find_key("name"), "x", nodes));
  CHECK(nodes.empty());
}

TEST_CASE("every step is the same relationship from its other end") {
  std::vector<schema::Claim> claims;
  for (unsigned i = 0; i < 60; ++i) {
    claims.push_back(claim("d" + std::to_string(i % 4), "Actor " + std::to_string(i % 7), schema::kAllPositions[i % 12],
                           "toll " + std::to_string(i % 5)));
    if (i % 3 == 0) claims.back().target = "Actor " + std::to_string(i % 5);
  }
  const Viewed viewed(ClaimGraph::build({document("d0"), document("d1")}, claims, {}));
  std::vector<TypeId> every_type;
  for (const std::string& type : viewed.view->types()) every_type.push_back(*viewed.view->find_type(type));
  std::vector<NodeId> nodes;
  viewed.view->scan({}, nodes);
  Expansions out, in, both;
  viewed.view->expand(nodes, Direction::kOut, every_type, out);
  viewed.view->expand(nodes, Direction::kIn, every_type, in);
  viewed.view->expand(nodes, Direction::kBoth, every_type, both);
  CHECK(both.size() == out.size() + in.size());
  std::set<std::pair<RelationshipId, NodeId>> forth, back;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Expansion one = out[i];
    const auto ends = viewed.view->endpoints(one.relationship);
    CHECK(ends.source == nodes[one.from]);
    CHECK(ends.target == one.node);
    forth.emplace(one.relationship, one.node);
  }
  for (std::size_t i = 0; i < in.size(); ++i) {
    const Expansion one = in[i];
    const auto ends = viewed.view->endpoints(one.relationship);
    CHECK(ends.target == nodes[one.from]);
    CHECK(ends.source == one.node);
    back.emplace(one.relationship, nodes[one.from]);
  }
  CHECK(forth == back);
  CHECK(forth.size() == out.size());
}

}  // namespace
}  // namespace claimgraph::graph
