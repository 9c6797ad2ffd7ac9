// SPDX-License-Identifier: Apache-2.0

#include "view/procedures.h"

#include <algorithm>

#include "claimgraph/graph/analysis.h"
#include "claimgraph/graph/network.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {
namespace {

using property_graph::Catalog;
using property_graph::GraphFunction;
using property_graph::List;
using property_graph::Procedure;
using property_graph::ProcedureResult;
using property_graph::Value;
using Rows = std::vector<std::vector<Value>>;

Value day(const std::optional<schema::Date>& date) { return date ? Value(*date) : Value(); }
Value side(schema::Polarity polarity) {
  return std::int64_t{polarity == schema::Polarity::kFor ? 1 : polarity == schema::Polarity::kAgainst ? -1 : 0};
}
Value weight(std::int64_t half_thousandths) { return static_cast<double>(half_thousandths) / 2000.0; }

class Procedures {
 public:
  explicit Procedures(Grounds grounds) : columns_(grounds.columns), grounds_(std::move(grounds)) {}

  /// The rows that `find` makes of the whole graph.
  template <class Find>
  ProcedureResult of_whole(Find find) const {
    const auto graph = grounds_.whole();
    if (!graph) return tl::unexpected(graph.error());
    return find(**graph);
  }

  static Rows contested(const ClaimGraph& graph) {
    Rows rows;
    for (const Contest& contest : contests(graph)) {
      rows.push_back({graph.issue(contest.issue).name, names(graph, contest.in_favour), names(graph, contest.against),
                      weight(contest.in_favour.half_weight), weight(contest.against.half_weight)});
    }
    return rows;
  }

  static Rows contradictions(const ClaimGraph& graph) {
    Rows rows;
    for (const Relation& relation : graph.contradictions()) {
      const OpposedPair pair = opposed_pairs(graph, relation, 1).front();
      rows.push_back({graph.actor(relation.a).name, graph.actor(relation.b).name, graph.issue(relation.issue).name,
                      std::string(name(pair.reason)), graph.claim(pair.a).quote, graph.claim(pair.b).quote,
                      weight(relation.half_weight)});
    }
    return rows;
  }

  static Rows shifts(const ClaimGraph& graph) {
    Rows rows;
    for (const SelfOpposition& one : self_oppositions(graph)) {
      rows.push_back({graph.actor(one.actor).name, graph.issue(one.issue).name, std::string(name(one.kind)),
                      side(one.from), day(one.before), day(one.after), graph.claim(one.evidence_from).quote,
                      graph.claim(one.evidence_to).quote});
    }
    return rows;
  }

  static Rows coalitions(const ClaimGraph& graph) {
    const network::Statements statements = network::select_statements(graph, {});
    const std::vector<network::Tie> pairs =
        network::ties(network::affiliation(statements), network::OneMode::kSubtract, network::Normalisation::kAverage);
    Rows rows;
    std::int64_t number = 0;
    for (const std::vector<std::uint32_t>& group : network::coalitions(statements.actors.size(), pairs).groups) {
      ++number;
      for (const std::uint32_t actor : group) rows.push_back({Value(number), Value(statements.actors[actor])});
    }
    return rows;
  }

  ProcedureResult evidence(const std::string& actor, const std::string& issue) const {
    const auto who = grounds_.names.actor(actor);
    if (!who) return tl::unexpected("there is no actor \"" + actor + "\"");
    const auto what = grounds_.names.issue(issue);
    if (!what) return tl::unexpected("there is no issue \"" + issue + "\"");
    return of_whole([&](const ClaimGraph& graph) { return evidence(graph, ActorId{*who}, IssueId{*what}); });
  }

