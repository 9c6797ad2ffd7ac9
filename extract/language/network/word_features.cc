// SPDX-License-Identifier: Apache-2.0
#include "network/word_features.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace claimgraph::language {
namespace {

constexpr std::uint64_t kOffset = 0xcbf29ce484222325, kPrime = 0x100000001b3;  // FNV-1a

std::uint64_t add_byte(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * kPrime; }

// FNV leaves the low bits poor; this spreads them (splitmix64).
std::uint64_t spread(std::uint64_t hash) {
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
  return hash ^ (hash >> 31);
}

// A word that has the same pieces and is short: both ends of a long one, at least 32 letters of its beginning.
std::string shortened(std::string_view lower) {
  constexpr std::size_t kHead = 128, kTail = 48;
  const auto goes_on = [&](std::size_t at) { return (static_cast<unsigned char>(lower[at]) & 0xc0) == 0x80; };
  if (lower.size() <= kHead + kTail) return std::string(lower);
  std::size_t head = kHead, tail = lower.size() - kTail;
  while (head > 0 && goes_on(head)) --head;
  while (tail < lower.size() && goes_on(tail)) ++tail;
  return std::string(lower.substr(0, head)).append(lower.substr(tail));
}

// The letters of a word, digits made one, between two marks of its ends.
class Letters {
 public:
  explicit Letters(std::string_view lower) {
    starts_.push_back(0);
    bytes_ += '\x02';
    for (const char c : lower) {
      if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) starts_.push_back(bytes_.size());
      bytes_ += c >= '0' && c <= '9' ? '0' : c;
    }
    starts_.push_back(bytes_.size());
    bytes_ += '\x03';
    starts_.push_back(bytes_.size());
  }
  /// With both marks.
  std::size_t size() const { return starts_.size() - 1; }
  std::uint64_t hash(unsigned char kind, std::size_t begin, std::size_t end) const {
    std::uint64_t hash = add_byte(kOffset, kind);
    for (std::size_t i = starts_[begin]; i < starts_[end]; ++i)
      hash = add_byte(hash, static_cast<unsigned char>(bytes_[i]));
    return spread(hash);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> starts_;
};

char letter_class(unsigned char byte) {
  if (byte >= 'A' && byte <= 'Z') return 'X';
  if (byte >= 'a' && byte <= 'z') return 'x';
  if (byte >= '0' && byte <= '9') return '0';
  return byte >= 0x80 ? 'u' : static_cast<char>(byte);
}

// "Xx" for "Kyiv", "0,0" for "14,000": classes of letters, repetitions left out.
std::uint64_t shape_hash(std::string_view form) {
  std::uint64_t hash = add_byte(kOffset, 's');
  char last = 0;
  std::size_t kept = 0;
  for (const char c : form) {
    const char now = letter_class(static_cast<unsigned char>(c));
    if (now == last) continue;
    hash = add_byte(hash, static_cast<unsigned char>(now));
    last = now;
    if (++kept == 12) break;
  }
  return spread(hash);
}

// How the word is written: all capitals, first capital, capitals inside; and how long it is.
std::uint64_t case_hash(std::string_view form) {
  std::size_t upper = 0, small = 0;
  for (const char c : form) {
    upper += c >= 'A' && c <= 'Z';
    small += c >= 'a' && c <= 'z';
  }
  const bool first = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
  std::uint64_t hash = add_byte(kOffset, 'c');
  hash = add_byte(hash, static_cast<unsigned char>((first ? 1 : 0) + (upper > 1 ? 2 : 0) + (small > 0 ? 4 : 0)));
  hash = add_byte(hash, static_cast<unsigned char>(std::min<std::size_t>(form.size(), 8)));
  return spread(hash);
}

}  // namespace

std::uint64_t word_hash(std::string_view lower) {
  std::uint64_t hash = kOffset;
  for (const char c : lower) hash = add_byte(hash, static_cast<unsigned char>(c));
  return spread(hash);
}

void append_pieces(std::string_view form, std::string_view lower, std::vector<std::uint64_t>& pieces) {
  constexpr std::size_t kLongestPrefix = 4, kLongestSuffix = 5, kGroup = 3, kMostGroups = 24;
  const Letters letters(shortened(lower));
  const std::size_t size = letters.size();
  pieces.push_back(shape_hash(form));
  pieces.push_back(case_hash(form));
  // Beginnings and ends carry the mark, so that "un" the prefix is not "un" the word.
  for (std::size_t n = 1; n <= kLongestPrefix && n + 1 < size; ++n) pieces.push_back(letters.hash('p', 0, n + 1));
  for (std::size_t n = 1; n <= kLongestSuffix && n + 1 < size; ++n)
    pieces.push_back(letters.hash('e', size - n - 1, size));
  std::size_t groups = 0;
  for (std::size_t i = 0; i + kGroup <= size && groups < kMostGroups; ++i, ++groups)
    pieces.push_back(letters.hash('g', i, i + kGroup));
}

}  // namespace claimgraph::language
