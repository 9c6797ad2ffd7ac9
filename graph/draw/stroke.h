// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a line is drawn. Each side has a kind of line of its own, besides its colour and head, so that the sides can be
// told apart in black and white and where no head is near: for it one line, against it two beside each other, no side
// dots. A hedged line is broken, whatever the kind.

#include "picture.h"
#include "theme.h"

namespace claimgraph::graph {

struct Stroke {
  schema::Polarity stance = schema::Polarity::kNone;
  bool hedged = false;
  std::uint64_t evidence = 1;
  std::uint64_t most = 1;       ///< that a line of the picture has
  bool headed_at_tail = false;  ///< drawn from its head
};

/// Colour, style and width: wider with each doubling of the evidence, up to where lines would cover what they lead to.
/// Where the evidence goes further than that, more than a doubling makes a step.
Attributes stroke_attributes(const Theme& theme, const Stroke& stroke);

}  // namespace claimgraph::graph
