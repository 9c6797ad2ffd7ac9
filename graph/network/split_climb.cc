// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cmath>

#include "split.h"

namespace claimgraph::graph::network {

Terms::Terms(const Debate& debate, std::size_t first) : debate_(debate) {
  const auto n = static_cast<double>(debate.size());
  const double sizes[2] = {static_cast<double>(first), n - static_cast<double>(first)};
  const double w = sizes[0] * (sizes[0] - 1) + sizes[1] * (sizes[1] - 1);
  const double b = n * (n - 1) - w;
  for (std::size_t group = 0; group < 2; ++group) {
    if (w > 0) inside_[group] = sizes[group] * (sizes[group] - 1) / w * (debate.congruence_sum / w);
  }
  if (b > 0) between_ = sizes[0] * sizes[1] / b * (debate.conflict_sum / b);
}

double Terms::inside(std::size_t group, std::size_t i, std::size_t j) const {
  return std::abs(debate_.congruence.at(i, j) - inside_[group]) + debate_.conflict.at(i, j);
}

double Terms::between(std::size_t i, std::size_t j) const {
  return debate_.congruence.at(i, j) + std::abs(debate_.conflict.at(i, j) - between_);
}

double Terms::best(std::size_t i, std::size_t j) const {
  return std::max({inside(0, i, j), inside(1, i, j), between(i, j)});
}

namespace {

std::size_t first_size(const Sides& sides) {
  return static_cast<std::size_t>(std::count(sides.begin(), sides.end(), std::uint8_t{0}));
}

double sum_of(const Terms& terms, const Sides& sides) {
  double sum = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t j = i + 1; j < sides.size(); ++j) sum += terms.of(sides[i], sides[j], i, j);
  }
  return sum;
}

/// What it brings, under these terms, that `actor` stands in the other group; without `but`, if that is an actor.
double gain(const Terms& terms, const Sides& sides, std::size_t actor, std::size_t but) {
  const std::size_t from = sides[actor], to = 1 - from;
  double gained = 0;
  for (std::size_t other = 0; other < sides.size(); ++other) {
    if (other == actor || other == but) continue;
    gained += terms.of(to, sides[other], actor, other) - terms.of(from, sides[other], actor, other);
  }
  return gained;
}

/// The best split with one actor moved out of `from`; the sizes, and with them all terms, change. Nothing to move: -1.
FoundSplit best_move(const Debate& debate, const Sides& sides, std::uint8_t from) {
  const std::size_t first = first_size(sides);
  if ((from == 0 ? first : sides.size() - first) == 0) return {};
  const Terms terms(debate, from == 0 ? first - 1 : first + 1);
  const double base = sum_of(terms, sides);
  FoundSplit best;
  std::size_t mover = 0;
  for (std::size_t actor = 0; actor < sides.size(); ++actor) {
    if (sides[actor] != from) continue;
    const double sum = base + gain(terms, sides, actor, actor);
    if (sum <= best.sum) continue;
    best.sum = sum;
    mover = actor;
  }
  best.sides = sides;
  best.sides[mover] ^= 1u;
  return best;
}

/// The best split with two actors exchanged.
FoundSplit best_exchange(const Debate& debate, const Sides& sides) {
  const Terms terms(debate, first_size(sides));
  const std::size_t n = sides.size();
  std::vector<double> alone(n);
  for (std::size_t actor = 0; actor < n; ++actor) alone[actor] = gain(terms, sides, actor, actor);
  double most = 0;
  std::pair<std::size_t, std::size_t> pair{n, n};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (sides[i] == sides[j]) continue;
      // Each gain counts the pair as if the other had stayed; after the exchange it is between the groups as before.
      const double both = alone[i] + alone[j] - (terms.inside(sides[j], i, j) - terms.between(i, j)) -
                          (terms.inside(sides[i], i, j) - terms.between(i, j));
      if (both <= most) continue;
      most = both;
      pair = {i, j};
    }
  }
  if (pair.first == n) return {};
  FoundSplit found{sum_of(terms, sides) + most, sides};
  found.sides[pair.first] ^= 1u;
  found.sides[pair.second] ^= 1u;
  return found;
}

}  // namespace

FoundSplit climb(const Debate& debate, bool balanced) {
  constexpr std::uint64_t kBudget = 1'000'000'000;  // pairs looked at
  constexpr double kLeastRise = 1e-12;
  const std::size_t n = debate.size();
  FoundSplit here{0, Sides(n, 1)};
  here.sum = sum_of(Terms(debate, 0), here.sides);
  FoundSplit best = balanced ? FoundSplit{} : here;
  for (std::size_t first = 1; first <= n / 2; ++first) {
    here = best_move(debate, here.sides, 1);
    const bool counts = !balanced || first == n / 2;
    if (counts && here.sum > best.sum) best = here;
  }
  if (best.sides.empty()) return here;
  for (std::uint64_t used = 0; used < kBudget; used += 3 * n * n + 1) {
    FoundSplit next = best_exchange(debate, best.sides);
    if (!balanced) {
      for (const std::uint8_t from : {std::uint8_t{0}, std::uint8_t{1}}) {
        FoundSplit moved = best_move(debate, best.sides, from);
        if (moved.sum > next.sum) next = std::move(moved);
      }
    }
    if (next.sum <= best.sum * (1 + kLeastRise)) break;
    best = std::move(next);
  }
  best.sum = sum_of(Terms(debate, first_size(best.sides)), best.sides);
  return best;
}

}  // namespace claimgraph::graph::network
