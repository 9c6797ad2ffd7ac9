// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the three sides look: for, against, none.

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

/// Colours of Okabe and Ito, told apart by the colour-blind; heads and signs differ as well, so that the sides can be
/// told in black and white.
struct Side {
  const char* colour;
  const char* dark;  ///< a shade darker, to be read on white and to carry white
  const char* head;  ///< of the line
  const char* line;  ///< line and head, as characters
  const char* sign;
  const char* port;  ///< where lines of this side enter the box of an issue
  const char* name;
};

const Side& side_of(schema::Polarity stance);

}  // namespace claimgraph::graph
