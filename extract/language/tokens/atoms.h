// SPDX-License-Identifier: Apache-2.0
#pragma once

// The smallest pieces that a text is cut into before some of them are joined to tokens: runs of letters, runs of
// digits, single symbols, and whole addresses of the web and of e-mail.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace claimgraph::language {

enum class Gap : std::uint8_t { kNone, kSpace, kLine };

struct Atom {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint32_t word = 0;    ///< hash of the atom in small letters, quotes and dashes straight
  std::uint32_t symbol = 0;  ///< the symbol itself; for letters their case, for digits their number (Shape)
  Gap gap = Gap::kNone;      ///< before it
};

/// What Atom::symbol holds for atoms that are no symbols; above all code points.
enum Shape : std::uint32_t {
  kNothing = 0x110000,  ///< no atom stands there
  kOneSmall,
  kOneCapital,
  kSmall,
  kCapitalised,
  kCapitals,
  kMixedCase,
  kAddress,
  kDigits,  ///< kDigits + n for n digits, at most 5
};
inline bool is_letters(std::uint32_t symbol) { return symbol >= kOneSmall && symbol <= kMixedCase; }
inline bool is_digits(std::uint32_t symbol) { return symbol > kDigits; }
inline bool is_symbol(std::uint32_t symbol) { return symbol < kNothing; }

/// The hash of what several atoms make up; of one, that atom's own.
std::uint32_t word_of(std::span<const Atom> atoms);

/// Cuts the text from `begin` on until `end`, but ends at white space once many atoms are there. Appends to `atoms`
/// and gives the byte at which to go on.
std::uint32_t cut_atoms(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Atom>& atoms);

}  // namespace claimgraph::language
