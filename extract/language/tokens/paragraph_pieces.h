// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps from a paragraph to its pieces and sentences, with the decisions left to the caller. A paragraph may be as
// long as the text: only a window of its pieces is kept.

#include <algorithm>
#include <string_view>
#include <vector>

#include "tokens/boundary_features.h"
#include "tokens/join.h"
#include "tokens/lines.h"

namespace claimgraph::language {

/// Room to work in, kept from paragraph to paragraph.
struct PieceWindow {
  std::vector<Atom> atoms;
  std::vector<Piece> pieces;  ///< from kPiecesBefore before the border in question on
};

/// Calls `piece(piece, ends_sentence, gap_behind)` for each piece of the paragraph. `joined(atoms, right, state)`
/// decides whether two atoms belong together, `ends(pieces, right, state)` whether a sentence ends before a piece.
template <class Joined, class Ends, class PieceDone>
void cut_paragraph(std::string_view text, const Paragraph& paragraph, PieceWindow& window, Joined&& joined, Ends&& ends,
                   PieceDone&& piece) {
  std::vector<Piece>& pieces = window.pieces;
  pieces.clear();
  QuoteState quotes;
  BoundaryState state;
  std::size_t right = 0;    // the border before this piece is the next to be decided
  std::size_t checked = 1;  // from this piece on it is open whether the line break before it is hard
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    window.atoms.clear();
    at = cut_atoms(text, at, paragraph.end, window.atoms);
    const bool complete = at >= paragraph.end;
    if (!window.atoms.empty()) {
      join_atoms(window.atoms, quotes, pieces,
                 [&](std::size_t border, const JoinState& seen) { return joined(window.atoms, border, seen); });
    }
    for (; checked < pieces.size(); ++checked) {
      Piece& next = pieces[checked];
      if (next.gap == Gap::kLine) next.hard = is_hard_break(text, paragraph, pieces[checked - 1].end, next.begin);
    }
    const std::size_t end = complete ? pieces.size() : pieces.size() - std::min(pieces.size(), kPiecesBehind);
    for (; right < end; ++right) {
      const bool ended =
          right > 0 && (pieces[right].hard || (may_end(pieces, right) && ends(pieces, right, std::as_const(state))));
      if (right > 0) piece(pieces[right - 1], ended, pieces[right].gap != Gap::kNone);
      state = after_piece(pieces, right, state, ended);
    }
    if (!complete && right > kPiecesBefore) {
      const std::size_t passed = right - kPiecesBefore;
      pieces.erase(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(passed));
      right -= passed;
      checked -= passed;
    }
  }
  if (!pieces.empty()) piece(pieces.back(), true, true);
}

}  // namespace claimgraph::language
