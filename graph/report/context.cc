// SPDX-License-Identifier: Apache-2.0

#include "context.h"

#include <algorithm>
#include <array>

namespace claimgraph::graph::page {
namespace {

constexpr std::size_t kMostBytes = 500;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xc0u) == 0x80; }  // within a character

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// "J.", "U.S.", "Mr.", "Sept.": `word` ends before the full stop.
bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 30> kKnown = {
      "Mr",  "Mrs", "Ms",  "Dr",  "Prof", "Sen", "Rep",  "Gov", "Gen", "Col", "Lt",  "Sgt", "Capt", "St",  "No",
      "Jan", "Feb", "Mar", "Apr", "Aug",  "Sep", "Sept", "Oct", "Nov", "Dec", "Rev", "Hon", "vs",   "e.g", "i.e"};
  if (std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end()) return true;
  return !word.empty() && is_upper(word.back()) && (word.size() == 1 || word[word.size() - 2] == '.');
}

/// Takes closing quotation marks and brackets off the end.
std::string_view without_closing(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kClosing = {"\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : kClosing) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      found = true;
    }
  }
  return text;
}

/// Whether a sentence begins at `at`, which is not the front of `text`.
bool begins_sentence(std::string_view text, std::size_t at) {
  if (is_space(text[at]) || !is_space(text[at - 1])) return false;
  std::string_view before = text.substr(0, at);
  std::size_t breaks = 0;
  while (!before.empty() && is_space(before.back())) {
    breaks += before.back() == '\n' ? 1 : 0;
    before.remove_suffix(1);
  }
  if (breaks > 1) return true;
  if (is_lower(text[at])) return false;
  before = without_closing(before);
  if (before.empty()) return false;
  const char last = before.back();
  if (last == '!' || last == '?') return true;
  if (last != '.') return false;
  before.remove_suffix(1);
  const std::size_t space = before.find_last_of(" \t\r\n([\"");
  return !is_abbreviation(before.substr(space == std::string_view::npos ? 0 : space + 1));
}

/// A heading of Markdown without its mark.
std::string_view without_mark(std::string_view sentence) {
  const std::size_t end = sentence.find_first_not_of('#');
  if (end == 0 || end == std::string_view::npos || sentence[end] != ' ') return sentence;
  return sentence.substr(end + 1);
}

std::string_view last_sentence(std::string_view text) {
  text = trimmed(text);
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kMostBytes) {
    --begin;
    if (begin > 0 && begins_sentence(text, begin)) break;
  }
  while (begin < text.size() && goes_on(text[begin])) ++begin;
  return without_mark(text.substr(begin));
}

std::string_view first_sentence(std::string_view text) {
  text = trimmed(text);
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && end < kMostBytes && !begins_sentence(text, end)) ++end;
  while (end > 0 && end < text.size() && goes_on(text[end])) --end;
  return without_mark(trimmed(text.substr(0, end)));
}

}  // namespace

Context context_of(std::string_view text, schema::Span quote) {
  // What is beyond the longest context makes no difference to it.
  const std::size_t reach = 2 * kMostBytes;
  const std::size_t begin = quote.begin > reach ? quote.begin - reach : 0;
  std::size_t end = std::min(quote.end + reach, text.size());
  while (end < text.size() && end > quote.end && goes_on(text[end])) --end;
  return {last_sentence(text.substr(begin, quote.begin - begin)),
          first_sentence(text.substr(quote.end, end - quote.end))};
}

}  // namespace claimgraph::graph::page
