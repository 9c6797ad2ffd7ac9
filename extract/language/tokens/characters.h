// SPDX-License-Identifier: Apache-2.0
#pragma once

// What kind of character stands at a byte of the text.

#include <cstdint>
#include <string_view>

namespace claimgraph::language {

enum class Kind : std::uint8_t {
  kSpace,      ///< also no-break and zero-width spaces
  kLineEnd,    ///< \n, \r, the line and paragraph separators, form feed
  kInvisible,  ///< soft hyphen, joiners, marks of direction: part of a word, but of no form
  kUpper,
  kLower,  ///< also letters of scripts without case
  kMark,   ///< combining: belongs to the character before
  kDigit,
  kSymbol,  ///< punctuation and everything else
};

struct Character {
  char32_t code = 0;        ///< U+FFFD for a byte that starts no valid character
  char32_t plain = 0;       ///< the same, straight for a quote or a dash
  std::uint8_t length = 1;  ///< bytes, at least 1
  Kind kind = Kind::kSymbol;
};

/// The character at byte `at`, which is inside the text.
Character character_at(std::string_view text, std::size_t at);

/// A mark that stands before an item of a list, and for nothing else.
bool is_bullet(char32_t code);

/// Small letter of a capital one, everything else as it is.
char32_t lower_case(char32_t code);

}  // namespace claimgraph::language
