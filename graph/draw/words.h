// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in a picture: titles, labels, and the sentences behind them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lines.h"

namespace claimgraph::graph {

// Labels, names, tooltips and notes are escaped.

std::string actor_label(const Node& actor);
/// In Graphviz's HTML-like language, for issue_box().
std::string issue_name(const Node& issue);
/// The whole name, the kind, what it belongs to, some aliases; the sentence that stands for it.
std::string node_tooltip(const ClaimGraph& graph, const Node& node, std::optional<ClaimIndex> best);

/// The same as line_label, in lines that are shown(), not escaped.
std::vector<std::string> line_words(const ClaimGraph& graph, const Line& line);
/// "demands, wants (3)"; where the words alone would mislead, with the wording that turns the side.
std::string line_label(const ClaimGraph& graph, const Line& line);
/// Where the best sentence of the line stands: an http or https address, or empty.
std::string line_address(const ClaimGraph& graph, const Line& line);
std::string address_of(const ClaimGraph& graph, const schema::Claim& claim);
/// The same; empty for none.
std::string address_of(const ClaimGraph& graph, std::optional<ClaimIndex> claim);
/// The sentence without_marks(), with outlet, date and who reports it, shown().
std::string sentence(const ClaimGraph& graph, const schema::Claim& claim);
/// "3 documents".
std::string plural(std::size_t count, std::string_view noun);
/// The same for every graph that has a node of that name, and hardly for another name.
std::string node_id(std::string_view kind, std::string_view name);

/// Who holds what, and the best sentences for it with outlet, date and who reports it.
std::string line_tooltip(const ClaimGraph& graph, const Line& line);

/// `text` as a title, in Graphviz's HTML-like language.
std::string title(const std::string& text);
/// "From 7 documents, 2025-08-15 to 2025-08-19", and which claims were asked for; how many lines had too few of them.
std::string source_note(const Scene& scene, std::span<const ClaimIndex> claims, std::size_t weak_lines);
/// "; the 40 strongest of 112 lines, by ..."; empty where nothing was left out.
std::string left_out_note(std::size_t shown, std::size_t all, std::string_view what);
/// All claims behind the lines.
std::vector<ClaimIndex> claims_of(const ClaimGraph& graph, std::span<const Line> lines);

}  // namespace claimgraph::graph