  Rows search(const std::string& words) const {
    std::vector<std::string> wanted;
    const std::string folded = schema::fold(words);
    for (std::size_t begin = 0; begin < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', begin), folded.size());
      if (end > begin) wanted.push_back(folded.substr(begin, end - begin));
      begin = end + 1;
    }
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; !wanted.empty() && i < columns_.claim_quote.size(); ++i) {
      const std::string quote = schema::fold(columns_.text(columns_.claim_quote[i]));
      const bool all = std::all_of(wanted.begin(), wanted.end(),
                                   [&](const std::string& word) { return quote.find(word) != std::string::npos; });
      if (all) found.push_back(i);
    }
    // As they would be read: by document and place.
    std::stable_sort(found.begin(), found.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::pair(columns_.claim_document[a], columns_.claim_start[a]) <
             std::pair(columns_.claim_document[b], columns_.claim_start[b]);
    });
    Rows rows;
    for (const std::uint32_t i : found) {
      const std::uint32_t actor = columns_.claim_actor[i];
      rows.push_back({grounds_.numbering.node(NodeKind::kClaim, i),
                      actor == kNone ? std::string() : std::string(columns_.text(columns_.actor_name[actor])),
                      std::string(columns_.text(columns_.claim_quote[i]))});
    }
    return rows;
  }

  Value actor(const std::string& name) const { return node(NodeKind::kActor, grounds_.names.actor(name)); }
  Value issue(const std::string& name) const { return node(NodeKind::kIssue, grounds_.names.issue(name)); }

 private:
  Value node(NodeKind kind, std::optional<std::uint32_t> index) const {
    return index ? Value(grounds_.numbering.node(kind, *index)) : Value();
  }

  static Rows evidence(const ClaimGraph& graph, ActorId who, IssueId what) {
    Rows rows;
    for (const EdgeId id : graph.edges_of(who)) {
      const Edge& edge = graph.edges()[static_cast<std::size_t>(id)];
      if (edge.issue != what) continue;
      for (const ClaimIndex index : edge.claims) {
        const schema::Claim& claim = graph.claim(index);
        const schema::Document* const document = graph.document_of(claim);
        rows.push_back({std::string(schema::name(claim.position)), claim.stance ? side(*claim.stance) : Value(),
                        claim.quote, document == nullptr ? Value() : Value(document->source), claim.doc,
                        day(graph.date_of(claim)), claim.reported_by.empty() ? Value() : Value(claim.reported_by)});
      }
    }
    return rows;
  }

  static Value names(const ClaimGraph& graph, const Contest::Side& side) {
    List list;
    for (const ActorId actor : side.actors) list.emplace_back(graph.actor(actor).name);
    return list;
  }

  const Columns& columns_;
  Grounds grounds_;
};

}  // namespace

Catalog catalog_of(Grounds grounds) {
  const Procedures all(std::move(grounds));
  Catalog catalog;
  catalog.add(Procedure{
      "claims.contested",
      {},
      {{"issue", "STRING"}, {"for", "LIST"}, {"against", "LIST"}, {"weight_for", "FLOAT"}, {"weight_against", "FLOAT"}},
      "issues with actors on both sides, the most contested first",
      [all](std::span<const Value>) -> ProcedureResult { return all.of_whole(Procedures::contested); }});
  catalog.add(
      Procedure{"claims.contradictions",
                {},
                {{"a", "STRING"},
                 {"b", "STRING"},
                 {"issue", "STRING"},
                 {"reason", "STRING"},
                 {"quote_a", "STRING"},
                 {"quote_b", "STRING"},
                 {"weight", "FLOAT"}},
                "pairs of actors against each other, with the best pair of sentences and why they are opposite",
                [all](std::span<const Value>) -> ProcedureResult { return all.of_whole(Procedures::contradictions); }});
  catalog.add(Procedure{"claims.shifts",
                        {},
                        {{"actor", "STRING"},
                         {"issue", "STRING"},
                         {"kind", "STRING"},
                         {"from", "INTEGER"},
                         {"before", "DATE?"},
                         {"after", "DATE?"},
                         {"quote_before", "STRING"},
                         {"quote_after", "STRING"}},
                        "actors on both sides of an issue: changes of side, and sources that differ",
                        [all](std::span<const Value>) -> ProcedureResult { return all.of_whole(Procedures::shifts); }});
  catalog.add(
      Procedure{"claims.coalitions",
                {},
                {{"coalition", "INTEGER"}, {"actor", "STRING"}},
                "actors that agree more with each other than with the rest",
                [all](std::span<const Value>) -> ProcedureResult { return all.of_whole(Procedures::coalitions); }});
  catalog.add(Procedure{"claims.evidence",
                        {{"actor", "STRING"}, {"issue", "STRING"}},
                        {{"position", "STRING"},
                         {"stance", "INTEGER?"},
                         {"quote", "STRING"},
                         {"source", "STRING?"},
                         {"document", "STRING"},
                         {"date", "DATE?"},
                         {"reported_by", "STRING?"}},
                        "all sentences of an actor on an issue",
                        [all](std::span<const Value> given) -> ProcedureResult {
                          if (!given[0].is_string() || !given[1].is_string())
                            return tl::unexpected(std::string("it takes two names"));
                          return all.evidence(given[0].string(), given[1].string());
                        }});
  catalog.add(Procedure{"claims.search",
                        {{"words", "STRING"}},
                        {{"claim", "NODE"}, {"actor", "STRING"}, {"quote", "STRING"}},
                        "claims whose sentence has all the words",
                        [all](std::span<const Value> given) -> ProcedureResult {
                          if (!given[0].is_string()) return tl::unexpected(std::string("it takes words"));
                          return all.search(given[0].string());
                        }});
  catalog.add(GraphFunction{"actor", "actor(name)", [all](const std::string& name) { return all.actor(name); }});
  catalog.add(GraphFunction{"issue", "issue(name)", [all](const std::string& name) { return all.issue(name); }});
  return catalog;
}

}  // namespace claimgraph::graph
