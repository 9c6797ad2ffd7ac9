// SPDX-License-Identifier: Apache-2.0
#pragma once

// The colours of a picture, on white and on black.

#include "claimgraph/graph/output.h"

namespace claimgraph::graph {

/// How one of the three sides looks. Colours of Okabe and Ito, told apart by the colour-blind; lines (stroke.h), heads,
/// signs and shapes differ as well, so that the sides can be told in black and white.
struct SideLook {
  const char* colour;
  const char* words;  ///< to be read on the background
  const char* fill;   ///< carries `Theme::on_fill`
  const char* head;   ///< of the line
  const char* line;   ///< line and head, as characters
  const char* sign;
  const char* shape;  ///< of a mark on a time line
  const char* mark;   ///< the same as a character
  const char* port;   ///< where lines of this side enter the box of an issue
  const char* name;
};

struct Theme {
  const char* background;
  const char* ink;
  const char* faint;  ///< notes, axes
  const char* border;
  const char* actor;  ///< fill of boxes
  const char* issue;
  const char* group;    ///< fill of coalitions
  const char* on_fill;  ///< words on a side's fill
  SideLook in_favour, against, none;

  const SideLook& side_of(schema::Polarity stance) const {
    if (stance == schema::Polarity::kNone) return none;
    return stance == schema::Polarity::kFor ? in_favour : against;
  }
};

const Theme& theme_of(DrawTheme theme);
/// Of the light one; names, signs, heads and shapes are the same in both.
inline const SideLook& side_of(schema::Polarity stance) { return theme_of(DrawTheme::kLight).side_of(stance); }

}  // namespace claimgraph::graph
