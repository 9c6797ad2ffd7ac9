// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <utf8proc.h>

#include "claimgraph/schema/result.h"

namespace claimgraph::schema {
namespace {

constexpr std::size_t kWidth = 70;  // columns of the excerpt around the caret; a terminal is 80 wide
constexpr std::string_view kCut = "...";

struct Excerpt {
  std::string line;
  std::size_t caret = 0;  // columns before the caret
};

/// The part of the line around the column, control characters as spaces, so that the caret stands under its place; dots
/// where it was cut.
Excerpt excerpt_of(const Place& place) {
  Excerpt excerpt;
  std::string shown;
  std::size_t columns = 0;
  std::size_t code_points = 0;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(place.excerpt.data());
  auto left = static_cast<utf8proc_ssize_t>(place.excerpt.size());
  // The whole line where it fits, its beginning where the column is near it, else what is before and behind the column.
  const bool from_begin = place.excerpt.size() <= kWidth || place.column <= kWidth * 3 / 4;
  const std::size_t first = from_begin ? 1 : place.column - kWidth / 2;
  if (first > 1) {
    shown = kCut;
    excerpt.caret = kCut.size();
  }
  while (left > 0 && columns < kWidth) {
    utf8proc_int32_t code_point = 0;
    utf8proc_ssize_t length = utf8proc_iterate(at, left, &code_point);
    if (length <= 0) {
      code_point = ' ';
      length = 1;
    }
    ++code_points;
    if (code_points >= first) {
      const utf8proc_category_t category = utf8proc_category(code_point);
      const bool printable = category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF &&
                             category != UTF8PROC_CATEGORY_ZL && category != UTF8PROC_CATEGORY_ZP;
      const std::size_t width = printable ? static_cast<std::size_t>(utf8proc_charwidth(code_point)) : 1;
      if (code_points < place.column) excerpt.caret += width;
      columns += width;
      if (printable) {
        shown.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(length));
      } else {
        shown.push_back(' ');
      }
    }
    at += length;
    left -= length;
  }
  if (place.column > code_points) excerpt.caret = (first > 1 ? kCut.size() : 0) + columns;
  if (left > 0) shown += kCut;
  excerpt.line = std::move(shown);
  return excerpt;
}

}  // namespace

std::string to_text(const Error& error, const char* severity_word) {
  std::string out;
  if (!error.place.file.empty()) out += error.place.file + ":";
  if (error.place.line != 0) out += fmt::format("{}:", error.place.line);
  if (error.place.line != 0 && error.place.column != 0) out += fmt::format("{}:", error.place.column);
  if (!out.empty()) out += " ";
  out += fmt::format("{}: {} [{}]", severity_word, error.message, error.code);
  if (!error.place.excerpt.empty() && error.place.column != 0) {
    const Excerpt excerpt = excerpt_of(error.place);
    out += fmt::format("\n  {}\n  {}^", excerpt.line, std::string(excerpt.caret, ' '));
  }
  if (!error.hint.empty()) out += "\nhint: " + error.hint;
  return out;
}

}  // namespace claimgraph::schema
