// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps from a paragraph to its pieces and sentences, with the decisions left to the caller.

#include <string_view>
#include <vector>

#include "tokens/boundary_features.h"
#include "tokens/join.h"
#include "tokens/lines.h"

namespace claimgraph::language {

/// Replaces `pieces` by those of the paragraph. `joined(atoms, right, state)` decides; `atoms` is room to work in.
template <class Decide>
void make_pieces(std::string_view text, const Paragraph& paragraph, std::vector<Atom>& atoms,
                 std::vector<Piece>& pieces, Decide&& joined) {
  pieces.clear();
  QuoteState quotes;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    atoms.clear();
    at = cut_atoms(text, at, paragraph.end, atoms);
    if (atoms.empty()) continue;
    join_atoms(atoms, quotes, pieces,
               [&](std::size_t right, const JoinState& state) { return joined(atoms, right, state); });
  }
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].gap == Gap::kLine) {
      pieces[i].hard = is_hard_break(text, paragraph, pieces[i - 1].end, pieces[i].begin);
    }
  }
}

/// Calls `sentence(begin, end)` for each run of pieces that `ends(right, state)` makes a sentence.
template <class Decide, class Sentence>
void make_sentences(const std::vector<Piece>& pieces, Decide&& ends, Sentence&& sentence) {
  BoundaryState state;
  for (std::size_t right = 0; right < pieces.size(); ++right) {
    const bool ended =
        right > 0 && (pieces[right].hard || (may_end(pieces, right) && ends(right, std::as_const(state))));
    if (ended) sentence(state.sentence_begin, right);
    state = after_piece(pieces, right, state, ended);
  }
  if (!pieces.empty()) sentence(state.sentence_begin, pieces.size());
}

}  // namespace claimgraph::language
