// SPDX-License-Identifier: Apache-2.0

#include "boxes.h"

#include <fmt/format.h>

#include "side.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr const char* kFill = "#FFF7DC";
constexpr const char* kBorder = "#555555";
constexpr int kNameWidth = 160;
// From the top: the order of an issue's cells and of the legend.
constexpr Polarity kOrder[] = {Polarity::kFor, Polarity::kAgainst, Polarity::kNone};

/// `attributes` end with a blank where there are any.
std::string sign_cell(const Side& side, const std::string& attributes) {
  return fmt::format(R"(<TD {}BGCOLOR="{}"><FONT COLOR="white"><B>{}</B></FONT></TD>)", attributes, side.dark,
                     side.sign);
}

std::string sample(const char* colour, const char* line) {
  return fmt::format(R"(<TD><FONT COLOR="{}"><B>{}</B></FONT></TD>)", colour, line);
}

}  // namespace

std::string header(const std::string& html_title, const std::string& note) {
  std::string legend;
  for (const Polarity stance : kOrder) {
    const Side& side = side_of(stance);
    legend += sample(side.colour, side.line) + sign_cell(side, {}) + fmt::format("<TD>{}  </TD>", side.name);
  }
  legend += sample("#333333", "\u257a\u2578\u257a\u2578\u257a\u2578") +
            "<TD>hedged  </TD><TD>wider, (n): more sentences</TD>";
  // A table of its own, so that its columns are not stretched to the rows above.
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3"><TR><TD><FONT POINT-SIZE="18">{}</FONT></TD></TR>)"
      R"(<TR><TD>{}</TD></TR><TR><TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3"><TR>{}</TR></TABLE></TD></TR>)"
      R"(<TR><TD> </TD></TR></TABLE>)",
      html_title, note, legend);
}

std::string issue_box(const std::string& html_name, const std::set<Polarity>& sides) {
  std::string rows;
  for (const Polarity stance : kOrder) {
    if (sides.count(stance) == 0) continue;
    const Side& side = side_of(stance);
    std::string cells = sign_cell(side, fmt::format(R"(PORT="{}" WIDTH="14" HEIGHT="15" )", side.port));
    if (rows.empty()) {
      cells += fmt::format(R"(<TD ROWSPAN="{}" WIDTH="{}" CELLPADDING="5" BGCOLOR="{}">{}</TD>)", sides.size(),
                           kNameWidth, kFill, html_name);
    }
    rows += "<TR>" + cells + "</TR>";
  }
  return fmt::format(R"(<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="1" COLOR="{}">{}</TABLE>)",
                     kBorder, rows);
}

}  // namespace claimgraph::graph
