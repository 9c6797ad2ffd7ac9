// SPDX-License-Identifier: Apache-2.0

#include "boxes.h"

#include <fmt/format.h>

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr int kNameWidth = 160;

}  // namespace

std::string sign_cell(const Theme& theme, const SideLook& side, const std::string& attributes) {
  return fmt::format(R"(<TD {}BGCOLOR="{}"><FONT COLOR="{}"><B>{}</B></FONT></TD>)", attributes, side.fill,
                     theme.on_fill, side.sign);
}

std::string header(const Theme& theme, const std::string& html_title, const std::string& note,
                   const std::string& legend) {
  // A table of its own, so that its columns are not stretched to the rows above.
  const std::string signs =
      legend.empty()
          ? std::string()
          : fmt::format(R"(<TR><TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3"><TR>{}</TR></TABLE></TD></TR>)",
                        legend);
  return fmt::format(
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3"><TR><TD><FONT POINT-SIZE="18">{}</FONT></TD></TR>)"
      R"(<TR><TD><FONT COLOR="{}">{}</FONT></TD></TR>)"
      R"({}<TR><TD> </TD></TR></TABLE>)",
      html_title, theme.faint, note, signs);
}

std::string issue_box(const Theme& theme, const std::string& html_name, const std::set<Polarity>& sides) {
  std::string rows;
  for (const Polarity stance : kSideOrder) {
    if (sides.count(stance) == 0) continue;
    const SideLook& side = theme.side_of(stance);
    std::string cells = sign_cell(theme, side, fmt::format(R"(PORT="{}" WIDTH="14" HEIGHT="15" )", side.port));
    if (rows.empty()) {
      cells += fmt::format(R"(<TD ROWSPAN="{}" WIDTH="{}" CELLPADDING="5" BGCOLOR="{}">{}</TD>)", sides.size(),
                           kNameWidth, theme.issue, html_name);
    }
    rows += "<TR>" + cells + "</TR>";
  }
  return fmt::format(R"(<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="1" COLOR="{}">{}</TABLE>)",
                     theme.border, rows);
}

}  // namespace claimgraph::graph
