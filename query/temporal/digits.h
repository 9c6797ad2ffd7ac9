// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reading numbers of a fixed width, as ISO 8601 writes them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimgraph::query::temporal {

/// Goes through a text from left to right. What does not fit leaves it where it was.
class Digits {
 public:
  explicit Digits(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  char next() const { return at_end() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }
  void skip(std::size_t count) { at_ += count; }

  bool take(char sign) {
    if (next() != sign) return false;
    ++at_;
    return true;
  }

  /// How many digits follow.
  std::size_t run() const {
    std::size_t count = 0;
    while (at_ + count < text_.size() && text_[at_ + count] >= '0' && text_[at_ + count] <= '9') ++count;
    return count;
  }

  /// A number of just that many digits, at most 18.
  std::optional<std::int64_t> number(std::size_t width) {
    if (run() < width || width == 0) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text_.substr(at_, width)) value = value * 10 + (c - '0');
    at_ += width;
    return value;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Z, +01, +0130, +01:30, +01:30:15; nothing for others, and beyond 18 hours.
std::optional<std::int32_t> read_offset(Digits& reader);

}  // namespace claimgraph::query::temporal
