// SPDX-License-Identifier: Apache-2.0

#include "html.h"

#include <algorithm>

#include "draw/picture_text.h"

namespace claimgraph::graph::page {
namespace {

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == (b | 0x20) || a == b; });
}

}  // namespace

Html Html::trusted(std::string bytes) {
  Html made;
  made.bytes_ = std::move(bytes);
  return made;
}

Html& Html::operator<<(Text text) {
  for (const char c : shown(text.words)) {
    if (c == '<') {
      bytes_ += "&lt;";
    } else if (c == '>') {
      bytes_ += "&gt;";
    } else if (c == '&') {
      bytes_ += "&amp;";
    } else if (c == '"') {
      bytes_ += "&quot;";
    } else if (c == '\'') {
      bytes_ += "&#39;";
    } else {
      bytes_.push_back(c);
    }
  }
  return *this;
}

Html& Html::operator<<(const Html& piece) {
  bytes_ += piece.bytes_;
  return *this;
}

bool is_web_address(std::string_view address) {
  if (!starts_with_any_case(address, "http://") && !starts_with_any_case(address, "https://")) return false;
  const bool plain = std::none_of(address.begin(), address.end(),
                                  [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
  return plain && shown(address) == address;
}

}  // namespace claimgraph::graph::page
