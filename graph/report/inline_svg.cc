// SPDX-License-Identifier: Apache-2.0

#include "inline_svg.h"

#include <algorithm>

namespace claimgraph::graph::page {
namespace {

// Text from outside cannot be taken for these: in it Graphviz writes < and " as entities.
constexpr std::string_view kTitle = "<title>", kTitleEnd = "</title>\n", kId = " id=\"";
constexpr std::string_view kLine = " class=\"edge\"", kNode = " class=\"node\"", kLink = "<a xlink:href=\"";
constexpr std::string_view kTooltip = " xlink:title=\"", kLineBreak = "&#10;";

/// Of the tag at the front of `svg`; empty where it has no tooltip.
std::string_view first_line_of_tooltip(std::string_view svg) {
  const std::string_view tag = svg.substr(0, svg.find('>'));
  const std::size_t tooltip = tag.find(kTooltip);
  if (tooltip == std::string_view::npos) return {};
  const std::string_view value = tag.substr(tooltip + kTooltip.size());
  return value.substr(0, std::min(value.find(kLineBreak), value.find('"')));
}

}  // namespace

std::string inline_svg(std::string_view svg, std::string_view name, std::string_view title) {
  const std::size_t begin = svg.find("<svg ");
  if (begin == std::string_view::npos) return {};
  svg.remove_prefix(begin + 5);
  std::string out = "<svg role=\"group\" aria-label=\"" + std::string(title) + "\" ";
  bool in_line = false;
  const auto skip = [&svg](std::string_view part) { svg.remove_prefix(part.size()); };
  while (!svg.empty()) {
    if (svg.starts_with(kTitle)) {
      const std::size_t end = svg.find(kTitleEnd);
      if (end == std::string_view::npos) break;
      svg.remove_prefix(end + kTitleEnd.size());
    } else if (svg.starts_with(kId)) {
      out += std::string(kId) + std::string(name) + "-";
      skip(kId);
    } else if (svg.starts_with(kLine)) {
      in_line = true;
      out += std::string(kLine) + " aria-hidden=\"true\"";
      skip(kLine);
    } else if (svg.starts_with(kNode)) {
      in_line = false;
      out += kNode;
      skip(kNode);
    } else if (svg.starts_with(kLink)) {
      const std::string_view label = first_line_of_tooltip(svg);
      out += "<a ";
      if (in_line) out += "tabindex=\"-1\" ";
      if (!in_line && !label.empty()) out += "aria-label=\"" + std::string(label) + "\" ";
      svg.remove_prefix(3);
    } else {
      out.push_back(svg.front());
      svg.remove_prefix(1);
    }
  }
  return out;
}

bool has_lines(std::string_view svg) { return svg.find(kLine) != std::string_view::npos; }

}  // namespace claimgraph::graph::page
