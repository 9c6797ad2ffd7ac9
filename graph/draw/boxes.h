// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of a picture that are tables in Graphviz's HTML-like language: title and legend, and the boxes of issues.

#include <array>
#include <set>
#include <string>

#include "theme.h"

namespace claimgraph::graph {

/// From the top: the order of an issue's cells and of the legend.
inline constexpr std::array kSideOrder = {schema::Polarity::kFor, schema::Polarity::kAgainst, schema::Polarity::kNone};

/// The title, from html_value(), below it the note, where names are from html_value(), too, and the cells of the
/// legend, if any.
std::string header(const Theme& theme, const std::string& html_title, const std::string& note,
                   const std::string& legend);

/// The sign of a side, white on its colour. `attributes` end with a blank where there are any.
std::string sign_cell(const Theme& theme, const SideLook& side, const std::string& attributes);

/// What an issue is called, from html_value(), and left of it a cell with the sign of each of `sides`, where its lines
/// come in: those for it and those against it are told apart where they end.
std::string issue_box(const Theme& theme, const std::string& html_name, const std::set<schema::Polarity>& sides);

}  // namespace claimgraph::graph
