// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/claim_graph.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Certainty;
using schema::Polarity;
using schema::Position;

ClaimGraph build(std::vector<schema::Claim> claims, std::vector<schema::Document> documents = {},
                 std::vector<schema::Vocabulary> packs = {}) {
  return ClaimGraph::build(std::move(documents), std::move(claims), packs);
}

const Edge& only_edge(const ClaimGraph& graph) {
  REQUIRE(graph.edges().size() == 1);
  return graph.edges().front();
}

std::vector<std::string> names(std::span<const Node> nodes) {
  std::vector<std::string> found;
  for (const Node& node : nodes) found.push_back(node.name);
  return found;
}

schema::Actor actor(std::string name, schema::ActorKind kind, std::string part_of = {}) {
  schema::Actor made;
  made.name = std::move(name);
  made.kind = kind;
  made.part_of = std::move(part_of);
  return made;
}

TEST_CASE("a graph of nothing is empty") {
  const ClaimGraph graph = build({});
  CHECK(graph.actors().empty());
  CHECK(graph.issues().empty());
  CHECK(graph.edges().empty());
  CHECK(graph.agreements().empty());
  CHECK(graph.contradictions().empty());
  CHECK_FALSE(graph.find_actor("Avaria"));
}

TEST_CASE("claims with the same actor, position, topic and side are one edge") {
  const auto graph =
      build({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Avaria", Position::kDemands, "tolls")});
  const Edge& edge = only_edge(graph);
  CHECK(graph.actor(edge.actor).name == "Avaria");
  CHECK(graph.issue(edge.issue).name == "toll");
  CHECK(edge.position == Position::kDemands);
  CHECK(edge.count == 2);
  CHECK(edge.documents == 2);
  CHECK(edge.half_weight == 4000);
  CHECK(edge.weight() == 2.0);
}

TEST_CASE("another position, polarity, actor or issue makes another edge") {
  schema::Claim other_side = claim("d1", "Avaria", Position::kDemands, "toll");
  other_side.polarity = Polarity::kAgainst;
  const auto graph = build(
      {claim("d1", "Avaria", Position::kDemands, "toll"), other_side, claim("d1", "Avaria", Position::kWants, "toll"),
       claim("d1", "Borland", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kDemands, "bridge")});
  CHECK(graph.edges().size() == 5);
}

TEST_CASE("edges come by actor, issue, position and side") {
  schema::Claim against = claim("d1", "Avaria", Position::kDemands, "toll");
  against.polarity = Polarity::kAgainst;
  const auto graph = build(
      {claim("d1", "Borland", Position::kDemands, "bridge"), claim("d1", "Avaria", Position::kWants, "toll"), against,
       claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kDenies, "bridge")});
  std::vector<std::string> listed;
  for (const Edge& edge : graph.edges()) {
    listed.push_back(graph.actor(edge.actor).name + " " + std::string(schema::name(edge.position)) + " " +
                     graph.issue(edge.issue).name + schema::sign(edge.polarity));
  }
  CHECK(listed == std::vector<std::string>{"Avaria denies bridge-", "Avaria demands toll+", "Avaria demands toll-",
                                           "Avaria wants toll+", "Borland demands bridge+"});
}

TEST_CASE("a reprint counts once as an utterance and each time as a document") {
  schema::Claim original = claim("d1", "Avaria", Position::kDemands, "toll");
  original.quote = "\"We demand the toll,\" Avaria said.";
  schema::Claim reprint = original;
  reprint.doc = "d2";
  reprint.quote = "\xe2\x80\x9cWe demand the toll\xe2\x80\x9d,  AVARIA said";
  const auto graph = build({original, reprint});
  CHECK(only_edge(graph).count == 1);
  CHECK(only_edge(graph).documents == 2);
  CHECK(only_edge(graph).half_weight == 2000);
  CHECK(only_edge(graph).claims.size() == 2);
}

TEST_CASE("two claims without a quote are two utterances") {
  schema::Claim first = claim("d1", "Avaria", Position::kDemands, "toll");
  first.quote.clear();
  schema::Claim second = first;
  second.doc = "d2";
  CHECK(only_edge(build({first, second})).count == 2);
}

TEST_CASE("an utterance weighs what its best claim weighs, half where hedged") {
  schema::Claim hedged = claim("d1", "Avaria", Position::kDemands, "toll");
  hedged.certainty = Certainty::kHedged;
  hedged.confidence = 900;
  CHECK(only_edge(build({hedged})).half_weight == 900);
  CHECK(only_edge(build({hedged})).certainty == Certainty::kHedged);
  schema::Claim asserted = claim("d2", "Avaria", Position::kDemands, "toll");
  asserted.confidence = 600;
  const auto graph = build({hedged, asserted});  // the same words
  CHECK(only_edge(graph).half_weight == 1200);
  CHECK(only_edge(graph).certainty == Certainty::kAsserted);
}

TEST_CASE("own and reported utterances are counted apart") {
  schema::Claim own = claim("d1", "Avaria", Position::kDemands, "toll");
  schema::Claim of_itself = claim("d2", "Avaria", Position::kDemands, "toll");
  of_itself.quote = "Avaria, by its own account, demands it.";
  of_itself.reported_by = "Avaria";
  schema::Claim reported = claim("d3", "Avaria", Position::kDemands, "toll");
  reported.quote = "Avaria demands it, says Borland.";
  reported.reported_by = "Borland";
  const auto graph = build({own, of_itself, reported});
  CHECK(only_edge(graph).count == 3);
  CHECK(only_edge(graph).own == 2);
  CHECK(only_edge(graph).reported == 1);
}

TEST_CASE("dates are the claim's own, else the document's") {
  schema::Claim dated = claim("d1", "Avaria", Position::kDemands, "toll");
  dated.date = day(3);
  const auto graph = build(
      {dated, claim("d2", "Avaria", Position::kDemands, "toll"), claim("d3", "Avaria", Position::kDemands, "toll")},
      {document("d1", day(20)), document("d2", day(9)), document("d3")});
  CHECK(only_edge(graph).first == day(3));
  CHECK(only_edge(graph).last == day(9));
}

TEST_CASE("an edge whose claims have no date has none") {
  const auto graph = build({claim("d1", "Avaria", Position::kDemands, "toll")});
  CHECK_FALSE(only_edge(graph).first);
  CHECK_FALSE(only_edge(graph).last);
}

TEST_CASE("the best evidence comes first") {
  schema::Claim hedged = claim("d1", "Avaria", Position::kDemands, "toll");
  hedged.certainty = Certainty::kHedged;
  schema::Claim reported = claim("d2", "Avaria", Position::kDemands, "toll");
  reported.reported_by = "Borland";
  schema::Claim unsure = claim("d3", "Avaria", Position::kDemands, "toll");
  unsure.confidence = 500;
  schema::Claim late = claim("d4", "Avaria", Position::kDemands, "toll");
  late.date = day(9);
  schema::Claim early = claim("d5", "Avaria", Position::kDemands, "toll");
  early.date = day(2);
  const schema::Claim undated = claim("d6", "Avaria", Position::kDemands, "toll");
  const auto graph = build({hedged, reported, unsure, late, early, undated});
  std::vector<std::string> documents;
  for (const ClaimIndex index : only_edge(graph).claims) documents.push_back(graph.claim(index).doc);
  CHECK(documents == std::vector<std::string>{"d5", "d4", "d6", "d3", "d2", "d1"});
}

TEST_CASE("who demands the end of something stands against it") {
  const auto graph = build({claim("d1", "Avaria", Position::kDemands, "ending of tolls")});
  CHECK(graph.issues().front().name == "tolls");
  CHECK(only_edge(graph).polarity == Polarity::kFor);
  CHECK(only_edge(graph).stance == Polarity::kAgainst);
  CHECK(graph.claims().front().topic == "tolls");
  CHECK(graph.claims().front().stance == Polarity::kAgainst);
}

TEST_CASE("a topic is called as most claims word it, of as many the plainest way") {
  const auto one = claim("d1", "Avaria", Position::kDemands, "the toll\xE2\x80\x99s end");
  const auto two = claim("d2", "Avaria", Position::kDemands, "a toll's ends");
  const auto three = claim("d3", "Borland", Position::kRejects, "the toll's ends");
  CHECK(build({one, two, three}).issues().front().name == "toll's ends");
  const auto capital = claim("d4", "Cindra", Position::kWants, "Roads");
  const auto small = claim("d5", "Cindra", Position::kWants, "the roads");
  const auto merged = build({capital, small, claim("d6", "Cindra", Position::kWants, "a road"),
                             claim("d7", "Cindra", Position::kWants, "roads")});
  CHECK(names(merged.issues()) == std::vector<std::string>{"Roads", "roads"});  // capitals are names
  CHECK(merged.find_issue("a road") == merged.find_issue("the roads"));
  CHECK(build({claim("d8", "Cindra", Position::kWants, "ships"), claim("d9", "Cindra", Position::kWants, "a ship")})
            .issues()
            .front()
            .name == "ship");
}

TEST_CASE("what a coder calls a topic is its name for the built-in analyser's claims too") {
  schema::Claim coded = claim("d1", "Avaria", Position::kDemands, "the charge");
  coded.extractor = "coder A";
  coded.topic = "road charges";
  const auto read = claim("d2", "Borland", Position::kRejects, "a road charge");
  const auto often = claim("d3", "Cindra", Position::kRejects, "road charge");
  const auto graph = build({coded, read, often});
  CHECK(names(graph.issues()) == std::vector<std::string>{"road charges"});
}

TEST_CASE("who takes no side has none on the topic either") {
  schema::Claim open = claim("d1", "Avaria", Position::kClaims, "ending of tolls");
  open.polarity = Polarity::kNone;
  CHECK(only_edge(build({open})).stance == Polarity::kNone);
}

TEST_CASE("a pack that came later names the topics of the built-in analyser's claims anew") {
  schema::Claim stored = claim("d1", "Avaria", Position::kDemands, "road charge");
  stored.topic = "road charge";
  stored.stance = Polarity::kFor;
  const auto graph = build({stored}, {}, {pack_with_issue("toll-free", "Free roads", {}, {"road charge"})});
  CHECK(graph.issues().front().name == "Free roads");
  CHECK(only_edge(graph).stance == Polarity::kAgainst);
}

TEST_CASE("what somebody else coded keeps its topic and stance") {
  schema::Claim coded = claim("d1", "Avaria", Position::kDemands, "road charge");
  coded.extractor = "coder A";
  coded.topic = "My topic";
  coded.stance = Polarity::kAgainst;
  const auto graph = build({coded}, {}, {pack_with_issue("toll", "Tolls", {"road charge"})});
  CHECK(graph.issues().front().name == "My topic");
  CHECK(only_edge(graph).stance == Polarity::kAgainst);
}

TEST_CASE("what somebody else coded without topic and stance gets both") {
  schema::Claim coded = claim("d1", "Avaria", Position::kDemands, "ending of tolls");
  coded.extractor = "coder A";
  const auto graph = build({coded});
  CHECK(graph.issues().front().name == "tolls");
  CHECK(only_edge(graph).stance == Polarity::kAgainst);
}

TEST_CASE("a coder's topic that itself turns the side keeps the stance straight") {
  schema::Claim coded = claim("d1", "Avaria", Position::kDemands, "ending of tolls");
  coded.extractor = "coder A";
  coded.topic = "ending of tolls";
  CHECK(only_edge(build({coded})).stance == Polarity::kFor);
}

TEST_CASE("a claim without actor or issue is kept but makes no edge") {
  const auto graph =
      build({claim("d1", "", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kDemands, "")});
  CHECK(graph.edges().empty());
  CHECK(graph.claims().size() == 2);
  CHECK(names(graph.actors()) == std::vector<std::string>{"Avaria"});
  CHECK(names(graph.issues()) == std::vector<std::string>{"toll"});
}

TEST_CASE("targets and reporters are actors too") {
  schema::Claim told = claim("d1", "Avaria", Position::kDemands, "toll");
  told.target = "Borland";
  told.reported_by = "Cindra";
  CHECK(names(build({told}).actors()) == std::vector<std::string>{"Avaria", "Borland", "Cindra"});
}

TEST_CASE("packs tell kinds, aliases and what an actor is part of, however far up") {
  schema::Vocabulary pack;
  pack.actors = {actor("Dora Vance", schema::ActorKind::kPerson, "Avaria"),
                 actor("Avaria", schema::ActorKind::kState, "Coast League"),
                 actor("Elsewhere", schema::ActorKind::kState)};
  pack.actors.front().aliases = {"Vance", "D. Vance"};
  const auto graph = build({claim("d1", "Dora Vance", Position::kDemands, "toll")}, {}, {pack});
  CHECK(names(graph.actors()) == std::vector<std::string>{"Avaria", "Coast League", "Dora Vance"});
  CHECK(graph.actors()[0].belongs_to == "Coast League");
  CHECK(graph.actors()[1].kind.empty());
  CHECK(graph.actors()[2].kind == "person");
  CHECK(graph.actors()[2].aliases == std::vector<std::string>{"D. Vance", "Vance"});
  CHECK(graph.actors()[2].belongs_to == "Avaria");
}

TEST_CASE("actors that are part of each other in a circle come to an end") {
  schema::Vocabulary pack;
  pack.actors = {actor("Avaria", schema::ActorKind::kState, "Borland"),
                 actor("Borland", schema::ActorKind::kState, "Avaria"),
                 actor("Cindra", schema::ActorKind::kState, "Cindra")};
  const auto graph =
      build({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Cindra", Position::kDemands, "toll")}, {},
            {pack});
  CHECK(names(graph.actors()) == std::vector<std::string>{"Avaria", "Borland", "Cindra"});
  CHECK(graph.actors()[2].belongs_to.empty());
}

TEST_CASE("issues carry the phrases merged under them and their broader issue") {
  schema::Vocabulary pack = pack_with_issue("toll", "Tolls", {"toll", "road charge"}, {}, "roads");
  pack.issues.push_back(pack_with_issue("roads", "Roads", {"highway network"}).issues.front());
  const auto graph = build({claim("d1", "Avaria", Position::kDemands, "road charge"),
                            claim("d1", "Borland", Position::kDemands, "high tolls"),
                            claim("d2", "Borland", Position::kDemands, "high tolls")},
                           {}, {pack});
  REQUIRE(names(graph.issues()) == std::vector<std::string>{"Roads", "Tolls"});
  CHECK(graph.issues()[1].aliases == std::vector<std::string>{"high tolls", "road charge"});
  CHECK(graph.issues()[1].belongs_to == "Roads");
  CHECK(graph.issues()[0].aliases.empty());
}

TEST_CASE("an issue keeps its fifty most frequent phrases") {
  std::vector<schema::Claim> claims;
  for (int i = 10; i < 90; ++i) {
    claims.push_back(claim("d1", "Avaria", Position::kDemands, "toll " + std::to_string(i)));
  }
  claims.push_back(claim("d2", "Avaria", Position::kDemands, "toll 89"));
  const auto graph = build(claims, {}, {pack_with_issue("toll", "Tolls", {"toll"})});
  const auto& aliases = graph.issues().front().aliases;
  CHECK(aliases.size() == 50);
  CHECK(std::is_sorted(aliases.begin(), aliases.end()));
  CHECK(std::count(aliases.begin(), aliases.end(), "toll 89") == 1);
  CHECK(std::count(aliases.begin(), aliases.end(), "toll 88") == 0);
}

TEST_CASE("names are found as written, then folded, then by alias") {
  schema::Vocabulary pack;
  pack.actors = {actor("Avaria", schema::ActorKind::kState), actor("Borland", schema::ActorKind::kState)};
  pack.actors[1].aliases = {"Avaria", "the Borlanders"};
  const auto graph =
      build({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Borland", Position::kDemands, "toll")}, {},
            {pack});
  REQUIRE(graph.find_actor("Avaria"));
  CHECK(graph.actor(*graph.find_actor("Avaria")).name == "Avaria");
  CHECK(graph.actor(*graph.find_actor(" aVARIA ")).name == "Avaria");
  CHECK(graph.actor(*graph.find_actor("THE  Borlanders")).name == "Borland");
  CHECK_FALSE(graph.find_actor("Bor"));
  CHECK_FALSE(graph.find_actor(""));
  CHECK(graph.find_issue("TOLL"));
  CHECK_FALSE(graph.find_issue("Avaria"));
}

TEST_CASE("edges are found from both ends") {
  const auto graph =
      build({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d1", "Avaria", Position::kWants, "bridge"),
             claim("d1", "Borland", Position::kRejects, "toll"), claim("d1", "Borland", Position::kDenies, "toll")});
  CHECK(graph.edges_of(*graph.find_actor("Avaria")) == std::vector<EdgeId>{EdgeId{0}, EdgeId{1}});
  CHECK(graph.edges_of(*graph.find_issue("toll")) == std::vector<EdgeId>{EdgeId{1}, EdgeId{2}, EdgeId{3}});
  CHECK(graph.edges_of(*graph.find_issue("bridge")) == std::vector<EdgeId>{EdgeId{0}});
}

TEST_CASE("of two versions of a document the greater wins, whatever the order") {
  schema::Document old_one = document("d1", day(1), "old");
  schema::Document revised = document("d1", day(1), "new");
  revised.revision = 2;
  for (const auto& documents : {std::vector{old_one, revised}, std::vector{revised, old_one}}) {
    const auto graph = build({}, documents);
    REQUIRE(graph.documents().size() == 1);
    CHECK(graph.documents().front().text == "new");
  }
}

TEST_CASE("a claim that comes twice is one, and of two with one id the same wins in any order") {
  const schema::Claim one = claim("d1", "Avaria", Position::kDemands, "toll");
  CHECK(build({one, one}).claims().size() == 1);
  schema::Claim first = one;
  first.id = "7";
  schema::Claim second = claim("d1", "Borland", Position::kRejects, "toll");
  second.id = "7";
  const auto forth = build({first, second});
  const auto back = build({second, first});
  REQUIRE(forth.claims().size() == 1);
  CHECK(forth.claims().front().actor == back.claims().front().actor);
}

TEST_CASE("claims come by document, place and id, those without a place last") {
  schema::Claim placed_late = claim("d1", "Avaria", Position::kDemands, "toll");
  placed_late.place = schema::Span{50, 60};
  schema::Claim placed_early = claim("d1", "Borland", Position::kDemands, "toll");
  placed_early.place = schema::Span{5, 20};
  const schema::Claim unplaced = claim("d1", "Cindra", Position::kDemands, "toll");
  const schema::Claim other = claim("d0", "Dorn", Position::kDemands, "toll");
  const auto graph = build({unplaced, placed_late, placed_early, other});
  std::vector<std::string> actors;
  for (const schema::Claim& made : graph.claims()) actors.push_back(made.actor);
  CHECK(actors == std::vector<std::string>{"Dorn", "Borland", "Avaria", "Cindra"});
}

TEST_CASE("the document of a claim is found, or none") {
  const auto graph =
      build({claim("d1", "Avaria", Position::kDemands, "toll"), claim("d2", "Avaria", Position::kDemands, "toll")},
            {document("d1")});
  REQUIRE(graph.document_of(graph.claims()[0]) != nullptr);
  CHECK(graph.document_of(graph.claims()[0])->id == "d1");
  CHECK(graph.document_of(graph.claims()[1]) == nullptr);
}

std::string everything(const ClaimGraph& graph) {
  std::string text;
  const auto add = [&text](const auto&... parts) { ((text += parts, text += '|'), ...); };
  for (const schema::Document& one : graph.documents()) add(one.id, one.text, one.title);
  for (const schema::Claim& one : graph.claims()) add(schema::to_json(one, nullptr));
  for (const auto nodes : {graph.actors(), graph.issues()}) {
    for (const Node& node : nodes) {
      add(node.name, node.kind, node.belongs_to);
      for (const std::string& alias : node.aliases) add(alias);
    }
  }
  for (const Edge& edge : graph.edges()) {
    add(std::to_string(static_cast<unsigned>(edge.actor)), std::to_string(static_cast<unsigned>(edge.issue)),
        std::string(schema::name(edge.position)), std::to_string(edge.count), std::to_string(edge.documents),
        std::to_string(edge.own), std::to_string(edge.half_weight));
    for (const ClaimIndex index : edge.claims) add(std::to_string(static_cast<unsigned>(index)));
  }
  for (const auto& relations : {graph.agreements(), graph.contradictions()}) {
    for (const Relation& one : relations) {
      add(std::to_string(static_cast<unsigned>(one.a)), std::to_string(static_cast<unsigned>(one.b)),
          std::to_string(static_cast<unsigned>(one.issue)), std::to_string(one.half_weight),
          std::to_string(static_cast<unsigned>(one.evidence_a)));
    }
  }
  return text;
}

TEST_CASE("the order of the input makes no difference") {
  std::mt19937 random(7);
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  std::vector<schema::Document> documents;
  for (std::size_t i = 0; i < 20; ++i) {
    documents.push_back(
        document("d" + std::to_string(i % 12), day(static_cast<unsigned>(1 + i % 28)), std::string(i, 'x')));
  }
  std::vector<schema::Claim> claims;
  for (std::size_t i = 0; i < 400; ++i) {
    claims.push_back(claim("d" + std::to_string(below(14)), "Actor " + std::to_string(below(9)),
                           schema::kAllPositions[below(12)],
                           (below(3) == 0 ? "ending of toll " : "toll ") + std::to_string(below(6))));
    claims.back().confidence = static_cast<std::int32_t>(below(1001));
    if (below(4) == 0) claims.back().certainty = Certainty::kHedged;
    if (below(4) == 0) claims.back().reported_by = "Actor 1";
    if (below(3) == 0) claims.back().place = schema::Span{i, i + 9};
    if (below(9) == 0) claims.back().id = std::to_string(below(20));
  }
  const std::string expected = everything(build(claims, documents));
  for (int round = 0; round < 10; ++round) {
    for (std::size_t i = claims.size(); i > 1; --i) std::swap(claims[i - 1], claims[below(i)]);
    for (std::size_t i = documents.size(); i > 1; --i) std::swap(documents[i - 1], documents[below(i)]);
    CHECK(everything(build(claims, documents)) == expected);
  }
}

schema::Claim printed(std::string doc, std::string quote) {
  auto made = claim(std::move(doc), "Avaria", Position::kDemands, "toll");
  made.quote = std::move(quote);
  return made;
}

TEST_CASE("edges that are so many that two threads make them are what one would make") {
  constexpr std::size_t kCount = 12'000;
  std::vector<schema::Claim> claims;
  for (std::size_t i = kCount; i-- > 0;) {
    const std::string actor = "Actor " + std::to_string(10'000 + i);  // so that names are in the order of numbers
    for (const char* doc : {"d1", "d2"}) {
      claims.push_back(claim(doc, actor, Position::kDemands, "toll"));
      claims.back().confidence = static_cast<std::int32_t>(i % 500 + (doc[1] == '2' ? 1 : 0));
    }
  }
  const ClaimGraph graph = build(std::move(claims), {document("d1", day(1)), document("d2", day(2))});
  REQUIRE(graph.edges().size() == kCount);
  std::size_t right = 0;
  for (std::size_t i = 0; i < kCount; ++i) {
    const Edge& edge = graph.edges()[i];
    const auto weight = static_cast<std::int64_t>(2 * (i % 500 + 1));
    right += static_cast<std::size_t>(edge.actor) == i && edge.count == 1 && edge.documents == 2 &&
             edge.half_weight == weight && edge.first == day(1) && edge.last == day(2) && edge.claims.size() == 2 &&
             graph.claim(edge.claims.front()).doc == "d2" &&
             graph.claim(edge.claims.front()).actor == graph.actor(edge.actor).name;
  }
  CHECK(right == kCount);
}

TEST_CASE("an agency's sentence that two papers changed a little is one utterance with its carriers") {
  const auto graph = ClaimGraph::build(
      {},
      {printed("d1", "The prime minister of Avaria demanded on Monday that every ship pay the toll, an aide said."),
       printed("d2", "The prime minister of Avaria demanded Monday that every ship pay the toll, an aide said"),
       printed("d3", "Avaria's prime minister asked last week for a toll that every large ship would have to pay.")},
      {});
  REQUIRE(graph.edges().size() == 1);
  CHECK(graph.edges()[0].count == 2);
  CHECK(graph.edges()[0].documents == 3);
  CHECK(graph.edges()[0].claims.size() == 3);
}

TEST_CASE("short sentences are one utterance only when their words are the same") {
  const auto graph = ClaimGraph::build(
      {}, {printed("d1", "Avaria demands the toll now."), printed("d2", "Avaria demands the toll.")}, {});
  CHECK(graph.edges()[0].count == 2);
}

std::vector<std::string> actors_of(std::vector<schema::Claim> claims, const char* extractor = "builtin/2") {
  for (schema::Claim& one : claims) one.extractor = extractor;
  std::vector<std::string> names;
  const auto graph = ClaimGraph::build({}, std::move(claims), {});
  for (const Node& actor : graph.actors()) names.push_back(actor.name);
  return names;
}

TEST_CASE("spellings of one name in several documents are one actor, in whatever order they come") {
  std::vector<schema::Claim> claims = {claim("d1", "Mykola Petrenky", Position::kDemands, "toll"),
                                       claim("d2", "Mykola Petrenkyy", Position::kDemands, "tax"),
                                       claim("d3", "Mykola Petrenky", Position::kRejects, "ferry")};
  CHECK(actors_of(claims) == std::vector<std::string>{"Mykola Petrenky"});
  std::reverse(claims.begin(), claims.end());
  CHECK(actors_of(claims) == std::vector<std::string>{"Mykola Petrenky"});
}

TEST_CASE("one surname is no reason to join two people") {
  CHECK(actors_of({claim("d1", "Ann Holm", Position::kDemands, "toll"),
                   claim("d2", "Peter Holm", Position::kDemands, "tax"),
                   claim("d3", "Holm", Position::kRejects, "ferry")}) ==
        std::vector<std::string>{"Ann Holm", "Holm", "Peter Holm"});
}

TEST_CASE("a ministry has one name and belongs to its state") {
  std::vector<schema::Claim> claims = {claim("d1", "Norway's Foreign Ministry", Position::kDemands, "toll"),
                                       claim("d2", "Norwegian Foreign Ministry", Position::kRejects, "tax")};
  CHECK(actors_of(claims) == std::vector<std::string>{"Norway", "Norwegian Foreign Ministry"});
}

TEST_CASE("what people coded keeps the names they gave") {
  CHECK(actors_of({claim("d1", "Mykola Petrenky", Position::kDemands, "toll"),
                   claim("d2", "Mykola Petrenkyy", Position::kDemands, "tax")},
                  "coder/1")
            .size() == 2);
}

}  // namespace

TEST_CASE("who says that something is so takes no side on an issue of a pack, but on the proposition itself") {
  const std::vector<schema::Claim> claims = {claim("d1", "Avaria", Position::kClaims, "usefulness of the toll"),
                                             claim("d1", "Borland", Position::kDenies, "usefulness of the toll")};
  const auto with_pack = build(claims, {}, {pack_with_issue("toll", "harbour toll", {"toll"})});
  CHECK(with_pack.claims().front().topic == "harbour toll");
  CHECK_FALSE(with_pack.claims().front().stance);
  CHECK(with_pack.contradictions().empty());
  CHECK(build(claims).contradictions().size() == 1);
}

}  // namespace claimgraph::graph
