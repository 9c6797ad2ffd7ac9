// SPDX-License-Identifier: Apache-2.0

#include "utterance.h"

#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {
namespace {

bool is_letter_or_digit(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// The length of a typographic mark at the front of `text`, or 0: quotation marks, dashes, ellipses and thin spaces,
/// which reprints set differently. U+2000 to U+206F, and the two angle quotes.
std::size_t typographic_mark(std::string_view text) {
  const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  if (byte(0) == 0xe2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xaf))) return 3;
  if (byte(0) == 0xc2 && (byte(1) == 0xab || byte(1) == 0xbb)) return 2;
  return 0;
}

/// The words of the quote, without case, accents, punctuation and spacing.
std::string key_of(const schema::Claim& claim) {
  std::string key = schema::fold(claim.quote);
  std::size_t size = 0;  // of what remains, which is written over what was read
  bool gap = false;
  for (std::string_view rest = key; !rest.empty();) {
    const std::size_t mark = typographic_mark(rest);
    if (mark > 0 || !is_letter_or_digit(static_cast<unsigned char>(rest.front()))) {
      gap = true;
      rest.remove_prefix(mark > 0 ? std::min(mark, rest.size()) : 1);
      continue;
    }
    if (gap && size > 0) key[size++] = ' ';
    gap = false;
    key[size++] = rest.front();
    rest.remove_prefix(1);
  }
  key.resize(size);
  // No quote has this byte, so that an id is never taken for words.
  return key.empty() ? '\xff' + claim.id : key;
}

/// The words of a key, each once, as numbers in ascending order.
using Words = std::vector<std::uint64_t>;

/// As numbers that say nothing but whether two words are the same.
Words hashed_words(std::string_view key) {
  Words words;
  words.reserve(static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1);
  for (std::string_view rest = key; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    words.push_back(XXH3_64bits(rest.data(), space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Rarer words get lower numbers; of those that are as rare, the one with the lower hash.
void number_by_rarity(std::vector<Words>& all) {
  std::unordered_map<std::uint64_t, std::uint64_t> numbers;  // asked, never iterated but to be sorted
  for (const Words& words : all) {
    for (const std::uint64_t word : words) ++numbers[word];
  }
  std::vector<std::pair<std::uint64_t, std::uint64_t>> by_count;
  for (const auto& [word, count] : numbers) by_count.emplace_back(count, word);
  std::sort(by_count.begin(), by_count.end());
  for (std::size_t i = 0; i < by_count.size(); ++i) numbers[by_count[i].second] = i;
  for (Words& words : all) {
    for (std::uint64_t& word : words) word = numbers[word];
    std::sort(words.begin(), words.end());
  }
}

constexpr std::size_t kFewestWords = 6;

/// Four fifths are shared where no more than a ninth of both together is not. Rare words come first, so that most pairs
/// are told apart by a few.
bool alike(const Words& a, const Words& b) {
  std::size_t may_differ = (a.size() + b.size()) / 9;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    if (may_differ == 0) return false;
    --may_differ;
    ++(a[i] < b[j] ? i : j);
  }
  return a.size() - i + b.size() - j <= may_differ;
}

/// Sets of words joined when they are found alike.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t of(std::size_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

void join_alike(Groups& groups, const std::vector<Words>& words, std::size_t one, std::size_t other) {
  if (groups.of(other) != groups.of(one) && alike(words[one], words[other])) groups.join(one, other);
}

/// Two sets that share four fifths of their words share one of the rarest fifth of each (prefix filter: Chaudhuri,
/// Ganti and Kaushik, A primitive operator for similarity joins in data cleaning, 2006).
void join_by_rare_words(Groups& groups, std::vector<Words>& words) {
  number_by_rarity(words);
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders;  // asked, never iterated
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < kFewestWords) continue;
    const std::size_t prefix = words[i].size() - (words[i].size() * 4 + 4) / 5 + 1;
    for (std::size_t w = 0; w < prefix; ++w) {
      for (const std::size_t other : holders[words[i][w]]) join_alike(groups, words, i, other);
      holders[words[i][w]].push_back(i);
    }
  }
}

Groups group_alike(const std::vector<std::string>& keys) {
  Groups groups(keys.size());
  if (keys.size() < 2) return groups;
  std::vector<Words> words;
  words.reserve(keys.size());
  for (const std::string& key : keys) words.push_back(hashed_words(key));
  constexpr std::size_t kFew = 12;  // comparing each with each is faster than an index
  if (keys.size() > kFew) {
    join_by_rare_words(groups, words);
    return groups;
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (words[i].size() < kFewestWords) continue;
    for (std::size_t other = 0; other < i; ++other) {
      if (words[other].size() >= kFewestWords) join_alike(groups, words, i, other);
    }
  }
  return groups;
}

}  // namespace

std::vector<std::uint32_t> utterances(std::size_t count,
                                      const std::function<const schema::Claim&(std::size_t)>& claim) {
  if (count == 1) return {0};  // most edges have one claim, whose words need no comparing
  std::vector<std::string> keys;
  keys.reserve(count);                                       // never moved: they are looked at
  std::unordered_map<std::string_view, std::size_t> places;  // asked, never iterated
  std::vector<std::size_t> place_of(count);
  for (std::size_t i = 0; i < count; ++i) {
    keys.push_back(key_of(claim(i)));
    const auto [at, fresh] = places.emplace(keys.back(), keys.size() - 1);
    if (!fresh) keys.pop_back();
    place_of[i] = at->second;
  }
  Groups groups = group_alike(keys);
  constexpr std::uint32_t kNotYet = UINT32_MAX;
  std::vector<std::uint32_t> numbers(keys.size(), kNotYet);
  std::uint32_t next = 0;
  std::vector<std::uint32_t> utterance_of(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t& number = numbers[groups.of(place_of[i])];
    if (number == kNotYet) number = next++;
    utterance_of[i] = number;
  }
  return utterance_of;
}

}  // namespace claimgraph::graph
