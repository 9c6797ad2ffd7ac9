// SPDX-License-Identifier: Apache-2.0
#pragma once

// What colours, lines, heads, signs, shapes and widths mean: cells for header(). Only signs that the picture has.

#include <set>
#include <span>
#include <string>

#include "lines.h"
#include "theme.h"

namespace claimgraph::graph {

/// What there is in a picture.
struct Signs {
  std::set<schema::Polarity> sides;
  bool hedged = false;
  bool reported = false;
  bool wider = false;      ///< some lines have more sentences than others
  bool counted = false;    ///< and tell how many
  bool opposed = false;    ///< some who agree disagree as well
  bool coalition = false;  ///< a box of one
  bool shift = false;
};
Signs signs_of(std::span<const Line> lines);

/// Lines for, against and without a side; hedged ones, width, and words told by others.
std::string legend_of_lines(const Theme& theme, const Signs& signs);
/// Ties between actors that agree.
std::string legend_of_ties(const Theme& theme, const Signs& signs);
/// Marks on a time line.
std::string legend_of_marks(const Theme& theme, const Signs& signs);

}  // namespace claimgraph::graph
