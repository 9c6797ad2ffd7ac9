// SPDX-License-Identifier: Apache-2.0

#include "legend.h"

#include <fmt/format.h>

#include "boxes.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

// Where the title is wider than the legend, cells are stretched, and with them what has no size of its own.
constexpr const char* kSign = R"(FIXEDSIZE="TRUE" WIDTH="18" HEIGHT="18" )";

constexpr const char* kDashes = "\u257a\u2578\u257a\u2578\u257a\u2578";

std::string sample(const char* colour, const char* line) {
  return fmt::format(R"(<TD ALIGN="RIGHT"><FONT COLOR="{}"><B>{}</B></FONT></TD>)", colour, line);
}
std::string words(const std::string& text) { return R"(<TD ALIGN="LEFT">)" + text + "  </TD>"; }

/// What all lines have in common.
std::string legend_of_strokes(const Theme& theme, const Signs& signs) {
  std::string legend;
  if (signs.hedged) legend += sample(theme.ink, kDashes) + words("hedged");
  if (signs.wider) legend += words(signs.counted ? "wider, (n): more sentences" : "wider: more sentences");
  if (signs.reported) legend += words("\u201creported\u201d: only others say so");
  return legend;
}

}  // namespace

Signs signs_of(std::span<const Line> lines) {
  Signs signs;
  for (const Line& line : lines) {
    signs.sides.insert(line.stance);
    signs.hedged = signs.hedged || line.certainty == schema::Certainty::kHedged;
    signs.reported = signs.reported || line.own == 0;
    signs.counted = signs.counted || line.count > 1;
    signs.wider = signs.wider || line.count != lines.front().count;
  }
  signs.wider = signs.wider || signs.counted;
  return signs;
}

std::string legend_of_lines(const Theme& theme, const Signs& signs) {
  std::string legend;
  for (const Polarity stance : kSideOrder) {
    if (!signs.sides.contains(stance)) continue;
    const SideLook& side = theme.side_of(stance);
    legend += sample(side.colour, side.line) + sign_cell(theme, side, kSign) + words(side.name);
  }
  return legend + legend_of_strokes(theme, signs);
}

std::string legend_of_ties(const Theme& theme, const Signs& signs) {
  std::string legend;
  if (!signs.sides.empty()) {
    legend += sample(theme.in_favour.colour, "\u2501\u2501\u2501\u2501") + words("agree on the issue between them");
  }
  if (signs.opposed) {
    legend += sample(theme.in_favour.colour, "\u2523\u2501\u2501\u252b") + words("also disagree");
  }
  legend += legend_of_strokes(theme, signs);
  if (signs.coalition) legend += words("box: a coalition");
  return legend;
}

std::string legend_of_marks(const Theme& theme, const Signs& signs) {
  std::string legend;
  for (const Polarity stance : kSideOrder) {
    if (!signs.sides.contains(stance)) continue;
    const SideLook& side = theme.side_of(stance);
    legend += sample(side.colour, side.mark) + words(side.name);
  }
  if (signs.reported) legend += sample(theme.ink, "\u25b3") + words("hollow: only others say so");
  if (signs.hedged) legend += words("small: hedged");
  if (signs.shift) legend += sample(theme.ink, "\u2501\u2501\u25c6\u2501\u2501") + words("changes sides");
  return legend;
}

}  // namespace claimgraph::graph
