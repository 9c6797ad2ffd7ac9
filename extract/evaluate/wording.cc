// SPDX-License-Identifier: Apache-2.0

#include "wording.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::extract {
namespace {

// The lists below define the measure; they are no vocabulary of the extraction and stay as they are, or figures of
// different times could not be compared.
const std::unordered_set<std::string_view> kNoContent = {
    "a",     "an",    "the",    "of",   "in",    "on",   "at",    "to",    "for",  "from",  "by",   "with",  "and",
    "or",    "nor",   "but",    "as",   "that",  "this", "these", "those", "it",   "its",   "his",  "her",   "their",
    "our",   "is",    "are",    "was",  "were",  "be",   "been",  "being", "will", "would", "can",  "could", "may",
    "might", "shall", "should", "must", "do",    "does", "did",   "has",   "have", "had",   "not",  "no",    "s",
    "t",     "re",    "who",    "whom", "which", "what", "when",  "where", "how",  "than",  "then", "here",  "there",
    "over",  "into",  "about",  "up",   "out",   "also", "any",   "some",  "such", "so",    "if"};

constexpr std::array<std::string_view, 30> kSuffixes = {
    "isations", "izations", "isation", "ization", "ations", "ation", "ements", "ement", "ments", "ment",
    "nesses",   "ness",     "ings",    "ing",     "ities",  "ity",   "ies",    "ians",  "ian",   "ions",
    "ion",      "ers",      "er",      "ed",      "es",     "s",     "al",     "ly",    "e",     "y"};

const std::unordered_set<std::string_view> kTurning = {
    "end",    "ends",    "ended",   "ending",   "lift",       "lifts",     "lifted",   "lifting",
    "stop",   "stops",   "stopped", "stopping", "halt",       "halts",     "halted",   "halting",
    "ban",    "bans",    "banned",  "banning",  "block",      "blocks",    "blocked",  "blocking",
    "revoke", "revokes", "revoked", "revoking", "revocation", "abolition", "cessation"};

constexpr std::array<std::string_view, 10> kTurningStarts = {"abandon", "scrap",   "cancel",   "repeal",   "prevent",
                                                             "remov",   "abolish", "dismantl", "terminat", "withh"};

std::string stem(const std::string& word) {
  for (const std::string_view suffix : kSuffixes) {
    if (word.ends_with(suffix) && word.size() >= suffix.size() + 4) return word.substr(0, word.size() - suffix.size());
  }
  return word;
}

bool is_ascii_alnum(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Letters, digits and the underscore, of any script.
bool in_word(utf8proc_int32_t code_point) {
  if (code_point == '_') return true;
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  for (const char byte : schema::fold(text)) {
    const bool inside = is_ascii_alnum(byte);
    if (inside && !open) words.emplace_back();
    if (inside) words.back().push_back(byte);
    open = inside;
  }
  return words;
}

std::set<std::string> content_stems(std::string_view text) {
  std::set<std::string> stems;
  for (const std::string& word : plain_words(text)) {
    if (kNoContent.count(word) == 0) stems.insert(stem(word));
  }
  return stems;
}

std::vector<std::string> capitalised_words(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (length <= 0) break;
    const std::string_view printed = text.substr(at, static_cast<std::size_t>(length));
    at += static_cast<std::size_t>(length);
    if (open && (in_word(code_point) || code_point == '.')) {
      words.back() += printed;
      continue;
    }
    open = code_point >= 'A' && code_point <= 'Z';
    if (open) words.emplace_back(printed);
  }
  return words;
}

bool turns_the_side(std::string_view plain_word) {
  if (kTurning.count(plain_word) != 0 || plain_word.starts_with("exclu")) return true;
  return std::any_of(kTurningStarts.begin(), kTurningStarts.end(),
                     [plain_word](std::string_view start) { return plain_word.starts_with(start); });
}

double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto both = std::count_if(a.begin(), a.end(), [&b](const std::string& word) { return b.count(word) != 0; });
  return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
}

bool is_part_of(const std::set<std::string>& part, const std::set<std::string>& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace claimgraph::extract
