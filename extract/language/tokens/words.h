// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words that are printed as one: "don't" is "do" and "n't", "Kyiv's" is "Kyiv" and "'s", "cannot" is "can" and "not".

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/section_reader.h"

namespace claimgraph::language {

/// Finds the second word of a printed one by a list of whole words first, by its ending else.
class WordSplitter {
 public:
  WordSplitter() = default;
  /// `whole` is sorted; `letters[i]` says how many bytes of whole[i] are its first word, 0: it is not cut.
  WordSplitter(StringList whole, std::span<const std::uint8_t> letters) : whole_(whole), letters_(letters) {}

  /// Where the second word begins, in bytes of `printed`; 0: it is one word. `lower` is its lower-case form.
  std::size_t second_word(std::string_view printed, std::string_view lower) const;

 private:
  StringList whole_;
  std::span<const std::uint8_t> letters_;
};

/// The part of second_word() that needs no list.
std::size_t second_word_by_ending(std::string_view printed, std::string_view lower);

}  // namespace claimgraph::language
