// SPDX-License-Identifier: Apache-2.0
#pragma once

// A picture of Graphviz as a part of an HTML page.

#include <string>
#include <string_view>

namespace claimgraph::graph::page {

/// The <svg> element alone: an image called `title` for those who do not see it, without the titles that hold
/// Graphviz's names of nodes, and with `name` before each id so that several fit into one page. Neither may come from
/// outside.
std::string inline_svg(std::string_view svg, std::string_view name, std::string_view title);

}  // namespace claimgraph::graph::page
