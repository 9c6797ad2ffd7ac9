// SPDX-License-Identifier: Apache-2.0
#pragma once

// Does a sentence end between two pieces? What the decision looks at.

#include <span>

#include "tokens/abbreviations.h"
#include "tokens/hashed_model.h"
#include "tokens/pieces.h"

namespace claimgraph::language {

/// A border is decided by so many pieces before it and behind it at most.
inline constexpr std::size_t kPiecesBefore = 8, kPiecesBehind = 48;

/// What was decided so far.
struct BoundaryState {
  std::uint32_t first_word = 0;   ///< of the sentence's first piece
  std::uint32_t first_shape = 0;  ///< likewise
  std::size_t length = 0;         ///< of the sentence in pieces
  std::int32_t brackets = 0;      ///< open in it
  std::int32_t quotes = 0;        ///< open in the paragraph
};

/// A border worth asking about: white space, or none where a full stop and a capital letter meet.
bool may_end(std::span<const Piece> pieces, std::size_t right);

/// The border before piece `right`; `pieces` is the paragraph, or a part of it that has kPiecesBefore pieces before the
/// border and kPiecesBehind behind it where there are as many.
void boundary_features(std::span<const Piece> pieces, std::size_t right, const BoundaryState& state,
                       const Abbreviations& abbreviations, Features& features);

/// The state behind the border before piece `right` and behind that piece.
BoundaryState after_piece(std::span<const Piece> pieces, std::size_t right, BoundaryState state, bool ended);

}  // namespace claimgraph::language
