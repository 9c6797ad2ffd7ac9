// SPDX-License-Identifier: Apache-2.0
#pragma once

// Does a token go on over the border between two atoms? What the decision looks at.

#include <span>

#include "tokens/abbreviations.h"
#include "tokens/atoms.h"
#include "tokens/hashed_model.h"

namespace claimgraph::language {

/// What was decided so far.
struct JoinState {
  std::size_t token_begin = 0;  ///< the atom at which the current token begins
  bool open_quote = false;      ///< a single quotation mark stands open before the border
};

/// The border before atom `right`, which follows another without white space.
void join_features(std::span<const Atom> atoms, std::size_t right, const JoinState& state,
                   const Abbreviations& abbreviations, Features& features);

/// The state behind the border before atom `right`, as decided.
JoinState after_border(std::span<const Atom> atoms, std::size_t right, JoinState state, bool joined);

}  // namespace claimgraph::language
