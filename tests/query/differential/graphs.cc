// SPDX-License-Identifier: Apache-2.0

#include "graphs.h"

#include <limits>

namespace claimgraph::differential {
namespace {

namespace pg = property_graph;

pg::Value fraction(Random& random) {
  if (random.chance(4)) return std::numeric_limits<double>::quiet_NaN();
  if (random.chance(2)) return std::numeric_limits<double>::infinity();
  return static_cast<double>(random.between(-2, 3)) + 79.0 / 1024;
}

pg::Value text(Random& random) {
  static const std::vector<std::string> kTexts = {"", "a", "b", "ab", "A b", "ba", "\xC3\xA9"};
  return random.pick(kTexts);
}

pg::Value day(Random& random) { return pg::Date(19'840 + random.between(0, 9)); }

pg::Value mixed(Random& random, int depth) {
  switch (random.below(depth > 0 ? 8 : 6)) {
    case 0:
      return random.between(-1, 2);
    case 1:
      return fraction(random);
    case 2:
      return text(random);
    case 3:
      return random.chance(50);
    case 4:
      return day(random);
    case 5:
      return std::numeric_limits<double>::quiet_NaN();
    default: {
      pg::List list;
      for (std::size_t i = random.below(3); i > 0; --i) {
        list.push_back(random.chance(20) ? pg::Value() : mixed(random, depth - 1));
      }
      return list;
    }
  }
}

pg::Map properties(Random& random, const std::string& id) {
  pg::Map map{{"id", id}};
  const auto maybe = [&](const char* key, const pg::Value& value) {
    if (random.chance(50)) map[key] = value;
  };
  maybe("i", random.between(-1, 4));
  maybe("f", fraction(random));
  maybe("n", random.chance(50) ? pg::Value(random.between(0, 3)) : fraction(random));
  maybe("s", text(random));
  maybe("b", random.chance(50));
  maybe("d", day(random));
  maybe("m", mixed(random, 2));
  pg::List list;
  for (std::size_t i = random.below(4); i > 0; --i) list.push_back(random.between(0, 3));
  maybe("l", list);
  return map;
}

}  // namespace

query::test::PlainGraph plain_graph(Random& random) {
  static const std::vector<std::string> kLabels = {"A", "B", "C"};
  static const std::vector<std::string> kTypes = {"T", "T", "U", "V"};
  query::test::PlainGraph graph;
  std::vector<pg::NodeId> nodes;
  const std::size_t count = random.below(10);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::string> labels;
    for (const std::string& label : kLabels) {
      if (random.chance(40)) labels.push_back(label);
    }
    nodes.push_back(graph.add_node(labels, properties(random, "n" + std::to_string(i))));
  }
  if (nodes.empty()) return graph;
  for (std::size_t i = random.below(2 * count + 3); i > 0; --i) {
    const pg::NodeId from = random.pick(nodes);
    const std::string& type = random.pick(kTypes);
    const pg::NodeId to = random.pick(nodes);
    graph.add_relationship(from, type, to, properties(random, "r" + std::to_string(i)));
  }
  return graph;
}

graph::ClaimGraph claim_graph(Random& random) {
  static const std::vector<std::string> kActors = {"Ann Lee",  "Bo Kim",        "Council",
                                                   "Dale Fox", "Harbour Board", "Union"};
  static const std::vector<std::string> kIssues = {"ferry",       "night flights",    "new bridge",
                                                   "bridge toll", "ban on the ferry", "end of night flights"};
  static const std::vector<std::int32_t> kConfidences = {875, 625, 375, 125};
  const auto date = [&] {
    return schema::Date(std::chrono::year(2024), std::chrono::May,
                        std::chrono::day(static_cast<unsigned>(random.between(1, 28))));
  };
  std::vector<schema::Document> documents;
  for (std::size_t i = random.below(6); i > 0; --i) {
    schema::Document document;
    document.id = "d" + std::to_string(i);
    document.title = "Title " + document.id;
    if (random.chance(70)) document.source = random.chance(50) ? "Daily" : "Wire";
    if (random.chance(40)) document.author = random.pick(kActors);
    if (random.chance(70)) document.date = date();
    documents.push_back(std::move(document));
  }
  std::vector<schema::Vocabulary> packs;
  if (random.chance(50)) {
    schema::Vocabulary pack;
    pack.name = "harbour";
    pack.issues = {{"crossing", "crossing", "", "", {"crossing"}, {}},
                   {"bridge", "bridge", "", "crossing", {"new bridge", "bridge toll"}, {}},
                   {"ferry", "ferry", "", "crossing", {"ferry"}, {"ban on the ferry"}}};
    schema::Actor board;
    board.name = "Harbour Board";
    board.kind = schema::ActorKind::kOrganisation;
    board.aliases = {"the Board", "HB"};
    board.part_of = "Council";
    schema::Actor ann;
    ann.name = "Ann Lee";
    ann.part_of = "Harbour Board";
    pack.actors = {board, ann};
    packs.push_back(std::move(pack));
  }
  std::vector<schema::Claim> claims;
  const std::size_t actors = 2 + random.below(kActors.size() - 1);
  for (std::size_t i = random.below(10) == 0 ? 0 : random.below(random.chance(50) ? 16 : 61); i > 0; --i) {
    schema::Claim claim;
    if (!documents.empty() && random.chance(90)) claim.doc = random.pick(documents).id;
    claim.actor = random.chance(4) ? "" : kActors[random.below(actors)];
    claim.actor_mention = claim.actor;
    claim.position = schema::kAllPositions[random.below(random.chance(50) ? 4 : schema::kPositionCount)];
    claim.polarity = random.chance(80) ? schema::default_polarity(claim.position)
                                       : schema::Polarity{static_cast<std::int8_t>(random.between(-1, 1))};
    claim.issue = random.chance(4) ? "" : random.pick(kIssues);
    claim.issue_span = claim.issue;
    claim.quote = claim.actor + " on " + claim.issue + " " + std::to_string(random.below(40));
    if (random.chance(30)) claim.stance = schema::Polarity{static_cast<std::int8_t>(random.between(-1, 1))};
    if (random.chance(40)) claim.target = random.pick(kActors);
    if (random.chance(30)) claim.reported_by = random.pick(kActors);
    if (random.chance(30)) claim.certainty = schema::Certainty::kHedged;
    claim.confidence = random.pick(kConfidences);
    if (random.chance(30)) claim.date = date();
    claim.extractor = random.chance(60) ? "builtin/1" : "coder";
    claims.push_back(std::move(claim));
  }
  return graph::ClaimGraph::build(std::move(documents), std::move(claims), packs);
}

}  // namespace claimgraph::differential
