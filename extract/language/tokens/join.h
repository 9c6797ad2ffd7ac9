// SPDX-License-Identifier: Apache-2.0
#pragma once

// Atoms to pieces, by whoever decides: the model, or in training the treebank.

#include <span>
#include <vector>

#include "tokens/join_features.h"
#include "tokens/pieces.h"

namespace claimgraph::language {

/// Quotation marks on the way through a paragraph.
struct QuoteState {
  bool open = false;
};

/// Asks `joined(right, state)` at each border without white space, from left to right.
template <class Decide>
void join_atoms(std::span<const Atom> atoms, QuoteState& quotes, std::vector<Piece>& pieces, Decide&& joined) {
  JoinState state;
  for (std::size_t right = 1; right <= atoms.size(); ++right) {
    const bool at_end = right == atoms.size();
    const bool gap = at_end || atoms[right].gap != Gap::kNone;
    const bool together = !gap && joined(right, state);
    if (!together) {
      const Piece piece = make_piece(atoms.subspan(state.token_begin, right - state.token_begin), quotes.open, gap);
      if (piece.shape == '"') quotes.open = piece.role == Role::kOpener;
      pieces.push_back(piece);
    }
    if (!at_end) state = after_border(atoms, right, state, together);
  }
}

}  // namespace claimgraph::language
