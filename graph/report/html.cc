// SPDX-License-Identifier: Apache-2.0

#include "html.h"

#include "draw/picture_text.h"

namespace claimgraph::graph::page {
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

}  // namespace claimgraph::graph::page
