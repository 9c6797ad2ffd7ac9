// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paragraphs and lines. A single line break may only wrap the lines of a paragraph, or it may part a heading, the
// items of a list, or paragraphs of one line each.

#include <cstdint>
#include <string_view>

namespace claimgraph::language {

/// A half-open range of bytes without an empty line in it.
struct Paragraph {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t widest_line = 0;  ///< in bytes, without white space at its ends
};

/// The next paragraph from byte `at` on; empty where only white space is left.
Paragraph next_paragraph(std::string_view text, std::uint32_t at);

/// Whether the break between a line that ends at byte `left` and one that begins at byte `right` parts more than lines:
/// the next word would have fitted, or the next line begins as an item of a list.
bool is_hard_break(std::string_view text, const Paragraph& paragraph, std::uint32_t left, std::uint32_t right);

}  // namespace claimgraph::language
