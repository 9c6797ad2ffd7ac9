// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/suggest.h"

#include <algorithm>
#include <vector>

namespace claimgraph::schema {
namespace {

/// Letters inserted, left out, changed, or swapped with their neighbour (optimal string alignment).
std::size_t mistakes(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

std::string closest(std::string_view word, std::span<const std::string> known) {
  constexpr std::size_t kLongest = 64;  // nobody mistypes a command that long
  if (word.empty() || word.size() > kLongest) return {};
  std::string best;
  std::size_t fewest = kLongest;
  for (const std::string& candidate : known) {
    const bool begun = word.size() >= 2 && std::string_view(candidate).starts_with(word);
    const std::size_t count = begun ? 1 : mistakes(word, candidate);
    if (count < fewest && count <= std::max<std::size_t>(1, candidate.size() / 3)) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
}

}  // namespace claimgraph::schema
