// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which characters make words, numbers and white space.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claimgraph::query::syntax {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
inline bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Without regard to capitals.
bool is_word(std::string_view word, std::string_view lower_case);

struct CodePoint {
  std::int32_t value = -1;  ///< -1 where there is no valid UTF-8
  std::size_t bytes = 1;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Bytes of the white space there, 0 for none.
std::size_t space_bytes(std::string_view text, std::size_t at);
/// Bytes of the letter (or, after the first, digit or mark) of a name there, 0 for none.
std::size_t name_bytes(std::string_view text, std::size_t at, bool first);

}  // namespace claimgraph::query::syntax
