// SPDX-License-Identifier: Apache-2.0

#include "syntax/escape.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

#include "syntax/characters.h"

namespace claimgraph::query::syntax {
namespace {

/// The character that a letter stands for, 0 for none.
char of_letter(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case '\\':
    case '\'':
    case '"':
    case '`':
      return c;
    default:
      return 0;
  }
}

}  // namespace

Escape read_escape(std::string_view rest, std::string& value) {
  if (rest.empty()) return {};
  if (const char plain = of_letter(rest[0]); plain != 0) {
    value += plain;
    return {1, true};
  }
  if (rest[0] != 'u' && rest[0] != 'U') return {code_point_at(rest, 0).bytes, false};
  const std::size_t end = rest[0] == 'u' ? 5 : 9;
  std::uint32_t code_point = 0;
  std::size_t at = 1;
  for (; at < std::min(end, rest.size()) && is_hexadecimal(rest[at]); ++at) {
    const char digit = lower(rest[at]);
    code_point = code_point * 16 + static_cast<std::uint32_t>(is_digit(digit) ? digit - '0' : digit - 'a' + 10);
  }
  if (at != end || !utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point))) return {at, false};
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  value.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  return {at, true};
}

}  // namespace claimgraph::query::syntax
