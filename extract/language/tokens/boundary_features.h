// SPDX-License-Identifier: Apache-2.0
#pragma once

// Does a sentence end between two pieces? What the decision looks at.

#include <span>

#include "tokens/abbreviations.h"
#include "tokens/hashed_model.h"
#include "tokens/pieces.h"

namespace claimgraph::language {

/// What was decided so far, and what the paragraph is like as a whole.
struct BoundaryState {
  std::size_t sentence_begin = 0;  ///< the piece at which the sentence begins
  std::int32_t brackets = 0;       ///< open in it
  std::int32_t quotes = 0;         ///< open in the paragraph
};

/// A border worth asking about: white space, or none where a full stop and a capital letter meet.
bool may_end(std::span<const Piece> pieces, std::size_t right);

/// The border before piece `right`; `pieces` is the paragraph.
void boundary_features(std::span<const Piece> pieces, std::size_t right, const BoundaryState& state,
                       const Abbreviations& abbreviations, Features& features);

/// The state behind the border before piece `right` and behind that piece.
BoundaryState after_piece(std::span<const Piece> pieces, std::size_t right, BoundaryState state, bool ended);

}  // namespace claimgraph::language
