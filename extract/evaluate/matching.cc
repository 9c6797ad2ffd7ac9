// SPDX-License-Identifier: Apache-2.0

#include "matching.h"

#include <algorithm>
#include <map>

#include "wording.h"

namespace claimgraph::extract {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text = " ";
  for (const std::string& word : words) text += word + " ";
  return text;
}

/// A quote may hold a little more or less than the coder's: the words are the measure.
bool same_sentence(const std::vector<std::string>& gold, const std::vector<std::string>& system) {
  if (gold.empty() || system.empty()) return false;
  const std::string a = joined(gold);
  const std::string b = joined(system);
  const bool contained = a.find(b) != std::string::npos || b.find(a) != std::string::npos;
  const bool not_much_more = static_cast<double>(system.size()) <= 1.5 * static_cast<double>(gold.size()) + 2;
  if (contained && std::min(gold.size(), system.size()) >= 3 && not_much_more) return true;
  const std::set<std::string> x(gold.begin(), gold.end());
  const std::set<std::string> y(system.begin(), system.end());
  const auto both = std::count_if(x.begin(), x.end(), [&y](const std::string& word) { return y.count(word) != 0; });
  const auto either = static_cast<std::ptrdiff_t>(x.size() + y.size()) - both;
  return static_cast<double>(both) / static_cast<double>(either) >= 0.6;
}

bool share_a_name(const Wording& a, const Wording& b) {
  return std::any_of(a.names.begin(), a.names.end(),
                     [&b](const std::string& name) { return b.names.count(name) != 0; });
}

double issue_overlap(const CodedClaim& gold, const CodedClaim& system, bool side) {
  constexpr std::size_t kShortWording = 5;
  double best = 0;
  for (const Wording& g : gold.wordings) {
    for (const Wording& s : system.wordings) {
      if (side && g.side != s.side) continue;
      const bool names_differ = !g.names.empty() && !s.names.empty() && !share_a_name(g, s);
      if (names_differ && !is_part_of(g.stems, s.stems) && !is_part_of(s.stems, g.stems)) continue;
      double value = overlap(g.stems, s.stems);
      if (value < 0.5 && !g.stems.empty() && is_part_of(g.stems, s.stems) && s.stems.size() <= kShortWording)
        value = 0.5;
      best = std::max(best, value);
    }
  }
  return best;
}

bool same_place(const CodedClaim& gold, const CodedClaim& system) {
  return gold.shown.doc == system.shown.doc && gold.actor == system.actor &&
         same_sentence(gold.sentence, system.sentence);
}

bool has_a_part(const CodedClaim& gold, const CodedClaim& system) {
  for (const Wording& g : gold.wordings) {
    for (const Wording& s : system.wordings) {
      if (!s.stems.empty() && g.side == s.side && is_part_of(s.stems, g.stems)) return true;
    }
  }
  return false;
}

}  // namespace

bool same_position(const CodedClaim& gold, const CodedClaim& system) {
  const std::string& position = system.shown.position;
  return position == gold.shown.position || (!gold.position_also.empty() && position == gold.position_also);
}

std::vector<MatchedPair> match(std::span<const CodedClaim> gold, std::span<const CodedClaim> system, MatchRule rule) {
  struct Candidate {
    double score;
    MatchedPair pair;
  };
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::size_t>> by_actor;
  for (std::size_t j = 0; j < system.size(); ++j) by_actor[{system[j].shown.doc, system[j].actor}].push_back(j);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const auto same_actor = by_actor.find({gold[i].shown.doc, gold[i].actor});
    if (same_actor == by_actor.end()) continue;
    for (const std::size_t j : same_actor->second) {
      if (!same_sentence(gold[i].sentence, system[j].sentence)) continue;
      const double value = issue_overlap(gold[i], system[j], rule.side);
      if (value < rule.least) continue;
      // Of equals the one that a reader would list, with the same position, goes first.
      const double core = gold[i].core ? 0.01 : 0;
      const double position = same_position(gold[i], system[j]) ? 0.02 : 0;
      candidates.push_back({value + core + position, {i, j}});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<bool> gold_used(gold.size());
  std::vector<bool> system_used(system.size());
  std::vector<MatchedPair> pairs;
  for (const Candidate& candidate : candidates) {
    if (gold_used[candidate.pair.gold] || system_used[candidate.pair.system]) continue;
    gold_used[candidate.pair.gold] = system_used[candidate.pair.system] = true;
    pairs.push_back(candidate.pair);
  }
  return pairs;
}

std::vector<bool> parts_of_matched(std::span<const CodedClaim> gold, std::span<const CodedClaim> system,
                                   std::span<const MatchedPair> pairs) {
  std::vector<bool> taken(system.size());
  for (const MatchedPair& pair : pairs) taken[pair.system] = true;
  std::vector<bool> parts(system.size());
  for (const MatchedPair& pair : pairs) {
    for (std::size_t j = 0; j < system.size(); ++j) {
      if (!taken[j] && same_place(gold[pair.gold], system[j]) && has_a_part(gold[pair.gold], system[j]))
        parts[j] = true;
    }
  }
  return parts;
}

}  // namespace claimgraph::extract
