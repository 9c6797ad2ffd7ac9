// SPDX-License-Identifier: Apache-2.0

#include "picture_text.h"

#include <algorithm>
#include <cstdint>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/text_width.h"

namespace claimgraph::graph {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";
constexpr std::string_view kEllipsis = "\xe2\x80\xa6";

std::size_t length_at(std::string_view text, std::size_t i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// `text` is valid UTF-8.
std::uint32_t code_point_at(std::string_view text, std::size_t i) {
  const std::size_t length = length_at(text, i);
  const auto lead = static_cast<unsigned char>(text[i]);
  if (length == 1) return lead;
  std::uint32_t code_point = lead & (0x7fu >> length);
  for (std::size_t k = 1; k < length; ++k) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
  }
  return code_point;
}

bool is_space(std::uint32_t c) { return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_unshowable(std::uint32_t c) {
  const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
  const bool turns_direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  const bool no_character = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  return control || turns_direction || no_character;
}

void append_shown(std::string& out, std::string_view valid) {
  for (std::size_t i = 0; i < valid.size(); i += length_at(valid, i)) {
    const std::uint32_t c = code_point_at(valid, i);
    if (is_space(c)) {
      out.push_back(' ');
    } else if (is_unshowable(c)) {
      out += kReplacement;
    } else {
      out += valid.substr(i, length_at(valid, i));
    }
  }
}

/// Byte length of what fits into `width` columns, with the marks on the last letter; at least one letter.
std::size_t prefix(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t length = length_at(text, i);
    taken += schema::columns(text.substr(i, length));
    if (taken > width && i > 0) break;
    i += length;
  }
  return i;
}

/// Where to break `text` so that the first part has at most `width` columns: at the last space there is, else within
/// the word.
std::size_t break_at(std::string_view text, std::size_t width) {
  const std::size_t end = prefix(text, width);
  if (end == text.size()) return end;
  const std::size_t space = text.rfind(' ', end);
  return space == std::string_view::npos || space == 0 ? end : space;
}

/// Lines with Graphviz's break between them; `backslash` stands for each backslash.
std::string escaped(const std::vector<std::string>& lines, std::string_view backslash) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += "\\n";
    for (const char c : line) {
      if (c == '\\') {
        out += backslash;
      } else if (c == '&') {
        out += "&amp;";
      } else {
        out.push_back(c);
      }
    }
  }
  return out;
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  while (const auto invalid = schema::first_invalid_utf8(text)) {
    append_shown(out, text.substr(0, *invalid));
    out += kReplacement;
    text.remove_prefix(*invalid + 1);
  }
  append_shown(out, text);
  return out;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (schema::columns(text) <= most) return std::string(text);
  std::string_view kept = text.substr(0, break_at(text, most - 1));
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string(kept) + std::string(kEllipsis);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most_lines) {
  std::vector<std::string> lines;
  while (true) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (text.empty()) break;
    if (lines.size() + 1 == most_lines) {
      lines.push_back(shortened(text, width));
      break;
    }
    const std::size_t end = break_at(text, width);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::string label_value(const std::vector<std::string>& lines) { return escaped(lines, "\\\\"); }
std::string tooltip_value(const std::vector<std::string>& lines) { return escaped(lines, "\\\\\\\\"); }

std::string name_value(std::string_view text) {
  constexpr const char* kLikeBackslash = "\u2216";
  return escaped({shown(text)}, kLikeBackslash);
}

std::string html_value(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += "<BR/>";
    for (const char c : line) {
      if (c == '<') {
        out += "&lt;";
      } else if (c == '>') {
        out += "&gt;";
      } else if (c == '&') {
        out += "&amp;";
      } else {
        out.push_back(c);
      }
    }
  }
  return out;
}

bool is_web_address(std::string_view address) {
  const auto begins = [&](std::string_view scheme) {
    return address.size() >= scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(), [](char a, char b) { return a == (b | 0x20); });
  };
  constexpr std::string_view kUnfit = "\"<>\\^`{|}";
  const bool is_plain = std::none_of(address.begin(), address.end(), [&](char c) {
    return static_cast<unsigned char>(c) <= ' ' || kUnfit.find(c) != std::string_view::npos;
  });
  return (begins("http://") || begins("https://")) && is_plain && shown(address) == address;
}

}  // namespace claimgraph::graph
