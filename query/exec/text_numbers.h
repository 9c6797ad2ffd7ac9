// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers texts in the order in which they first come.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::query::exec {

class TextNumbers {
 public:
  /// `text` must outlive this, as the texts of a graph do.
  std::uint32_t of_lasting(std::string_view text);
  /// Copies the text where it is new.
  std::uint32_t of_passing(std::string_view text);
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::uint64_t bytes() const { return texts_.size() * 64 + copied_bytes_; }

 private:
  /// The same text at the same place was numbered before: cheaper to find than by its letters.
  struct Place {
    const char* data = nullptr;
    std::uint32_t size = 0;
    std::uint32_t number = 0;
  };

  static constexpr std::size_t kNeighbours = 4;

  std::size_t place_of(std::string_view text) const;
  std::uint32_t find(std::string_view text, bool lasting);
  void grow();

  std::vector<std::string_view> texts_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> table_;  // number + 1, open addressing; 0 is free
  std::vector<Place> places_;         // by address, in groups of neighbours; the last of a full group makes room
  std::deque<std::string> copies_;
  std::uint64_t copied_bytes_ = 0;
};

}  // namespace claimgraph::query::exec
