// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "claimgraph/graph/decide.h"

namespace claimgraph::graph {
namespace {

using schema::Claim;
using schema::Polarity;

/// Where one actor stands on one issue: a claim that shows each side, null where the side is not taken.
struct Stand {
  const Claim* in_favour = nullptr;
  const Claim* against = nullptr;

  friend bool operator==(const Stand& a, const Stand& b) {
    return (a.in_favour == nullptr) == (b.in_favour == nullptr) && (a.against == nullptr) == (b.against == nullptr);
  }
};
using Stands = std::map<std::string_view, Stand>;      // by actor
using AllStands = std::map<std::string_view, Stands>;  // by issue

AllStands stands_of(const ClaimGraph& graph) {
  AllStands all;
  for (const Edge& edge : graph.edges()) {
    if (!edge.stance || *edge.stance == Polarity::kNone) continue;
    Stand& stand = all[graph.issue(edge.issue).name][graph.actor(edge.actor).name];
    const Claim*& shown = *edge.stance == Polarity::kFor ? stand.in_favour : stand.against;
    if (shown == nullptr) shown = &graph.claim(edge.claims.front());
  }
  return all;
}

bool agree(const Stand& a, const Stand& b) {
  return (a.in_favour != nullptr && b.in_favour != nullptr) || (a.against != nullptr && b.against != nullptr);
}

bool contradict(const Stand& a, const Stand& b) {
  return (a.in_favour != nullptr && b.against != nullptr) || (a.against != nullptr && b.in_favour != nullptr);
}

struct Pairs {
  std::uint64_t agreements = 0;
  std::uint64_t contradictions = 0;
};

/// Counted without looking at each: a large graph has hundreds of millions.
Pairs pairs_of(const Stands& stands) {
  std::uint64_t in_favour = 0, against = 0, both = 0;
  for (const auto& [actor, stand] : stands) {
    ++(stand.in_favour == nullptr ? against : stand.against == nullptr ? in_favour : both);
  }
  const auto among = [](std::uint64_t count) { return count < 2 ? 0 : count * (count - 1) / 2; };
  return {among(in_favour + both) + among(against + both) - among(both),
          in_favour * against + both * (in_favour + against) + among(both)};
}

GraphCounts counts_of(const ClaimGraph& graph, const AllStands& all) {
  GraphCounts counts{graph.claims().size(), graph.actors().size(), graph.issues().size(), graph.edges().size(), 0, 0};
  for (const auto& [issue, stands] : all) {
    const Pairs pairs = pairs_of(stands);
    counts.agreements += pairs.agreements;
    counts.contradictions += pairs.contradictions;
  }
  return counts;
}

using ClaimsById = std::unordered_map<std::string_view, const Claim*>;

ClaimsById by_id(const ClaimGraph& graph) {
  ClaimsById claims;
  claims.reserve(graph.claims().size());
  for (const Claim& claim : graph.claims()) claims.emplace(claim.id, &claim);
  return claims;
}

std::size_t changed_claims(const ClaimGraph& before, const ClaimGraph& after, const ClaimsById& ids_after) {
  const auto said = [](const Claim& claim) {
    return std::tie(claim.actor, claim.target, claim.reported_by, claim.topic, claim.stance);
  };
  std::size_t changed = 0, in_both = 0;
  for (const Claim& claim : before.claims()) {
    const auto now = ids_after.find(claim.id);
    if (now != ids_after.end()) ++in_both;
    if (now == ids_after.end() || said(claim) != said(*now->second)) ++changed;
  }
  return changed + after.claims().size() - in_both;
}

/// The contradictions of one graph that the other has not, under whatever names.
class Comparison {
 public:
  Comparison(const AllStands& here, const AllStands& there, const ClaimsById& ids_there)
      : here_(here), there_(there), ids_there_(ids_there) {}

  /// How many contradictions there are to look at.
  std::uint64_t size() const {
    std::uint64_t sum = 0;
    for (const auto& [issue, stands] : here_) sum += differs(issue, stands) ? pairs_of(stands).contradictions : 0;
    return sum;
  }

  std::vector<ContradictionChange> missing() const {
    std::vector<ContradictionChange> found;
    for (const auto& [issue, stands] : here_) {
      if (!differs(issue, stands)) continue;
      for (auto a = stands.begin(); a != stands.end(); ++a) {
        for (auto b = std::next(a); b != stands.end(); ++b) {
          if (!contradict(a->second, b->second)) continue;
          const auto other = counterpart(a->second, b->second);
          if (!other) continue;
          found.push_back({std::string(a->first), std::string(b->first), std::string(issue), *other});
        }
      }
    }
    return found;
  }

 private:
  bool differs(std::string_view issue, const Stands& stands) const {
    const auto other = there_.find(issue);
    return other == there_.end() || other->second != stands;
  }

  /// What the two are there, found by the claims that show their sides here; nothing where they go on to contradict
  /// each other.
  std::optional<Counterpart> counterpart(const Stand& a, const Stand& b) const {
    Counterpart found = Counterpart::kNothing;
    for (const auto& [left, right] : {std::pair(a.in_favour, b.against), std::pair(a.against, b.in_favour)}) {
      if (left == nullptr || right == nullptr) continue;
      const auto now_left = ids_there_.find(left->id);
      const auto now_right = ids_there_.find(right->id);
      if (now_left == ids_there_.end() || now_right == ids_there_.end()) continue;
      const Claim& one = *now_left->second;
      const Claim& two = *now_right->second;
      if (one.topic != two.topic) continue;
      if (one.actor == two.actor) {
        found = std::max(found, Counterpart::kOneActor);
        continue;
      }
      const Stand first = stand_there(one);
      const Stand second = stand_there(two);
      if (contradict(first, second)) return std::nullopt;
      if (agree(first, second)) found = std::max(found, Counterpart::kAgreement);
    }
    return found;
  }

  Stand stand_there(const Claim& claim) const {
    const auto issue = there_.find(claim.topic);
    if (issue == there_.end()) return {};
    const auto actor = issue->second.find(claim.actor);
    return actor == issue->second.end() ? Stand{} : actor->second;
  }

  const AllStands& here_;
  const AllStands& there_;
  const ClaimsById& ids_there_;
};

}  // namespace

Account account_of(const ClaimGraph& before, const ClaimGraph& after) {
  constexpr std::uint64_t kMostToLookAt = 1'000'000;
  const AllStands stands_before = stands_of(before);
  const AllStands stands_after = stands_of(after);
  const ClaimsById ids_before = by_id(before);
  const ClaimsById ids_after = by_id(after);
  Account account;
  account.before = counts_of(before, stands_before);
  account.after = counts_of(after, stands_after);
  account.changed_claims = changed_claims(before, after, ids_after);
  const Comparison forth(stands_before, stands_after, ids_after);
  const Comparison back(stands_after, stands_before, ids_before);
  account.all_named = forth.size() + back.size() <= kMostToLookAt;
  if (!account.all_named) return account;
  account.ended = forth.missing();
  account.begun = back.missing();
  return account;
}

}  // namespace claimgraph::graph
