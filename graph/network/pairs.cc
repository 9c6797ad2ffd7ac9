// SPDX-License-Identifier: Apache-2.0

#include "pairs.h"

#include <cmath>

namespace claimgraph::graph::network {
namespace {

using Column = std::vector<const Cell*>;  // the cells of one issue, by actor

std::vector<Column> columns(const Affiliation& counts) {
  std::vector<Column> found(counts.issues);
  for (const Cell& cell : counts.cells) found[cell.issue].push_back(&cell);
  return found;
}

void add(Pair& pair, const Cell& a, const Cell& b) {
  pair.congruence += a.in_favour * b.in_favour + a.against * b.against;
  pair.conflict += a.in_favour * b.against + a.against * b.in_favour;
  pair.shared_a += (b.in_favour > 0 ? a.in_favour : 0) + (b.against > 0 ? a.against : 0);
  pair.shared_b += (a.in_favour > 0 ? b.in_favour : 0) + (a.against > 0 ? b.against : 0);
}

}  // namespace

std::vector<Pair> pairs(const Affiliation& counts) {
  const std::vector<Column> by_issue = columns(counts);
  std::vector<std::size_t> behind(counts.issues);  // where in its column the actors behind the present one begin
  std::vector<Pair> row(counts.actors);
  std::vector<char> met(counts.actors);
  std::vector<Pair> found;
  for (std::size_t at = 0; at < counts.cells.size();) {
    const std::uint32_t actor = counts.cells[at].actor;
    for (; at < counts.cells.size() && counts.cells[at].actor == actor; ++at) {
      const Cell& cell = counts.cells[at];
      const Column& column = by_issue[cell.issue];
      for (std::size_t i = ++behind[cell.issue]; i < column.size(); ++i) {
        met[column[i]->actor] = 1;
        add(row[column[i]->actor], cell, *column[i]);
      }
    }
    for (std::uint32_t other = actor + 1; other < counts.actors; ++other) {
      if (met[other] == 0) continue;
      row[other].a = actor;
      row[other].b = other;
      found.push_back(row[other]);
      row[other] = {};
      met[other] = 0;
    }
  }
  return found;
}

Divisor::Divisor(const Affiliation& counts, Normalisation normalisation)
    : counts_(counts), normalisation_(normalisation), apart_(counts.actors), together_(counts.actors) {
  for (const Cell& cell : counts.cells) {
    const std::int64_t sum = cell.in_favour + cell.against;
    apart_[cell.actor] += cell.in_favour * cell.in_favour + cell.against * cell.against;
    together_[cell.actor] += sum * sum;
  }
}

double Divisor::weight(const Pair& pair, OneMode network) const {
  const auto weight = static_cast<double>(pair.weight(network));
  const std::int64_t n_a = counts_.totals[pair.a], n_b = counts_.totals[pair.b];
  switch (normalisation_) {
    case Normalisation::kNone:
      return weight;
    case Normalisation::kAverage:
      return 2 * weight / static_cast<double>(n_a + n_b);
    case Normalisation::kJaccard:
      return weight / static_cast<double>(n_a - pair.shared_a + n_b - pair.shared_b + pair.congruence);
    case Normalisation::kProduct:
      return weight / static_cast<double>(n_a * n_b);
    case Normalisation::kCosine:
      break;
  }
  const std::vector<std::int64_t>& squares = network == OneMode::kIgnore ? together_ : apart_;
  return weight / (std::sqrt(static_cast<double>(squares[pair.a])) * std::sqrt(static_cast<double>(squares[pair.b])));
}

schema::Result<void> check_size(const Affiliation& counts) {
  constexpr std::size_t kMostPairs = 20'000'000;
  std::size_t possible = 0;
  for (const Column& column : columns(counts)) possible += column.size() * (column.size() + 1) / 2;
  if (possible <= kMostPairs) return {};
  return schema::fail("CG-G050", "this network has too many pairs of actors", {},
                      "take only the actors with most statements, or a shorter time");
}

std::vector<Tie> ties(const Affiliation& counts, OneMode network, Normalisation normalisation) {
  const Divisor divisor(counts, normalisation);
  std::vector<Tie> found;
  for (const Pair& pair : pairs(counts)) {
    if (pair.weight(network) != 0) found.push_back({pair.a, pair.b, divisor.weight(pair, network)});
  }
  return found;
}

}  // namespace claimgraph::graph::network
