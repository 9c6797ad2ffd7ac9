// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which words of the model's list end with a full stop of their own.

#include <algorithm>
#include <cstdint>
#include <span>

namespace claimgraph::language {

/// Looks words up by their hash (word_of in atoms.h).
class Abbreviations {
 public:
  enum Kind : std::uint8_t {
    kNone,
    kTitle,  ///< more follows: "Mr.", "pp."
    kOther,  ///< may also be the last word of a sentence: "Inc.", "U.K."
  };

  Abbreviations() = default;
  /// `words` is sorted, `kinds` as long.
  Abbreviations(std::span<const std::uint32_t> words, std::span<const std::uint8_t> kinds)
      : words_(words), kinds_(kinds) {}

  std::uint32_t kind(std::uint32_t word) const {
    const auto found = std::lower_bound(words_.begin(), words_.end(), word);
    if (found == words_.end() || *found != word) return kNone;
    return kinds_[static_cast<std::size_t>(found - words_.begin())];
  }

 private:
  std::span<const std::uint32_t> words_;
  std::span<const std::uint8_t> kinds_;
};

}  // namespace claimgraph::language
