// SPDX-License-Identifier: Apache-2.0

// How much of a network survives when the documents are drawn anew.

#include <algorithm>

#include "claimgraph/graph/network.h"
#include "pairs.h"

namespace claimgraph::graph::network {
namespace {

/// Steele, Lea and Flood (2014); written out because the distributions of the standard library differ between machines.
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  /// Every number below `end` is as likely.
  std::uint64_t below(std::uint64_t end) {
    const std::uint64_t first = (0 - end) % end;  // what is below belongs to no whole round of `end`
    std::uint64_t number = next();
    while (number < first) number = next();
    return number % end;
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30u)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27u)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31u);
  }
  std::uint64_t state_;
};

/// Hands `take` the counts of each resample.
template <class Take>
void each_resample(const Statements& statements, Resampling resampling, const Take& take) {
  std::vector<std::uint32_t> documents;
  for (const Statement& statement : statements.list) documents.push_back(statement.document);
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  std::vector<std::size_t> document_of;  // one a statement: its place in `documents`
  for (const Statement& statement : statements.list) {
    const auto place = std::lower_bound(documents.begin(), documents.end(), statement.document);
    document_of.push_back(static_cast<std::size_t>(place - documents.begin()));
  }
  SplitMix64 random(resampling.seed);
  std::vector<std::uint32_t> copies(statements.list.size());
  for (std::uint32_t i = 0; i < resampling.count; ++i) {
    std::vector<std::uint32_t> drawn(documents.size());
    for (std::size_t n = 0; n < documents.size(); ++n) ++drawn[random.below(documents.size())];
    for (std::size_t n = 0; n < copies.size(); ++n) copies[n] = drawn[document_of[n]];
    take(affiliation(statements, copies));
  }
}

double share(std::uint32_t count, Resampling resampling) {
  return resampling.count == 0 ? 0 : static_cast<double>(count) / resampling.count;
}

int sign(double number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

}  // namespace

std::vector<double> tie_support(const Statements& statements, OneMode network, std::span<const Tie> ties,
                                Resampling resampling) {
  std::vector<std::uint32_t> survived(ties.size());
  each_resample(statements, resampling, [&](const Affiliation& counts) {
    std::size_t at = 0;  // pairs and ties have one order
    for (const Pair& pair : pairs(counts)) {
      const auto key = std::pair(pair.a, pair.b);
      while (at < ties.size() && std::pair(ties[at].a, ties[at].b) < key) ++at;
      if (at == ties.size()) break;
      if (std::pair(ties[at].a, ties[at].b) != key) continue;
      if (sign(static_cast<double>(pair.weight(network))) == sign(ties[at].weight)) ++survived[at];
    }
  });
  std::vector<double> shares;
  for (const std::uint32_t count : survived) shares.push_back(share(count, resampling));
  return shares;
}

std::vector<Companions> coalition_support(const Statements& statements, OneMode network, Normalisation normalisation,
                                          const Coalitions& coalitions, Resampling resampling) {
  std::vector<Companions> found;
  for (const std::vector<std::uint32_t>& group : coalitions.groups) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) found.push_back({group[i], group[j], 0});
    }
  }
  std::vector<std::uint32_t> together(found.size());
  each_resample(statements, resampling, [&](const Affiliation& counts) {
    std::vector<std::size_t> group_of(counts.actors, 0);  // 0: none
    const Coalitions anew = network::coalitions(counts.actors, ties(counts, network, normalisation));
    for (std::size_t i = 0; i < anew.groups.size(); ++i) {
      for (const std::uint32_t actor : anew.groups[i]) group_of[actor] = i + 1;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t group = group_of[found[i].a];
      if (group != 0 && group == group_of[found[i].b]) ++together[i];
    }
  });
  for (std::size_t i = 0; i < found.size(); ++i) found[i].share = share(together[i], resampling);
  return found;
}

}  // namespace claimgraph::graph::network
