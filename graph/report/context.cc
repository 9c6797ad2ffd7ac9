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

bool is_heading(std::string_view line) {
  const std::size_t end = line.find_first_not_of('#');
  return end != 0 && end != std::string_view::npos && line[end] == ' ';
}

/// Whether the white space at the front of `text` ends a paragraph.
bool begins_apart(std::string_view text) {
  std::size_t breaks = 0;
  for (; !text.empty() && is_space(text.front()); text.remove_prefix(1)) breaks += text.front() == '\n' ? 1 : 0;
  return breaks > 1;
}
bool ends_apart(std::string_view text) {
  std::size_t breaks = 0;
  for (; !text.empty() && is_space(text.back()); text.remove_suffix(1)) breaks += text.back() == '\n' ? 1 : 0;
  return breaks > 1;
}

/// From the first word that begins in `text`; from a character, if none does.
std::string_view from_word(std::string_view text) {
  const auto space = std::find_if(text.begin(), text.end(), is_space);
  const std::string_view words = trimmed(text.substr(static_cast<std::size_t>(space - text.begin())));
  if (!words.empty()) return words;
  while (!text.empty() && goes_on(text.front())) text.remove_prefix(1);
  return text;
}

/// To the last word that ends within the first `end` bytes of `text`; to a character, if none does.
std::string_view to_word(std::string_view text, std::size_t end) {
  std::size_t space = end;
  while (space > 0 && !is_space(text[space])) --space;
  if (space > 0) return trimmed(text.substr(0, space));
  while (end > 0 && goes_on(text[end])) --end;
  return text.substr(0, end);
}

/// `is_whole` where `text` is all there is before the quote.
Context::Side last_sentence(std::string_view text, bool is_whole) {
  Context::Side side;
  side.apart = ends_apart(text);
  text = trimmed(text);
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kMostBytes) {
    --begin;
    if (begin > 0 && begins_sentence(text, begin)) break;
  }
  side.cut = (begin > 0 && !begins_sentence(text, begin)) || (begin == 0 && !is_whole);
  side.words = side.cut ? from_word(text.substr(begin)) : text.substr(begin);
  side.apart = side.apart || is_heading(side.words);
  return side;
}

Context::Side first_sentence(std::string_view text) {
  Context::Side side;
  side.apart = begins_apart(text);
  text = trimmed(text);
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && end < kMostBytes && !begins_sentence(text, end)) ++end;
  side.cut = end < text.size() && !begins_sentence(text, end);
  side.words = side.cut ? to_word(text, end) : trimmed(text.substr(0, end));
  side.apart = side.apart || is_heading(side.words);
  return side;
}

}  // namespace

Context context_of(std::string_view text, schema::Span quote) {
  // What is beyond the longest context makes no difference to it.
  const std::size_t reach = 2 * kMostBytes;
  const std::size_t begin = quote.begin > reach ? quote.begin - reach : 0;
  std::size_t end = std::min(quote.end + reach, text.size());
  while (end < text.size() && end > quote.end && goes_on(text[end])) --end;
  return {last_sentence(text.substr(begin, quote.begin - begin), begin == 0),
          first_sentence(text.substr(quote.end, end - quote.end))};
}

}  // namespace claimgraph::graph::page
