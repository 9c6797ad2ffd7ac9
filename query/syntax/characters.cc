// SPDX-License-Identifier: Apache-2.0

#include "syntax/characters.h"

#include <utf8proc.h>

namespace claimgraph::query::syntax {

bool is_word(std::string_view word, std::string_view lower_case) {
  if (word.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(word[i]) != lower_case[i]) return false;
  }
  return true;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  CodePoint found;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                                   static_cast<utf8proc_ssize_t>(text.size() - at), &found.value);
  if (length > 0) found.bytes = static_cast<std::size_t>(length);
  return found;
}

std::size_t space_bytes(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) return 1;
  if (c < 0x80) return 0;
  const CodePoint found = code_point_at(text, at);
  const auto category = utf8proc_category(found.value);
  const bool is_space = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                        category == UTF8PROC_CATEGORY_ZP || found.value == 0xFEFF;
  return is_space ? found.bytes : 0;
}

std::size_t name_bytes(std::string_view text, std::size_t at, bool first) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (is_letter(c) || (!first && is_digit(c))) return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  const CodePoint found = code_point_at(text, at);
  switch (utf8proc_category(found.value)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return found.bytes;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return first ? 0 : found.bytes;
    default:
      return 0;
  }
}

}  // namespace claimgraph::query::syntax
