// SPDX-License-Identifier: Apache-2.0

#include "html_characters.h"

#include <array>

namespace claimgraph::extract {
namespace {

/// Of the bytes 0x80 to 0x9F; empty: means nothing there.
constexpr std::array<std::string_view, 32> kWindows1252 = {
    "\u20AC", "",       "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021", "\u02C6", "\u2030", "\u0160",
    "\u2039", "\u0152", "",       "\u017D", "",       "",       "\u2018", "\u2019", "\u201C", "\u201D", "\u2022",
    "\u2013", "\u2014", "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "",       "\u017E", "\u0178"};
constexpr std::array<std::string_view, 4> kInvisible = {"\u00AD", "\u200B", "\u2060", "\uFEFF"};

}  // namespace

std::string with_mended_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
    if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      out += kWindows1252[next - 0x80];
      at += 2;
      continue;
    }
    std::size_t left_out = 0;
    if (byte >= 0xC2) {
      for (const std::string_view invisible : kInvisible) {
        if (text.substr(at).starts_with(invisible)) left_out = invisible.size();
      }
    }
    if (left_out == 0) out += text[at++];
    at += left_out;
  }
  return out;
}

}  // namespace claimgraph::extract
