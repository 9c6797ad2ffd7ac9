// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text from articles on its way into a picture: nothing in it may be taken for a command of Graphviz, break the file,
// or change what stands beside it.

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::graph {

/// One line of characters that can be shown: white space is a space, control characters, characters that turn the
/// direction of what follows, and bytes that are no UTF-8 are U+FFFD. Marks of direction stay.
std::string shown(std::string_view text);

/// `text`, already shown(), broken between words into lines of at most `width` columns, of which
/// wide letters take two; what does not fit into
/// `most_lines` is cut, with an ellipsis.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most_lines);

/// At most `most` columns, the last an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t most);

/// Whether an address may become a link: http or https, and nothing in it that could end the text it stands in.
bool is_web_address(std::string_view address);

/// Lines as the value of a label, where Graphviz reads backslash sequences and HTML entities.
std::string label_value(const std::vector<std::string>& lines);
/// A line as the name of a graph, which is the title of an SVG: no backslash, as DOT could not tell it from its own.
std::string name_value(std::string_view text);
/// Lines as the value of a tooltip, where it reads backslash sequences twice.
std::string tooltip_value(const std::vector<std::string>& lines);
/// The same as text within a label of Graphviz's HTML-like language, where it reads tags and entities.
std::string html_value(const std::vector<std::string>& lines);

}  // namespace claimgraph::graph
