// SPDX-License-Identifier: Apache-2.0

#include "result/width.h"

#include <utf8proc.h>

namespace claimgraph::query::result {
namespace {

struct Letter {
  std::size_t bytes = 1;
  std::size_t width = 1;
};

Letter first_letter(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (length <= 0) return {};
  return {static_cast<std::size_t>(length), static_cast<std::size_t>(utf8proc_charwidth(code_point))};
}

std::string on_one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_space) {
      if (space && !line.empty()) line += ' ';
      line += c;
    }
    space = is_space;
  }
  return line;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    width += letter.width;
    text.remove_prefix(letter.bytes);
  }
  return width;
}

std::string fitted(std::string_view text, std::size_t width) {
  constexpr std::string_view kCut = "...";
  const std::string line = on_one_line(text);
  if (display_width(line) <= width) return line;
  if (width <= kCut.size()) return std::string(kCut.substr(0, width));
  std::string_view rest = line;
  std::string out;
  std::size_t column = 0;
  while (!rest.empty()) {
    const Letter letter = first_letter(rest);
    if (column + letter.width + kCut.size() > width) break;
    out += rest.substr(0, letter.bytes);
    column += letter.width;
    rest.remove_prefix(letter.bytes);
  }
  return out.append(kCut);
}

}  // namespace claimgraph::query::result
