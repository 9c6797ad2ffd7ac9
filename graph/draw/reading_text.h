// SPDX-License-Identifier: Apache-2.0
#pragma once

// A quote stands in its document letter by letter, with the marks that the document's format puts into the text.
// Readers get it without them.

#include <string>
#include <string_view>

namespace claimgraph::graph {

/// `text` without Markdown's marks of emphasis, headings and block quotes. Of a longer emphasis that begins or ends
/// elsewhere the doubled mark goes too; a single star or underscore goes as one of a pair alone, and none goes from
/// within a word.
std::string without_marks(std::string_view text);

/// Whether it begins or ends with a quotation mark of its own.
bool has_quotation_marks(std::string_view text);

/// Between quotation marks, unless it has its own.
std::string quoted(std::string_view text);

}  // namespace claimgraph::graph
