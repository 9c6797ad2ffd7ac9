// SPDX-License-Identifier: Apache-2.0

#include "scalar.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "white_space.h"

namespace claimgraph::extract {
namespace {

void append_utf8(std::string& out, unsigned code_point) {
  const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | code_point >> 6);
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | code_point >> 12);
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | code_point >> 18);
    byte(0x80 | (code_point >> 12 & 0x3F));
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

class ScalarReader {
 public:
  ScalarReader(std::string_view line, std::size_t at) : line_(line), at_(at) { skip_space(); }

  using Values = std::vector<std::string>;

  tl::expected<Values, ScalarMistake> read() {
    Values values;
    if (at_end()) return values;
    if (peek() == '[') {
      if (auto mistake = read_list(values)) return tl::unexpected(*mistake);
    } else {
      const bool quoted = peek() == '"' || peek() == '\'';
      auto value = read_scalar(false);
      if (!value) return tl::unexpected(value.error());
      if (quoted || (*value != "~" && *value != "null" && !value->empty())) values.push_back(*std::move(value));
    }
    skip_space();
    if (!at_end()) return tl::unexpected(ScalarMistake{"nothing may follow the value but a comment", at_, ""});
    return values;
  }

 private:
  char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  void skip_space() {
    while (at_ < line_.size() && is_space(line_[at_])) ++at_;
  }
  bool comment_here() const { return peek() == '#' && (at_ == 0 || is_space(line_[at_ - 1])); }
  bool at_end() const { return at_ >= line_.size() || comment_here(); }

  std::optional<ScalarMistake> read_list(Values& values) {
    const std::size_t open = at_++;
    for (skip_space(); peek() != ']'; skip_space()) {
      if (at_end()) return ScalarMistake{"the list is not closed", open, "close it with ] in the same line"};
      auto value = read_scalar(true);
      if (!value) return value.error();
      if (value->empty() && peek() != ']') return ScalarMistake{"the list has an empty place", at_, "take a comma out"};
      values.push_back(*std::move(value));
      skip_space();
      if (peek() == ',') {
        ++at_;
      } else if (peek() != ']' && !at_end()) {
        return ScalarMistake{"expected a comma or ]", at_, ""};
      }
    }
    ++at_;
    return std::nullopt;
  }

  tl::expected<std::string, ScalarMistake> read_scalar(bool in_list) {
    switch (peek()) {
      case '"':
        return read_double_quoted();
      case '\'':
        return read_single_quoted();
      case '|':
      case '>':
        return outside("a text of several lines");
      case '{':
        return outside("a mapping");
      case '[':
        return outside("a list within a list");
      case '&':
      case '*':
      case '!':
      case '%':
      case '@':
      case '`':
        return outside(fmt::format("a value that begins with {}", peek()));
      default:
        return read_plain(in_list);
    }
  }

  tl::unexpected<ScalarMistake> outside(std::string what) const {
    return tl::unexpected(ScalarMistake{what + " is not read in front matter", at_,
                                        "write one plain or quoted value, or a list such as [a, b]"});
  }

  std::string read_plain(bool in_list) {
    const std::size_t begin = at_;
    while (at_ < line_.size() && !comment_here() && !(in_list && (line_[at_] == ',' || line_[at_] == ']'))) ++at_;
    return std::string(trimmed(line_.substr(begin, at_ - begin)));
  }

  tl::expected<std::string, ScalarMistake> read_single_quoted() {
    const std::size_t open = at_++;
    std::string value;
    for (; at_ < line_.size(); ++at_) {
      if (line_[at_] == '\'') {
        ++at_;
        if (peek() != '\'') return value;
      }
      value += line_[at_];
    }
    return not_closed(open);
  }

  tl::expected<std::string, ScalarMistake> read_double_quoted() {
    const std::size_t open = at_++;
    std::string value;
    while (at_ < line_.size()) {
      const char c = line_[at_++];
      if (c == '"') return value;
      if (c != '\\') {
        value += c;
      } else if (!read_escape(value)) {
        return tl::unexpected(
            ScalarMistake{"the escape is not known", at_ - 1,
                          "known are \\\" \\\\ \\/ \\n \\r \\t \\xXX \\uXXXX; in 'single quotes' nothing is escaped"});
      }
    }
    return not_closed(open);
  }

  static tl::unexpected<ScalarMistake> not_closed(std::size_t open) {
    return tl::unexpected(ScalarMistake{"the quoted value is not closed", open, "close it in the same line"});
  }

  /// Behind the backslash; false, with nothing read, where no known escape stands there.
  bool read_escape(std::string& value) {
    const char c = peek();
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      if (at_ + 1 + digits > line_.size()) return false;
      const char* begin = line_.data() + at_ + 1;
      unsigned code_point = 0;
      const auto [end, error] = std::from_chars(begin, begin + digits, code_point, 16);
      const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
      if (error != std::errc() || end != begin + digits || surrogate || code_point == 0 || code_point > 0x10FFFF) {
        return false;
      }
      append_utf8(value, code_point);
      at_ += 1 + digits;
      return true;
    }
    constexpr std::string_view kEscapes = "\"\\/nrt";
    constexpr std::string_view kMeanings = "\"\\/\n\r\t";
    const std::size_t known = c == '\0' ? std::string_view::npos : kEscapes.find(c);
    if (known == std::string_view::npos) return false;
    value += kMeanings[known];
    ++at_;
    return true;
  }

  std::string_view line_;
  std::size_t at_;
};

}  // namespace

tl::expected<std::vector<std::string>, ScalarMistake> read_values(std::string_view line, std::size_t at) {
  return ScalarReader(line, at).read();
}

}  // namespace claimgraph::extract
