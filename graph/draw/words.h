// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in a picture: titles, labels, and the sentences behind them.

#include <span>
#include <string>

#include "lines.h"

namespace claimgraph::graph {

// Labels, names and tooltips are escaped; notes are plain text without anything from outside.

std::string actor_label(const Node& actor);
/// In Graphviz's HTML-like language, for issue_box().
std::string issue_name(const Node& issue);
/// The whole name, the kind, what it belongs to, some aliases.
std::string node_tooltip(const Node& node);

/// "demands, wants (3)"; where the words alone would mislead, with the wording that turns the side.
std::string line_label(const ClaimGraph& graph, const Line& line);
/// Who holds what, and the best sentences for it with outlet, date and who reports it.
std::string line_tooltip(const ClaimGraph& graph, const Line& line);

/// In the same language, for header().
std::string title(const ClaimGraph& graph, std::optional<ActorId> actor, std::optional<IssueId> issue);
/// "From 7 documents, 2025-08-15 to 2025-08-19".
std::string source_note(const ClaimGraph& graph, std::span<const Line> lines);
/// "The 40 strongest of 112 lines"; empty where nothing was left out.
std::string left_out_note(std::size_t shown, std::size_t all);

}  // namespace claimgraph::graph
