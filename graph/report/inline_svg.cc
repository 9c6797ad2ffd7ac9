// SPDX-License-Identifier: Apache-2.0

#include "inline_svg.h"

namespace claimgraph::graph::page {
namespace {

// Text from outside cannot be taken for these: in it Graphviz writes < and " as entities.
constexpr std::string_view kTitle = "<title>", kTitleEnd = "</title>\n", kId = " id=\"";

}  // namespace

std::string inline_svg(std::string_view svg, std::string_view name, std::string_view title) {
  const std::size_t begin = svg.find("<svg ");
  if (begin == std::string_view::npos) return {};
  svg.remove_prefix(begin + 5);
  std::string out = "<svg role=\"img\" aria-label=\"" + std::string(title) + "\" ";
  while (!svg.empty()) {
    if (svg.starts_with(kTitle)) {
      const std::size_t end = svg.find(kTitleEnd);
      if (end == std::string_view::npos) break;
      svg.remove_prefix(end + kTitleEnd.size());
    } else if (svg.starts_with(kId)) {
      out += std::string(kId) + std::string(name) + "-";
      svg.remove_prefix(kId.size());
    } else {
      out.push_back(svg.front());
      svg.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace claimgraph::graph::page
