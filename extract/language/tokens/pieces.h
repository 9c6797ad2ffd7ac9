// SPDX-License-Identifier: Apache-2.0
#pragma once

// Printed words as the search for the ends of sentences sees them.

#include <cstdint>
#include <span>
#include <vector>

#include "tokens/atoms.h"

namespace claimgraph::language {

/// What a piece does at the end of a sentence.
enum class Role : std::uint8_t {
  kWord,
  kStop,    ///< one full stop
  kEnd,     ///< ? ! and runs of them, several full stops, an ellipsis
  kCloser,  ///< ) ] and closing quotation marks
  kOpener,  ///< ( [ and opening quotation marks
  kOther,   ///< the remaining punctuation
};

struct Piece {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint32_t word = 0;   ///< hash of the word in small letters
  std::uint32_t shape = 0;  ///< of its first atom, changed where more follow
  Gap gap = Gap::kNone;     ///< before it
  bool hard = false;        ///< a line break before it that no wrapping of lines explains
  bool dotted = false;      ///< a word that ends with a full stop of its own, such as "Mr."
  Role role = Role::kWord;
};

/// The piece that the atoms make up. `open_quote`: the double quotation mark before it is still open; `gap_after`:
/// white space follows.
Piece make_piece(std::span<const Atom> atoms, bool open_quote, bool gap_after);

}  // namespace claimgraph::language
