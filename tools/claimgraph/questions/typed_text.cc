// SPDX-License-Identifier: Apache-2.0

#include "questions/typed_text.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "questions/arrows.h"

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

std::size_t end_of_text(std::string_view line, std::size_t begin) {
  for (std::size_t i = begin + 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == line[begin]) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

std::string without_quotes(std::string_view text) {
  const bool has_quotes = text.size() >= 2 && is_quote(text.front()) && text.front() == text.back();
  return std::string(has_quotes ? text.substr(1, text.size() - 2) : text);
}

std::string quoted(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote || c == '\\') out += '\\';
    out += c;
  }
  return out + quote;
}

std::string name_of(std::string_view typed) {
  if (typed.size() < 2 || !is_quote(typed.front()) || end_of_text(typed, 0) != typed.size()) return std::string(typed);
  std::string name;
  for (std::size_t i = 1; i + 1 < typed.size(); ++i) {
    if (typed[i] == '\\' && i + 2 < typed.size()) ++i;
    name += typed[i];
  }
  return name;
}

std::string as_typed(std::string_view name) {
  bool needs_quotes = name == "?" || name != trimmed(name) || name.find(',') != std::string_view::npos ||
                      name.ends_with(';') || name.starts_with(':') || parts_at_arrows(name).size() > 1;
  for (std::size_t i = 0; i < name.size() && !needs_quotes; ++i) {
    const bool comment = name.substr(i).starts_with("//") || name.substr(i).starts_with("/*");
    needs_quotes = comment || (is_quote(name[i]) && opens_text(name, i));
  }
  return needs_quotes ? quoted(name) : std::string(name);
}

schema::Place place_in(std::string_view line, std::size_t byte) {
  const std::string_view before = line.substr(0, byte);
  const auto letters = std::count_if(before.begin(), before.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {"", 1, static_cast<std::uint32_t>(letters) + 1, std::string(line)};
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
      const std::size_t behind = end_of_text(line, i);
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

std::string_view without_comments(std::string_view line) {
  line = without_end(line);
  while (line.starts_with("/*")) {
    const std::size_t close = line.find("*/", 2);
    if (close == std::string_view::npos) return line;
    line = trimmed(line.substr(close + 2));
  }
  while (line.ends_with("*/")) {
    const std::size_t open = line.rfind("/*");
    if (open == std::string_view::npos) return line;
    line = without_end(line.substr(0, open));
  }
  return line;
}

std::optional<std::size_t> open_quote(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_quote(line[i]) || !opens_text(line, i)) continue;
    const std::size_t behind = end_of_text(line, i);
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
      const std::size_t behind = end_of_text(line, i);
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
