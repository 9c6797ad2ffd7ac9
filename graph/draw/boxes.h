// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of a picture that are tables in Graphviz's HTML-like language: title and legend, and the boxes of issues.

#include <set>
#include <string>

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {

/// The title, from html_value(), below it the note, and what colours, heads, signs and widths mean. Nothing in `note`
/// may come from outside.
std::string header(const std::string& html_title, const std::string& note);

/// What an issue is called, from html_value(), and left of it a cell with the sign of each of `sides`, where its lines
/// come in: those for it and those against it are told apart where they end.
std::string issue_box(const std::string& html_name, const std::set<schema::Polarity>& sides);

}  // namespace claimgraph::graph
