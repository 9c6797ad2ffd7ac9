// SPDX-License-Identifier: Apache-2.0

#include "name_index.h"

#include <algorithm>
#include <tuple>

namespace claimgraph::graph {
namespace {

/// In the singular, so that "wage" is a word of "higher wages".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : schema::fold(text) + ' ') {
    const bool apart = letter == ' ' || letter == '-' || letter == ',';
    if (!apart) {
      word.push_back(letter);
    } else if (!word.empty()) {
      words.push_back(schema::singular(word));
      word.clear();
    }
  }
  return words;
}

/// Levenshtein's distance in bytes; anything above `most` comes back as most + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(row.back(), most + 1);
}

/// Words that are too short to tell anything.
constexpr std::size_t kShortWord = 2;

std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&b](const std::string& word) {
    return word.size() > kShortWord && std::find(b.begin(), b.end(), word) != b.end();
  }));
}

}  // namespace

NameIndex::NameIndex(std::span<const Node> nodes) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    add(nodes[i].name, false, i);
    for (const std::string& alias : nodes[i].aliases) add(alias, true, i);
  }
  sort();
}

void NameIndex::add(std::string_view name, bool is_alias, std::uint32_t node) {
  entries_.push_back({schema::fold(name), is_alias, node});
}

void NameIndex::sort() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.folded, a.alias, a.node) < std::tie(b.folded, b.alias, b.node);
  });
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name_or_alias) const {
  const std::string wanted = schema::fold(name_or_alias);
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), wanted,
                                      [](const Entry& entry, const std::string& key) { return entry.folded < key; });
  if (found == entries_.end() || found->folded != wanted) return std::nullopt;
  return found->node;
}

std::vector<std::uint32_t> with_words(std::span<const Node> nodes, std::string_view wanted) {
  std::vector<std::uint32_t> found;
  const std::vector<std::string> wanted_words = words_of(wanted);
  if (wanted_words.empty()) return found;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const std::vector<std::string> words = words_of(nodes[i].name);
    const bool all = std::all_of(wanted_words.begin(), wanted_words.end(), [&words](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
    if (all) found.push_back(i);
  }
  return found;
}

std::vector<std::string> close_names(std::span<const Node> nodes, std::string_view wanted, std::size_t most) {
  struct Candidate {
    std::size_t distance;
    std::size_t unshared;
    const std::string* name;
  };
  const std::string folded = schema::fold(wanted);
  const std::vector<std::string> wanted_words = words_of(wanted);
  const std::size_t allowed = 1 + folded.size() / 4;
  std::vector<Candidate> candidates;
  for (const Node& node : nodes) {
    std::size_t distance = edit_distance(folded, schema::fold(node.name), allowed);
    for (const std::string& alias : node.aliases) {
      distance = std::min(distance, edit_distance(folded, schema::fold(alias), allowed));
    }
    const std::size_t shared = shared_words(wanted_words, words_of(node.name));
    if (distance > allowed && shared == 0) continue;
    candidates.push_back({distance, wanted_words.size() - shared, &node.name});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.distance, a.unshared, *a.name) < std::tie(b.distance, b.unshared, *b.name);
  });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i) names.push_back(*candidates[i].name);
  return names;
}

}  // namespace claimgraph::graph
