// SPDX-License-Identifier: Apache-2.0

#include "tokens/join_features.h"

#include <algorithm>

namespace claimgraph::language {
namespace {

/// In atoms. Without a limit a text such as "a.a.a.a" would be hashed anew at each full stop.
constexpr std::size_t kLongestAbbreviation = 12;

/// An atom seen from a border: what lies beyond white space is nothing.
struct Seen {
  std::uint32_t symbol = kNothing;
  std::uint32_t word = kNothing;
};

Seen seen(const Atom& atom) { return {atom.symbol, atom.word}; }

}  // namespace

void join_features(std::span<const Atom> atoms, std::size_t right, const JoinState& state,
                   const Abbreviations& abbreviations, Features& features) {
  const std::size_t left = right - 1;
  const Seen a = seen(atoms[left]);
  const Seen b = seen(atoms[right]);
  Seen a1;
  Seen a2;
  if (left > 0 && atoms[left].gap == Gap::kNone) {
    a1 = seen(atoms[left - 1]);
    if (left > 1 && atoms[left - 1].gap == Gap::kNone) a2 = seen(atoms[left - 2]);
  }
  Seen b1;
  Seen b2;
  Seen next_word;  // the first atom behind the next white space, where that is near
  std::size_t behind = right + 1;
  for (; behind < atoms.size() && behind < right + 4 && atoms[behind].gap == Gap::kNone; ++behind) {
    if (behind == right + 1) b1 = seen(atoms[behind]);
    if (behind == right + 2) b2 = seen(atoms[behind]);
  }
  if (behind < atoms.size() && atoms[behind].gap != Gap::kNone) next_word = seen(atoms[behind]);
  const auto token_atoms = static_cast<std::uint32_t>(std::min<std::size_t>(right - state.token_begin, 6));
  const bool joined = left > state.token_begin;

  std::uint32_t pattern = token_atoms;
  for (std::size_t i = right - token_atoms; i < right; ++i) pattern = pattern * 1000003u + atoms[i].symbol;

  std::uint32_t abbreviation = 0;
  if (b.symbol == '.' && right - state.token_begin < kLongestAbbreviation) {
    abbreviation = abbreviations.kind(word_of(atoms.subspan(state.token_begin, right + 1 - state.token_begin)));
  }

  features.clear();
  features.add(0, {a.symbol, b.symbol});
  features.add(1, {a1.symbol, a.symbol, b.symbol});
  features.add(2, {a.symbol, b.symbol, b1.symbol});
  features.add(3, {a1.symbol, a.symbol, b.symbol, b1.symbol});
  features.add(4, {a2.symbol, a1.symbol, a.symbol, b.symbol, b1.symbol, b2.symbol});
  features.add(5, {a.word, b.word});
  features.add(6, {a.word, b.symbol, b1.symbol});
  features.add(7, {a1.symbol, a.symbol, b.word});
  features.add(8, {a1.word, a.word, b.word});
  features.add(9, {a.word, b.word, b1.word});
  features.add(10, {a.word, b.symbol});
  features.add(11, {a.symbol, b.word});
  features.add(12, {a1.word, a.symbol, b.symbol});
  features.add(13, {a.symbol, b.symbol, b1.word});
  features.add(14, {a1.word, a.symbol, b.word});
  features.add(15, {a.word, b.symbol, b1.word});
  features.add(16, {joined, a1.symbol, a.symbol, b.symbol});
  features.add(17, {token_atoms, a.symbol, b.symbol});
  features.add(18, {pattern, b.symbol});
  features.add(19, {pattern, b.symbol, b1.symbol});
  features.add(20, {a.symbol, b.symbol, b1.symbol, next_word.symbol});
  features.add(21, {a.word, b.symbol, b1.symbol, next_word.symbol});
  features.add(22, {a.symbol, b.symbol, b1.symbol, state.open_quote, static_cast<std::uint32_t>(behind - right)});
  features.add(23, {a.word, b.symbol, state.open_quote, b1.symbol});
  features.add(24, {a.symbol, b.symbol, next_word.word});
  features.add(26, {abbreviation, a.symbol, b.symbol, next_word.symbol});
  features.add(27, {abbreviation, b.symbol, b1.symbol});
  features.add(25, {a2.word, a1.symbol, a.word, b.symbol});
}

JoinState after_border(std::span<const Atom> atoms, std::size_t right, JoinState state, bool joined) {
  if (!joined) state.token_begin = right;
  if (atoms[right].symbol == '\'' && !joined) {
    const bool letters_follow =
        right + 1 < atoms.size() && atoms[right + 1].gap == Gap::kNone && !is_symbol(atoms[right + 1].symbol);
    state.open_quote = letters_follow;
  }
  return state;
}

}  // namespace claimgraph::language
