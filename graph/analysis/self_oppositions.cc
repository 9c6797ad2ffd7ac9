// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "claimgraph/graph/analysis.h"
#include "merge/merged_graph.h"
#include "merge/utterance.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

/// One sentence of an actor on an issue.
struct Said {
  ClaimIndex claim{};
  std::size_t side = 0;  ///< 0: for, 1: against
  std::optional<schema::Date> date;
  std::int64_t half_weight = 0;
};

Polarity polarity_of(std::size_t side) { return side == 0 ? Polarity::kFor : Polarity::kAgainst; }

class History {
 public:
  /// `edges` are those of one actor and issue that take a side.
  History(const ClaimGraph& graph, const std::vector<const Edge*>& edges) : graph_(graph), edges_(edges) {
    std::array<std::vector<Said>, 2> all;
    for (const Edge* edge : edges) {
      const std::size_t side = *edge->stance == Polarity::kFor ? 0 : 1;
      half_weight_[side] += edge->half_weight;
      if (!best_[side] || edge->half_weight > (*best_[side])->half_weight) best_[side] = edge;
      for (const ClaimIndex index : edge->claims) {
        const schema::Claim& claim = graph.claim(index);
        const std::int64_t factor = claim.certainty == schema::Certainty::kAsserted ? 2 : 1;
        all[side].push_back({index, side, date_of(index), claim.confidence * factor});
      }
    }
    for (const std::vector<Said>& side : all) keep_first_printings(side);
    std::sort(said_.begin(), said_.end(), [](const Said& a, const Said& b) {
      return std::tuple(!a.date, a.date.value_or(schema::Date{}), a.claim) <
             std::tuple(!b.date, b.date.value_or(schema::Date{}), b.claim);
    });
  }

  bool on_both_sides() const { return best_[0].has_value() && best_[1].has_value(); }

  SelfOpposition read() const {
    SelfOpposition found;
    found.actor = edges_.front()->actor;
    found.issue = edges_.front()->issue;
    found.evidence_from = (*best_[0])->claims.front();
    found.evidence_to = (*best_[1])->claims.front();
    found.half_weight = std::min(half_weight_[0], half_weight_[1]);
    found.undated = static_cast<std::size_t>(
        std::count_if(said_.begin(), said_.end(), [](const Said& said) { return !said.date.has_value(); }));
    if (const auto own = own_side()) {
      found.kind = SelfOppositionKind::kAttribution;
      found.from = polarity_of(*own);
      if (*own == 1) std::swap(found.evidence_from, found.evidence_to);
    } else if (find_shift(found)) {
      found.kind = SelfOppositionKind::kShift;
    } else if (sources_differ()) {
      found.kind = SelfOppositionKind::kDispute;
    }
    return found;
  }

 private:
  void keep_first_printings(const std::vector<Said>& side) {
    const std::vector<std::uint32_t> numbers =
        utterances(side.size(), [&](std::size_t i) -> const schema::Claim& { return graph_.claim(side[i].claim); });
    std::vector<Said> first;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (numbers[i] == first.size()) {
        first.push_back(side[i]);
      } else if (side[i].date && (!first[numbers[i]].date || *side[i].date < *first[numbers[i]].date)) {
        first[numbers[i]] = side[i];
      }
    }
    said_.insert(said_.end(), first.begin(), first.end());
  }

  /// The side of all that the actor says, where all that others say of it is on the other side.
  std::optional<std::size_t> own_side() const {
    std::array<bool, 2> own{}, reported{};
    for (const Said& said : said_) (own_words(graph_.claim(said.claim)) ? own : reported)[said.side] = true;
    if (own[0] == own[1] || reported[0] == reported[1]) return std::nullopt;
    const std::size_t side = own[0] ? 0 : 1;
    return reported[1 - side] ? std::optional(side) : std::nullopt;
  }

  bool find_shift(SelfOpposition& found) const {
    constexpr std::int64_t kFourFifths = 4;
    const auto dated_end =
        std::find_if(said_.begin(), said_.end(), [](const Said& said) { return !said.date.has_value(); });
    const std::vector<Said> dated(said_.begin(), dated_end);
    std::int64_t total = 0;
    std::int64_t best = 0;
    for (const Said& said : dated) total += said.half_weight;
    for (std::size_t split = 1; split < dated.size(); ++split) {
      if (dated[split].date == dated[split - 1].date) continue;
      std::array<std::array<std::int64_t, 2>, 2> weight{};  // before and after, by side
      std::array<std::array<bool, 2>, 2> asserted{};
      for (std::size_t i = 0; i < dated.size(); ++i) {
        const std::size_t part = i < split ? 0 : 1;
        weight[part][dated[i].side] += dated[i].half_weight;
        asserted[part][dated[i].side] |= graph_.claim(dated[i].claim).certainty == schema::Certainty::kAsserted;
      }
      for (const std::size_t side : {0U, 1U}) {
        const std::int64_t fitting = weight[0][side] + weight[1][1 - side];
        const bool both = asserted[0][side] && asserted[1][1 - side];
        if (!both || fitting * (kFourFifths + 1) < total * kFourFifths || fitting <= best) continue;
        best = fitting;
        found.from = polarity_of(side);
        for (std::size_t i = 0; i < split; ++i) {
          if (dated[i].side == side) found.evidence_from = dated[i].claim;
        }
        for (std::size_t i = dated.size(); i-- > split;) {
          if (dated[i].side != side) found.evidence_to = dated[i].claim;
        }
        found.before = date_of(found.evidence_from);
        found.after = date_of(found.evidence_to);
      }
    }
    return best > 0;
  }

  /// Each outlet, or document where no outlet is known, has but one side.
  bool sources_differ() const {
    std::map<std::string, std::size_t> side_of;
    for (const Said& said : said_) {
      const schema::Document* document = graph_.document_of(graph_.claim(said.claim));
      const bool known = document != nullptr && !document->source.empty();
      const std::string source = known ? "source " + document->source : "document " + graph_.claim(said.claim).doc;
      if (side_of.emplace(source, said.side).first->second != said.side) return false;
    }
    return true;
  }

  std::optional<schema::Date> date_of(ClaimIndex index) const { return graph_.date_of(graph_.claim(index)); }

  const ClaimGraph& graph_;
  const std::vector<const Edge*>& edges_;
  std::array<std::int64_t, 2> half_weight_{};
  std::array<std::optional<const Edge*>, 2> best_;  // the heaviest edge of each side
  std::vector<Said> said_;                          // in the order of their dates, undated ones last
};

}  // namespace

std::string_view name(SelfOppositionKind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"shift", "dispute between sources", "attributed by others",
                                                             "both sides at once"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<SelfOpposition> self_oppositions(const ClaimGraph& graph) {
  std::vector<SelfOpposition> found;
  const std::span<const Edge> edges = graph.edges();
  for (std::size_t begin = 0, end = 0; begin < edges.size();
       begin = end) {  // edges of one actor and issue lie together
    std::vector<const Edge*> sided;
    for (; end < edges.size() && edges[end].actor == edges[begin].actor && edges[end].issue == edges[begin].issue;
         ++end) {
      if (edges[end].stance && *edges[end].stance != Polarity::kNone) sided.push_back(&edges[end]);
    }
    const History history(graph, sided);
    if (history.on_both_sides()) found.push_back(history.read());
  }
  std::sort(found.begin(), found.end(), [](const SelfOpposition& a, const SelfOpposition& b) {
    return std::tuple(a.kind, -a.half_weight, a.actor, a.issue) < std::tuple(b.kind, -b.half_weight, b.actor, b.issue);
  });
  return found;
}

}  // namespace claimgraph::graph
