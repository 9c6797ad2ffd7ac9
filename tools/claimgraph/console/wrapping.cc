// SPDX-License-Identifier: Apache-2.0

#include "console/wrapping.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "claimgraph/schema/text_width.h"

namespace claimgraph::cli {
namespace {

std::size_t columns_without_colours(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t escape = std::min(text.find('\x1b'), text.size());
    plain += text.substr(0, escape);
    text.remove_prefix(escape);
    text.remove_prefix(text.empty() ? 0 : std::min(text.find('m'), text.size() - 1) + 1);
  }
  return schema::columns(plain);
}

/// Where the quote that opens at the byte closes; an apostrophe inside a word opens and closes none.
std::size_t closing_quote(std::string_view line, std::size_t open) {
  const auto in_word = [&](std::size_t at) {
    return at < line.size() && std::isalnum(static_cast<unsigned char>(line[at])) != 0;
  };
  if (open != 0 && in_word(open - 1)) return std::string_view::npos;
  std::size_t close = line.find(line[open], open + 1);
  while (close != std::string_view::npos && (in_word(close + 1) || line[close - 1] == '\\')) {
    close = line.find(line[open], close + 1);
  }
  return close;
}

/// The words of the line; a quotation of at most `most` bytes is one.
std::vector<std::string_view> words_of(std::string_view line, std::size_t most) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') {
      words.push_back(line.substr(begin, i - begin));
      begin = i + 1;
    } else if (line[i] == '\'' || line[i] == '"' || line[i] == '`') {
      const std::size_t close = closing_quote(line, i);
      if (close != std::string_view::npos && close - i < most) i = close;
    }
  }
  words.push_back(line.substr(begin));
  return words;
}

std::string wrapped_line(std::string_view line, std::size_t width) {
  if (columns_without_colours(line) <= width) return std::string(line);
  constexpr std::size_t kFurther = 2;
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::string next = std::string(indent + kFurther, ' ');
  if (next.size() * 2 > width) return std::string(line);
  std::string whole;
  std::string current(indent, ' ');
  bool is_first = true;
  for (const std::string_view word : words_of(line.substr(indent), width - next.size())) {
    const std::string longer = current + (is_first ? "" : " ") + std::string(word);
    if (!is_first && columns_without_colours(longer) > width) {
      whole += current.substr(0, current.find_last_not_of(' ') + 1) + "\n";
      current = next + std::string(word);
    } else {
      current = longer;
    }
    is_first = false;
  }
  return whole + current;
}

}  // namespace

std::string wrapped_lines(std::string_view text, std::size_t width) {
  if (width == 0) return std::string(text);
  std::string whole;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    whole += wrapped_line(text.substr(0, end), width);
    if (end == text.size()) return whole;
    whole += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace claimgraph::cli
