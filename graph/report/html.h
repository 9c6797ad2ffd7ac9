// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page in the making. Markup is what the program itself says, as literals; everything that comes from outside goes
// through Text and is escaped. A std::string fits nowhere, so that the two cannot be mixed up.

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph::graph::page {

/// Words from outside: shown as they are, whatever they hold, in text and between the quotation marks of an attribute.
/// White space is a space; control characters and characters that turn the direction of writing are replaced.
struct Text {
  std::string_view words;
};

class Html {
 public:
  /// Of what is already HTML: the style sheet, a diagram.
  static Html trusted(std::string bytes);

  template <std::size_t N>
  Html& operator<<(const char (&markup)[N]) {
    bytes_.append(markup, N - 1);
    return *this;
  }
  Html& operator<<(Text text);
  Html& operator<<(const Html& piece);
  template <std::integral Number>
  requires(!std::same_as<Number, char> && !std::same_as<Number, bool>) Html& operator<<(Number number) {
    bytes_ += std::to_string(number);
    return *this;
  }

  bool empty() const { return bytes_.empty(); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace claimgraph::graph::page
