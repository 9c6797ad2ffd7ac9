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
  Procedures(const ClaimGraph& graph, const NodeNumbering& numbering) : graph_(graph), numbering_(numbering) {}

  Rows contested() const {
    Rows rows;
    for (const Contest& contest : contests(graph_)) {
      rows.push_back({graph_.issue(contest.issue).name, names(contest.in_favour), names(contest.against),
                      weight(contest.in_favour.half_weight), weight(contest.against.half_weight)});
    }
    return rows;
  }

  Rows contradictions() const {
    Rows rows;
    for (const Relation& relation : graph_.contradictions()) {
      const OpposedPair pair = opposed_pairs(graph_, relation, 1).front();
      rows.push_back({graph_.actor(relation.a).name, graph_.actor(relation.b).name, graph_.issue(relation.issue).name,
                      std::string(name(pair.reason)), graph_.claim(pair.a).quote, graph_.claim(pair.b).quote,
                      weight(relation.half_weight)});
    }
    return rows;
  }

  Rows shifts() const {
    Rows rows;
    for (const SelfOpposition& one : self_oppositions(graph_)) {
      rows.push_back({graph_.actor(one.actor).name, graph_.issue(one.issue).name, std::string(name(one.kind)),
                      side(one.from), day(one.before), day(one.after), graph_.claim(one.evidence_from).quote,
                      graph_.claim(one.evidence_to).quote});
    }
    return rows;
  }

  Rows coalitions() const {
    const network::Statements statements = network::select_statements(graph_, {});
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
    const auto who = graph_.find_actor(actor);
    if (!who) return tl::unexpected("there is no actor \"" + actor + "\"");
    const auto what = find_issue(issue);
    if (!what) return tl::unexpected("there is no issue \"" + issue + "\"");
    Rows rows;
    for (const EdgeId id : graph_.edges_of(*who)) {
      const Edge& edge = graph_.edges()[static_cast<std::size_t>(id)];
      if (edge.issue != *what) continue;
      for (const ClaimIndex index : edge.claims) {
        const schema::Claim& claim = graph_.claim(index);
        const schema::Document* const document = graph_.document_of(claim);
        rows.push_back({std::string(schema::name(claim.position)), claim.stance ? side(*claim.stance) : Value(),
                        claim.quote, document == nullptr ? Value() : Value(document->source), claim.doc,
                        day(graph_.date_of(claim)), claim.reported_by.empty() ? Value() : Value(claim.reported_by)});
      }
    }
    return rows;
  }

  Rows search(const std::string& words) const {
    std::vector<std::string> wanted;
    const std::string folded = schema::fold(words);
    for (std::size_t begin = 0; begin < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', begin), folded.size());
      if (end > begin) wanted.push_back(folded.substr(begin, end - begin));
      begin = end + 1;
    }
    Rows rows;
    for (std::uint32_t i = 0; !wanted.empty() && i < graph_.claims().size(); ++i) {
      const schema::Claim& claim = graph_.claims()[i];
      const std::string quote = schema::fold(claim.quote);
      const bool all = std::all_of(wanted.begin(), wanted.end(),
                                   [&](const std::string& word) { return quote.find(word) != std::string::npos; });
      if (all) rows.push_back({numbering_.node(NodeKind::kClaim, i), claim.actor, claim.quote});
    }
    return rows;
  }

  Value actor(const std::string& name) const {
    const auto found = graph_.find_actor(name);
    return found ? Value(numbering_.node(NodeKind::kActor, static_cast<std::uint32_t>(*found))) : Value();
  }
  Value issue(const std::string& name) const {
    const auto found = find_issue(name);
    return found ? Value(numbering_.node(NodeKind::kIssue, static_cast<std::uint32_t>(*found))) : Value();
  }

 private:
  /// By name or alias, else without regard to hyphens and spaces: "cease-fire", "cease fire".
  std::optional<IssueId> find_issue(const std::string& wanted) const {
    if (const auto found = graph_.find_issue(wanted)) return found;
    const auto bare = [](std::string_view text) {
      std::string folded = schema::fold(text);
      std::erase_if(folded, [](char c) { return c == '-' || c == ' '; });
      return folded;
    };
    const std::string key = bare(wanted);
    for (std::uint32_t i = 0; i < graph_.issues().size(); ++i) {
      const Node& node = graph_.issues()[i];
      const bool same =
          bare(node.name) == key || std::any_of(node.aliases.begin(), node.aliases.end(),
                                                [&](const std::string& alias) { return bare(alias) == key; });
      if (same) return IssueId{i};
    }
    return std::nullopt;
  }

  Value names(const Contest::Side& side) const {
    List list;
    for (const ActorId actor : side.actors) list.emplace_back(graph_.actor(actor).name);
    return list;
  }

  const ClaimGraph& graph_;
  const NodeNumbering& numbering_;
};

}  // namespace

Catalog catalog_of(const ClaimGraph& graph, const NodeNumbering& numbering) {
  const Procedures all(graph, numbering);
  Catalog catalog;
  catalog.add(Procedure{
      "claims.contested",
      {},
      {{"issue", "STRING"}, {"for", "LIST"}, {"against", "LIST"}, {"weight_for", "FLOAT"}, {"weight_against", "FLOAT"}},
      "issues with actors on both sides, the most contested first",
      [all](std::span<const Value>) -> ProcedureResult { return all.contested(); }});
  catalog.add(Procedure{"claims.contradictions",
                        {},
                        {{"a", "STRING"},
                         {"b", "STRING"},
                         {"issue", "STRING"},
                         {"reason", "STRING"},
                         {"quote_a", "STRING"},
                         {"quote_b", "STRING"},
                         {"weight", "FLOAT"}},
                        "pairs of actors against each other, with the best pair of sentences and why they are opposite",
                        [all](std::span<const Value>) -> ProcedureResult { return all.contradictions(); }});
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
                        [all](std::span<const Value>) -> ProcedureResult { return all.shifts(); }});
  catalog.add(Procedure{"claims.coalitions",
                        {},
                        {{"coalition", "INTEGER"}, {"actor", "STRING"}},
                        "actors that agree more with each other than with the rest",
                        [all](std::span<const Value>) -> ProcedureResult { return all.coalitions(); }});
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
