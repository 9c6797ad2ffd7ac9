// SPDX-License-Identifier: Apache-2.0

#include "repl/typed_text.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace claimgraph::cli {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool is_quote(char c) { return c == '\'' || c == '"'; }

/// Whether a quote at that byte begins a text, and is not the apostrophe of a word.
bool opens_text(std::string_view line, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(line[at - 1]);
  return std::isalnum(before) == 0 && before < 0x80;
}

/// The byte behind the text that begins there; npos where it does not end.
std::size_t behind_text(std::string_view line, std::size_t begin) {
  for (std::size_t i = begin + 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == line[begin]) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::pair<std::string_view, std::string_view> first_word(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(kSpace), text.size());
  return {text.substr(0, end), trimmed(text.substr(end))};
}

std::string without_quotes(std::string_view text) {
  const bool has_quotes = text.size() >= 2 && is_quote(text.front()) && text.front() == text.back();
  return std::string(has_quotes ? text.substr(1, text.size() - 2) : text);
}

bool is_blank(std::string_view text) {
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n;");
    if (begin == std::string_view::npos) return true;
    text.remove_prefix(begin);
    const std::string_view end = text.starts_with("//") ? "\n" : "*/";
    if (end == "*/" && !text.starts_with("/*")) return false;
    const std::size_t close = text.find(end, 2);
    if (close == std::string_view::npos) return end == "\n";  // an open comment waits for its end
    text.remove_prefix(close + end.size());
  }
}

std::string_view without_end(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_quote(line[i]) && opens_text(line, i)) {
      const std::size_t behind = behind_text(line, i);
      if (behind == std::string_view::npos) break;
      i = behind - 1;
    } else if (line.substr(i).starts_with("//") && (i == 0 || kSpace.find(line[i - 1]) != std::string_view::npos)) {
      line = line.substr(0, i);  // not the one of https://
    }
  }
  line = trimmed(line);
  while (line.ends_with(';')) line = trimmed(line.substr(0, line.size() - 1));
  return line;
}

std::optional<std::size_t> open_quote(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_quote(line[i]) || !opens_text(line, i)) continue;
    const std::size_t behind = behind_text(line, i);
    if (behind == std::string_view::npos) return i;
    i = behind - 1;
  }
  return std::nullopt;
}

std::string for_history(std::string_view statement) {
  std::string line(trimmed(statement));
  if (line.find("//") != std::string::npos) return line;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_quote(line[i]) && opens_text(line, i)) {
      const std::size_t behind = behind_text(line, i);
      if (behind == std::string::npos) break;
      i = behind - 1;
    } else if (line[i] == '\n') {
      line[i] = ' ';
    }
  }
  return line;
}

std::string file_argument(std::string_view text) {
  std::string file = without_quotes(trimmed(text));
  const char* const home = std::getenv("HOME");
  if (file.starts_with("~/") && home != nullptr) file = home + file.substr(1);
  return file;
}

}  // namespace claimgraph::cli
