// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/text_width.h"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace claimgraph::schema {
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

std::vector<std::string_view> words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return found;
    const std::size_t end = std::min(text.find_first_of(kSpace, begin), text.size());
    found.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    width += letter.width;
    text.remove_prefix(letter.bytes);
  }
  return width;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  std::size_t column = 0;
  for (const std::string_view word : words(text)) {
    const std::size_t word_columns = columns(word);
    if (column != 0 && column + 1 + word_columns > width) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? std::string(indent, ' ') : " ";
    column += column == 0 ? indent : 1;
    out += word;
    column += word_columns;
  }
  if (!out.empty()) out += '\n';
  return out;
}

std::vector<std::string> fitted_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t column = 0;
  const auto next_line = [&] {
    lines.emplace_back();
    column = 0;
  };
  for (std::string_view word : words(text)) {
    if (column != 0 && column + 1 + columns(word) > width) next_line();
    if (column != 0) {
      lines.back() += ' ';
      ++column;
    }
    while (!word.empty()) {
      const Letter letter = first_letter(word);
      if (column != 0 && column + letter.width > width) next_line();
      lines.back() += word.substr(0, letter.bytes);
      column += letter.width;
      word.remove_prefix(letter.bytes);
    }
  }
  return lines;
}

std::string on_one_line(std::string_view text, std::size_t width) {
  constexpr std::string_view kCut = "...";
  std::string line;
  for (const std::string_view word : words(text)) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (width == 0 || columns(line) <= width) return line;
  std::string_view rest = line;
  std::string cut;
  std::size_t column = 0;
  while (!rest.empty()) {
    const Letter letter = first_letter(rest);
    if (column + letter.width + kCut.size() > width) break;
    cut += rest.substr(0, letter.bytes);
    column += letter.width;
    rest.remove_prefix(letter.bytes);
  }
  return cut + std::string(kCut.substr(0, width));
}

}  // namespace claimgraph::schema
