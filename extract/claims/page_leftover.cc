// SPDX-License-Identifier: Apache-2.0

#include "claims/claim_reader.h"
#include "words/english.h"

namespace claimgraph::extract {

namespace {
constexpr std::size_t kLongestLeftover = 18;  // tokens
}

bool is_page_leftover(const Doc& doc, TokenRange sentence) {
  if (sentence.size() > kLongestLeftover) return false;
  const std::string text = schema::fold(doc.printed(sentence));
  for (const std::string& phrase : English::get().page_leftovers()) {
    if (!text.starts_with(phrase)) continue;
    const bool whole_word =
        text.size() == phrase.size() || !((text[phrase.size()] >= 'a' && text[phrase.size()] <= 'z'));
    if (whole_word || phrase.size() > 8) return true;
  }
  return false;
}

}  // namespace claimgraph::extract
