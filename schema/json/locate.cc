// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <charconv>

#include "claimgraph/json/json.h"
#include "places.h"

namespace claimgraph::json {
namespace {

constexpr std::size_t kMostExcerpt = 4096;  // bytes of the line kept for the message

/// Walks valid JSON without building anything.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { skip_space(); }

  std::size_t offset() const { return at_; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  /// Into an object or array.
  void enter() {
    ++at_;
    skip_space();
  }

  /// The string that begins here, unescaped.
  std::string string() {
    const std::size_t begin = at_;
    skip_value();
    Document key;
    key.Parse(text_.data() + begin, end_ - begin);
    return key.IsString() ? std::string(view(key)) : std::string();
  }

  /// Past the value that begins here and the space after it.
  void skip_value() {
    std::size_t depth = 0;
    do {
      const char c = peek();
      if (c == '"') {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
          if (text_[at_] == '\\') ++at_;
        }
        ++at_;
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else {
        while (at_ < text_.size() && std::string_view(" \t\r\n,:]}").find(text_[at_]) == std::string_view::npos) ++at_;
      }
      end_ = std::min(at_, text_.size());
      skip_space();
    } while (depth > 0 && at_ < text_.size());
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // of the value skipped last
};

std::string unescaped(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      out += token[++i] == '1' ? '/' : '~';
    } else {
      out += token[i];
    }
  }
  return out;
}

/// To the value of the member, or false at the object's end.
bool to_member(Scanner& scanner, const std::string& member, std::size_t skip) {
  for (scanner.enter(); scanner.peek() == '"';) {
    const bool same = scanner.string() == member;
    if (same && skip == 0) return true;
    if (same) --skip;
    scanner.skip_value();
  }
  return false;
}

bool to_element(Scanner& scanner, const std::string& token) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  if (error != std::errc() || end != token.data() + token.size()) return false;
  for (scanner.enter(); scanner.peek() != ']' && scanner.peek() != '\0'; --index) {
    if (index == 0) return true;
    scanner.skip_value();
  }
  return false;
}

}  // namespace

std::size_t find_offset(std::string_view text, std::string_view pointer, std::size_t skip) {
  Scanner scanner(text);
  std::size_t found = scanner.offset();
  while (!pointer.empty()) {
    pointer.remove_prefix(1);  // the slash
    const std::size_t length = std::min(pointer.find('/'), pointer.size());
    const std::string token = unescaped(pointer.substr(0, length));
    pointer.remove_prefix(length);
    const bool there = scanner.peek() == '{'   ? to_member(scanner, token, pointer.empty() ? skip : 0)
                       : scanner.peek() == '[' ? to_element(scanner, token)
                                               : false;
    if (!there) break;
    found = scanner.offset();
  }
  return found;
}

schema::Place place_at(std::string_view text, std::size_t offset, std::string_view file, std::uint32_t first_line) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  const auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; };
  schema::Place place;
  place.file = std::string(file);
  place.line = first_line + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  place.column = 1 + static_cast<std::uint32_t>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin),
                                                              before.end(), starts_character));
  const std::string_view line = text.substr(line_begin, line_end - line_begin);
  if (line.size() <= kMostExcerpt) place.excerpt = std::string(line);
  return place;
}

schema::Place locate(std::string_view text, std::string_view pointer, std::string_view file, std::uint32_t first_line) {
  return place_at(text, find_offset(text, pointer), file, first_line);
}

}  // namespace claimgraph::json
