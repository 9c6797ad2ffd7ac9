// SPDX-License-Identifier: Apache-2.0

#include "tokens/lines.h"

#include <algorithm>

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

/// Nobody wraps longer lines: such a text has a paragraph in each line.
constexpr std::uint32_t kWidestWrapped = 130;
/// So many bytes are looked at to find out how long a line or a word is.
constexpr std::uint32_t kFarEnough = 256;

/// The bytes of the line that ends at `end`, at most kFarEnough.
std::uint32_t width_before(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > begin && end - at < kFarEnough && text[at - 1] != '\n' && text[at - 1] != '\r') --at;
  while (at < end && (text[at] == ' ' || text[at] == '\t')) ++at;
  return end - at;
}

std::uint32_t word_width(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  while (at < end && at - begin<kFarEnough&& static_cast<unsigned char>(text[at])> ' ') ++at;
  return at - begin;
}

bool begins_item(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const Character mark = character_at(text, at);
  const std::uint32_t behind = at + mark.length;
  if (behind >= end || character_at(text, behind).kind != Kind::kSpace) return false;
  return mark.code == '*' || mark.code == '-' || mark.code == 0x2013 || mark.code == 0x2014 || is_bullet(mark.code);
}

}  // namespace

Paragraph next_paragraph(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Paragraph paragraph{size, size, 0};
  std::uint32_t line_begin = 0;
  std::uint32_t line_end = 0;  // behind the last character that is no white space
  std::uint32_t breaks = 0;    // since then
  for (bool empty = true; at < size;) {
    const Character character = character_at(text, at);
    const std::uint32_t begin = at;
    at += character.length;
    if (character.kind == Kind::kLineEnd) {
      if (character.code == '\r' && at < size && text[at] == '\n') ++at;
      breaks += character.code == 0x2029 ? 2 : 1;
      if (!empty && breaks >= 2) break;
    } else if (character.kind != Kind::kSpace && character.kind != Kind::kInvisible) {
      if (empty) paragraph.begin = begin;
      if (empty || breaks > 0) line_begin = begin;
      empty = false;
      breaks = 0;
      line_end = at;
      paragraph.end = at;
      paragraph.widest_line = std::max(paragraph.widest_line, line_end - line_begin);
    } else if (character.kind == Kind::kInvisible && !empty && begin == paragraph.end) {
      paragraph.end = at;
    }
  }
  return paragraph;
}

bool is_hard_break(std::string_view text, const Paragraph& paragraph, std::uint32_t left, std::uint32_t right) {
  if (begins_item(text, right, paragraph.end)) return true;
  if (paragraph.widest_line > kWidestWrapped) return true;
  if (character_at(text, right).kind == Kind::kLower) return false;
  const std::uint32_t width = width_before(text, paragraph.begin, left);
  return width + 1 + word_width(text, right, paragraph.end) <= paragraph.widest_line;
}

}  // namespace claimgraph::language
