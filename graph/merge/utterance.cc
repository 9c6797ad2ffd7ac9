// SPDX-License-Identifier: Apache-2.0

#include "utterance.h"

#include <algorithm>
#include <string_view>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {
namespace {

bool is_letter_or_digit(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// The length of a typographic mark at the front of `text`, or 0: quotation marks, dashes, ellipses and thin spaces,
/// which reprints set differently. U+2000 to U+206F, and the two angle quotes.
std::size_t typographic_mark(std::string_view text) {
  const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  if (byte(0) == 0xe2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xaf))) return 3;
  if (byte(0) == 0xc2 && (byte(1) == 0xab || byte(1) == 0xbb)) return 2;
  return 0;
}

}  // namespace

std::string utterance_key(const schema::Claim& claim) {
  const std::string folded = schema::fold(claim.quote);
  std::string key;
  bool gap = false;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t mark = typographic_mark(rest);
    if (mark > 0 || !is_letter_or_digit(static_cast<unsigned char>(rest.front()))) {
      gap = true;
      rest.remove_prefix(mark > 0 ? std::min(mark, rest.size()) : 1);
      continue;
    }
    if (gap && !key.empty()) key.push_back(' ');
    gap = false;
    key.push_back(rest.front());
    rest.remove_prefix(1);
  }
  // No quote has this byte, so that an id is never taken for words.
  return key.empty() ? '\xff' + claim.id : key;
}

}  // namespace claimgraph::graph
