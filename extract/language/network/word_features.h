// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the network sees of a word: a number for the word itself, and numbers for its pieces (prefixes, suffixes, groups
// of letters, shape), from which it guesses words that it has never met.

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimgraph::language {

/// Stays the same for ever: tables of a model are sorted by it.
std::uint64_t word_hash(std::string_view lower);

/// Hashes of the pieces of a word, appended to `pieces`; a few dozen at most, however long the word. `form` is the word
/// as printed, `lower` its case-folded form.
void append_pieces(std::string_view form, std::string_view lower, std::vector<std::uint64_t>& pieces);

}  // namespace claimgraph::language
