// SPDX-License-Identifier: Apache-2.0

#include "legend.h"

#include <fmt/format.h>

#include "boxes.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr const char* kDashes = "\u257a\u2578\u257a\u2578\u257a\u2578";

std::string sample(const char* colour, const char* line) {
  return fmt::format(R"(<TD><FONT COLOR="{}"><B>{}</B></FONT></TD>)", colour, line);
}
std::string words(const std::string& text) { return "<TD>" + text + "  </TD>"; }

}  // namespace

std::string legend_of_lines(const Theme& theme) {
  std::string legend;
  for (const Polarity stance : kSideOrder) {
    const SideLook& side = theme.side_of(stance);
    legend += sample(side.colour, side.line) + sign_cell(theme, side, {}) + words(side.name);
  }
  return legend + sample(theme.ink, kDashes) + words("hedged") + words("wider, (n): more sentences") +
         words("\u201creported\u201d: only others say so");
}

std::string legend_of_ties(const Theme& theme) {
  return sample(theme.in_favour.colour, "\u2501\u2501\u2501\u2501") + words("agree on the issue between them") +
         sample(theme.ink, kDashes) + words("also disagree") + words("wider: more evidence") +
         words("box: a coalition");
}

std::string legend_of_marks(const Theme& theme) {
  std::string legend;
  for (const Polarity stance : kSideOrder) {
    const SideLook& side = theme.side_of(stance);
    legend += sample(side.colour, side.mark) + words(side.name);
  }
  return legend + sample(theme.ink, "\u25b3") + words("hollow: only reported by others") + words("small: hedged") +
         sample(theme.ink, "\u2501\u2501\u25c6\u2501\u2501") + words("changes sides");
}

}  // namespace claimgraph::graph
