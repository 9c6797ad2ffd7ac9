// SPDX-License-Identifier: Apache-2.0

#include "make_edges.h"

#include <algorithm>
#include <compare>
#include <future>
#include <span>

#include "reserve_large.h"
#include "utterance.h"

namespace claimgraph::graph {
namespace {

/// For, against, no side, unknown: the order in which tables list them.
std::uint32_t side_rank(std::optional<schema::Polarity> side) {
  if (!side) return 3;
  return *side == schema::Polarity::kFor ? 0 : *side == schema::Polarity::kAgainst ? 1 : 2;
}

/// What an edge takes of a claim. A claim itself is some four hundred bytes, and those of one edge lie far apart.
struct Fact {
  std::int64_t half_weight;
  std::uint32_t document;  // counted up wherever it changes
  schema::Position position;
  schema::Polarity polarity;
  std::optional<schema::Polarity> stance;
  schema::Certainty certainty;
  bool own;
  std::optional<schema::Date> date;
};

std::vector<Fact> facts_of(const MergedGraph& graph) {
  std::vector<Fact> facts;
  reserve_large(facts, graph.claims.size());
  std::uint32_t document = 0;
  for (std::uint32_t i = 0; i < graph.claims.size(); ++i) {
    const schema::Claim& claim = graph.claims[i];
    if (i > 0 && graph.claims[i - 1].doc != claim.doc) ++document;
    const std::int64_t factor = claim.certainty == schema::Certainty::kAsserted ? 2 : 1;
    facts.push_back({claim.confidence * factor, document, claim.position, claim.polarity, claim.stance, claim.certainty,
                     own_words(claim), date_of(graph, ClaimIndex{i})});
  }
  return facts;
}

/// A claim by the edge that it belongs to.
struct Keyed {
  std::uint64_t ends;  // actor, issue
  std::uint32_t side;  // position, polarity, stance
  std::uint32_t claim;

  ActorId actor() const { return ActorId{static_cast<std::uint32_t>(ends >> 32U)}; }
  IssueId issue() const { return IssueId{static_cast<std::uint32_t>(ends)}; }
  bool same_edge(const Keyed& other) const { return ends == other.ends && side == other.side; }
  friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

std::vector<Keyed> keyed_claims(const MergedGraph& graph, const std::vector<Fact>& facts) {
  std::vector<Keyed> keyed;
  reserve_large(keyed, graph.claims.size());
  for (std::uint32_t i = 0; i < graph.claims.size(); ++i) {
    const ClaimLinks& links = graph.links[i];
    if (links.actor == kNone || links.issue == kNone) continue;
    const Fact& fact = facts[i];
    const std::uint64_t ends = std::uint64_t{links.actor} << 32U | links.issue;
    const auto position = static_cast<std::uint32_t>(fact.position);
    keyed.push_back({ends, position << 8U | side_rank(fact.polarity) << 4U | side_rank(fact.stance), i});
  }
  std::sort(keyed.begin(), keyed.end());
  return keyed;
}

struct Utterance {
  std::int64_t half_weight = 0;
  bool own = false;
};

/// Where the claims of each edge begin, and after the last one where they end.
std::vector<std::uint32_t> edge_bounds(const std::vector<Keyed>& keyed) {
  std::vector<std::uint32_t> bounds;
  reserve_large(bounds, keyed.size() + 1);
  for (std::uint32_t i = 0; i < keyed.size(); ++i) {
    if (i == 0 || !keyed[i].same_edge(keyed[i - 1])) bounds.push_back(i);
  }
  bounds.push_back(static_cast<std::uint32_t>(keyed.size()));
  return bounds;
}

/// Below that a thread is no gain.
constexpr std::size_t kManyEdges = 10'000;

class EdgeMaker {
 public:
  explicit EdgeMaker(const MergedGraph& graph) : graph_(graph), facts_(facts_of(graph)) {}

  std::vector<Edge> all() const {
    const std::vector<Keyed> keyed = keyed_claims(graph_, facts_);
    const std::vector<std::uint32_t> bounds = edge_bounds(keyed);
    std::vector<Edge> edges;
    reserve_large(edges, bounds.size() - 1);
    edges.resize(bounds.size() - 1);
    const auto make = [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i)
        edges[i] = merged(std::span(keyed).subspan(bounds[i], bounds[i + 1] - bounds[i]));
    };
    // Edges know nothing of each other: one half is made beside the other where there is a thread to be had.
    const std::size_t half = edges.size() < kManyEdges ? edges.size() : edges.size() / 2;
    std::future<void> rest;
    if (half < edges.size()) rest = std::async(make, half, edges.size());
    make(0, half);
    if (rest.valid()) rest.get();
    return edges;
  }

 private:
  const Fact& fact(ClaimIndex claim) const { return facts_[static_cast<std::size_t>(claim)]; }

  std::vector<Utterance> utterances_of(const std::vector<ClaimIndex>& claims) const {
    const std::vector<std::uint32_t> numbers =
        utterances(claims.size(), [&](std::size_t i) -> const schema::Claim& { return graph_.claim(claims[i]); });
    std::vector<Utterance> all;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Fact& said = fact(claims[i]);
      if (numbers[i] == all.size()) all.emplace_back();
      Utterance& utterance = all[numbers[i]];
      utterance.half_weight = std::max(utterance.half_weight, said.half_weight);
      utterance.own = utterance.own || said.own;
    }
    return all;
  }

  /// Claims come sorted by document, so that counting changes counts documents.
  std::uint32_t count_documents(const std::vector<ClaimIndex>& claims) const {
    std::uint32_t count = 1;
    for (std::size_t i = 1; i < claims.size(); ++i) count += fact(claims[i]).document != fact(claims[i - 1]).document;
    return count;
  }

  Edge merged(std::span<const Keyed> keyed) const {
    std::vector<ClaimIndex> claims;
    claims.reserve(keyed.size());
    for (const Keyed& one : keyed) claims.push_back(ClaimIndex{one.claim});
    const Fact& any = fact(claims.front());
    Edge edge;
    edge.actor = keyed.front().actor();
    edge.issue = keyed.front().issue();
    edge.position = any.position;
    edge.polarity = any.polarity;
    edge.stance = any.stance;
    edge.documents = count_documents(claims);
    for (const Utterance& utterance : utterances_of(claims)) {
      ++edge.count;
      ++(utterance.own ? edge.own : edge.reported);
      edge.half_weight += utterance.half_weight;
    }
    for (const ClaimIndex index : claims) {
      const Fact& said = fact(index);
      if (said.certainty == schema::Certainty::kAsserted) edge.certainty = said.certainty;
      if (!said.date) continue;
      edge.first = edge.first ? std::min(*edge.first, *said.date) : *said.date;
      edge.last = edge.last ? std::max(*edge.last, *said.date) : *said.date;
    }
    std::sort(claims.begin(), claims.end(),
              [this](ClaimIndex a, ClaimIndex b) { return better_evidence(graph_, a, b); });
    edge.claims = std::move(claims);
    return edge;
  }

  const MergedGraph& graph_;
  std::vector<Fact> facts_;
};

}  // namespace

void make_edges(MergedGraph& graph) { graph.edges = EdgeMaker(graph).all(); }

}  // namespace claimgraph::graph
