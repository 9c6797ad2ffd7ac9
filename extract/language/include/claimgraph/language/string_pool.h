// SPDX-License-Identifier: Apache-2.0
#pragma once

// One copy of each string, known by a number.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace claimgraph::language {

/// One of the strings of a pool; equal numbers are equal strings within one pool. 0 is the empty string.
using StringId = std::uint32_t;

/// Numbers count up in the order in which the strings came.
class StringPool {
 public:
  StringPool();

  /// The string's number, added where it is new. Linear in the string.
  StringId intern(std::string_view string);
  /// Stays valid as long as the pool, also where that is moved.
  std::string_view string(StringId id) const { return strings_[id]; }
  std::size_t size() const { return strings_.size(); }

 private:
  const char* keep(std::string_view string);
  void grow();

  std::vector<std::string_view> strings_;
  std::vector<std::uint32_t> hashes_;  // of strings_
  std::vector<StringId> slots_;        // open addressing; 0, the empty string, stands for a free slot
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t free_bytes_ = 0;
};

}  // namespace claimgraph::language
