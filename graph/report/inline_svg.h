// SPDX-License-Identifier: Apache-2.0
#pragma once

// A picture of Graphviz as a part of an HTML page.

#include <string>
#include <string_view>

namespace claimgraph::graph::page {

/// The <svg> element alone: a group of links called `title` for those who do not see it, without the titles that hold
/// Graphviz's names of nodes, and with `name` before each id so that several fit into one page. Neither may come from
/// outside. Links on nodes are called after the first line of their tooltip; those on lines, which lead where the words
/// on the line lead, are left to the mouse.
std::string inline_svg(std::string_view svg, std::string_view name, std::string_view title);

/// Whether a picture shows anything but its title and legend.
bool has_lines(std::string_view svg);

}  // namespace claimgraph::graph::page
