// SPDX-License-Identifier: Apache-2.0
#pragma once

// ASCII white space and ASCII letter case, the same in every locale.

#include <string>
#include <string_view>

namespace claimgraph::extract {

inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Without the white space at both ends.
std::string_view trimmed(std::string_view text);
/// The same, and each run of white space within made one space.
std::string collapsed(std::string_view text);
std::string lowered(std::string_view text);

}  // namespace claimgraph::extract
