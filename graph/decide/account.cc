// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "claimgraph/graph/decide.h"

namespace claimgraph::graph {
namespace {

using schema::Claim;
using schema::Polarity;

/// Where one actor stands on one issue, with a claim that shows each side.
struct Stand {
  const Claim* in_favour = nullptr;
  const Claim* against = nullptr;
  friend bool operator==(const Stand& a, const Stand& b) {
    return (a.in_favour == nullptr) == (b.in_favour == nullptr) && (a.against == nullptr) == (b.against == nullptr);
  }
};
using Stands = std::map<std::string_view, Stand>;          // of an issue, by actor
using AllStands = std::map<std::string_view, Stands>;      // by issue
/// Two actors, the first by name, and an issue.
using Pair = std::tuple<std::string_view, std::string_view, std::string_view>;

AllStands stands_of(const ClaimGraph& graph) {
  AllStands stands;
  for (const Edge& edge : graph.edges()) {
    if (!edge.stance || *edge.stance == Polarity::kNone) continue;
    Stand& stand = stands[graph.issue(edge.issue).name][graph.actor(edge.actor).name];
    const Claim*& shown = *edge.stance == Polarity::kFor ? stand.in_favour : stand.against;
    if (shown == nullptr) shown = &graph.claim(edge.claims.front());
  }
  return stands;
}

struct Pairs {
  std::uint64_t agreements = 0;
  std::uint64_t contradictions = 0;
};

/// Counted without looking at each: there may be hundreds of millions.
Pairs pairs_of(const Stands& stands) {
  std::uint64_t in_favour = 0, against = 0, both = 0;
  for (const auto& [actor, stand] : stands) {
    ++(stand.in_favour == nullptr ? against : stand.against == nullptr ? in_favour : both);
  }
  const auto among = [](std::uint64_t count) { return count < 2 ? 0 : count * (count - 1) / 2; };
  return {among(in_favour + both) + among(against + both) - among(both),
          in_favour * against + both * (in_favour + against) + among(both)};
}

GraphCounts counts(const ClaimGraph& graph, const AllStands& stands) {
  GraphCounts found{graph.claims().size(), graph.actors().size(), graph.issues().size(), graph.edges().size(), 0, 0};
  for (const auto& [issue, actors] : stands) {
    const Pairs pairs = pairs_of(actors);
    found.agreements += pairs.agreements;
    found.contradictions += pairs.contradictions;
  }
  return found;
}

/// Claims by id.
using Claims = std::unordered_map<std::string_view, const Claim*>;

Claims by_id(const ClaimGraph& graph) {
  Claims claims;
  claims.reserve(graph.claims().size());
  for (const Claim& claim : graph.claims()) claims.emplace(claim.id, &claim);
  return claims;
}

bool same_names(const Claim& a, const Claim& b) {
  const auto names = [](const Claim& claim) {
    return std::tie(claim.actor, claim.target, claim.reported_by, claim.topic, claim.stance);
  };
  return names(a) == names(b);
}

std::size_t changed_claims(const ClaimGraph& before, const ClaimGraph& after, const Claims& after_by_id) {
  std::size_t changed = 0;
  std::size_t met = 0;
  for (const Claim& claim : before.claims()) {
    const auto now = after_by_id.find(claim.id);
    if (now == after_by_id.end()) {
      ++changed;
    } else {
      ++met;
      if (!same_names(claim, *now->second)) ++changed;
    }
  }
  return changed + (after.claims().size() - met);
}

/// The contradictions of one graph that are none in the other, on the issues where the two differ.
class Comparison {
 public:
  Comparison(const AllStands& here, const AllStands& there, const Claims& claims_there)
      : here_(here), there_(there), claims_there_(claims_there) {}

  std::vector<ContradictionChange> missing() const {
    std::vector<ContradictionChange> found;
    for (const auto& [issue, stands] : here_) {
      const auto same = there_.find(issue);
      if (same != there_.end() && same->second == stands) continue;
      add_missing(issue, stands, found);
    }
    return found;
  }

 private:
  void add_missing(std::string_view issue, const Stands& stands, std::vector<ContradictionChange>& found) const {
    for (auto a = stands.begin(); a != stands.end(); ++a) {
      for (auto b = std::next(a); b != stands.end(); ++b) {
        const bool forth = a->second.in_favour != nullptr && b->second.against != nullptr;
        const bool back = a->second.against != nullptr && b->second.in_favour != nullptr;
        if (!forth && !back) continue;
        // Both ways round where there are both: it has ended only if neither goes on.
        std::optional<Counterpart> other;
        for (const bool way : {true, false}) {
          if (!(way ? forth : back)) continue;
          const auto one = counterpart(*(way ? a->second.in_favour : a->second.against),
                                       *(way ? b->second.against : b->second.in_favour));
          if (!one) return_to(other);
          if (!one) break;
          other = std::max(other.value_or(Counterpart::kNothing), *one);
          ended_ = true;
        }
        if (ended_ && other) found.push_back({std::string(a->first), std::string(b->first), std::string(issue), *other});
        ended_ = false;
      }
    }
  }
  static void return_to(std::optional<Counterpart>& other) { other.reset(); }

  std::optional<Counterpart> counterpart(const Claim& a, const Claim& b) const;

  const AllStands& here_;
  const AllStands& there_;
  const Claims& claims_there_;
  mutable bool ended_ = false;
};

}  // namespace
}  // namespace claimgraph::graph
