// SPDX-License-Identifier: Apache-2.0

#include "tokens/words.h"

#include <algorithm>
#include <array>

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

constexpr std::array<std::string_view, 7> kEndings = {"n't", "'s", "'m", "'re", "'ve", "'ll", "'d"};

/// The byte of `printed` before which its last `characters` begin.
std::size_t from_end(std::string_view printed, std::size_t characters) {
  std::size_t at = printed.size();
  while (at > 0 && characters > 0) {
    --at;
    if ((static_cast<unsigned char>(printed[at]) & 0xC0) != 0x80) --characters;
  }
  return at;
}

}  // namespace

std::size_t second_word_by_ending(std::string_view printed, std::string_view lower) {
  if (lower.size() > 2 && lower.back() == '\'') {
    const char before = lower[lower.size() - 2];
    return before == 's' || before == 'x' || before == 'z' ? from_end(printed, 1) : 0;
  }
  for (const std::string_view ending : kEndings) {
    if (!lower.ends_with(ending) || lower.size() == ending.size()) continue;
    const std::size_t at = from_end(printed, ending.size());
    const Kind before = character_at(printed, from_end(printed.substr(0, at), 1)).kind;
    // The years of "the 1990's" are one word.
    return before == Kind::kUpper || before == Kind::kLower || before == Kind::kMark ? at : 0;
  }
  return 0;
}

std::size_t WordSplitter::second_word(std::string_view printed, std::string_view lower) const {
  std::size_t low = 0;
  std::size_t high = whole_.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (whole_[middle] < lower) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  // The list counts bytes of the lower-case form, which are those of the printed one where that has no curly marks.
  if (low < whole_.size() && whole_[low] == lower) {
    if (letters_[low] == 0) return 0;
    if (printed.size() == lower.size()) return letters_[low];
  }
  return second_word_by_ending(printed, lower);
}

}  // namespace claimgraph::language
