// SPDX-License-Identifier: Apache-2.0

#include "make_edges.h"

#include <algorithm>
#include <tuple>

#include "utterance.h"

namespace claimgraph::graph {
namespace {

/// For, against, no side, unknown: the order in which tables list them.
int side_rank(std::optional<schema::Polarity> side) {
  if (!side) return 3;
  return *side == schema::Polarity::kFor ? 0 : *side == schema::Polarity::kAgainst ? 1 : 2;
}

struct Keyed {
  std::uint32_t actor, issue;
  schema::Position position;
  int polarity, stance;
  std::uint32_t claim;

  auto key() const { return std::tie(actor, issue, position, polarity, stance); }
};

std::vector<Keyed> keyed_claims(const MergedGraph& graph) {
  std::vector<Keyed> keyed;
  keyed.reserve(graph.claims.size());
  for (std::uint32_t i = 0; i < graph.claims.size(); ++i) {
    const ClaimLinks& links = graph.links[i];
    if (links.actor == kNone || links.issue == kNone) continue;
    const schema::Claim& claim = graph.claims[i];
    keyed.push_back({links.actor, links.issue, claim.position, side_rank(claim.polarity), side_rank(claim.stance), i});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tuple_cat(a.key(), std::tie(a.claim)) < std::tuple_cat(b.key(), std::tie(b.claim));
  });
  return keyed;
}

struct Utterance {
  std::int64_t half_weight = 0;
  bool own = false;
};

std::vector<Utterance> utterances_of(const MergedGraph& graph, const std::vector<ClaimIndex>& claims) {
  const std::vector<std::uint32_t> numbers =
      utterances(claims.size(), [&](std::size_t i) -> const schema::Claim& { return graph.claim(claims[i]); });
  std::vector<Utterance> all;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const schema::Claim& claim = graph.claim(claims[i]);
    if (numbers[i] == all.size()) all.emplace_back();
    Utterance& utterance = all[numbers[i]];
    const std::int64_t factor = claim.certainty == schema::Certainty::kAsserted ? 2 : 1;
    utterance.half_weight = std::max(utterance.half_weight, claim.confidence * factor);
    utterance.own = utterance.own || own_words(claim);
  }
  return all;
}

/// Claims come sorted by document, so that counting changes counts documents.
std::uint32_t count_documents(const MergedGraph& graph, const std::vector<ClaimIndex>& claims) {
  std::uint32_t count = 0;
  const std::string* last = nullptr;
  for (const ClaimIndex index : claims) {
    const std::string& document = graph.claim(index).doc;
    if (last == nullptr || *last != document) ++count;
    last = &document;
  }
  return count;
}

Edge merged(const MergedGraph& graph, std::vector<ClaimIndex> claims) {
  const schema::Claim& any = graph.claim(claims.front());
  const ClaimLinks& links = graph.links_of(claims.front());
  Edge edge;
  edge.actor = ActorId{links.actor};
  edge.issue = IssueId{links.issue};
  edge.position = any.position;
  edge.polarity = any.polarity;
  edge.stance = any.stance;
  edge.documents = count_documents(graph, claims);
  for (const Utterance& utterance : utterances_of(graph, claims)) {
    ++edge.count;
    ++(utterance.own ? edge.own : edge.reported);
    edge.half_weight += utterance.half_weight;
  }
  for (const ClaimIndex index : claims) {
    if (graph.claim(index).certainty == schema::Certainty::kAsserted) edge.certainty = schema::Certainty::kAsserted;
    const auto date = date_of(graph, index);
    if (!date) continue;
    edge.first = edge.first ? std::min(*edge.first, *date) : *date;
    edge.last = edge.last ? std::max(*edge.last, *date) : *date;
  }
  std::sort(claims.begin(), claims.end(),
            [&graph](ClaimIndex a, ClaimIndex b) { return better_evidence(graph, a, b); });
  edge.claims = std::move(claims);
  return edge;
}

}  // namespace

void make_edges(MergedGraph& graph) {
  const std::vector<Keyed> keyed = keyed_claims(graph);
  for (std::size_t begin = 0; begin < keyed.size();) {
    std::vector<ClaimIndex> claims;
    std::size_t end = begin;
    for (; end < keyed.size() && keyed[end].key() == keyed[begin].key(); ++end) {
      claims.push_back(ClaimIndex{keyed[end].claim});
    }
    graph.edges.push_back(merged(graph, std::move(claims)));
    begin = end;
  }
}

}  // namespace claimgraph::graph
