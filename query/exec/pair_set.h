// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pairs of a group and a code, each counted once: count(DISTINCT x). Rows often come with all of one group, or all of
// one code, together; then a mark on the other tells whether the pair is new, and nothing has to be searched. Where
// they come mixed, each code has a bit for every group, as long as such pairs are many enough to fill the space.

#include <utility>

#include "exec/codes.h"

namespace claimgraph::query::exec {

class PairSet {
 public:
  /// Takes the pairs of those rows, and leaves the rows whose pair is new. Groups are numbered in the order in which
  /// they first come.
  void keep_new(std::span<const std::uint32_t> groups, std::span<const Code> codes, Rows& rows);
  void renumber(const Codes::Renumber& renumber);
  std::uint64_t bytes() const {
    return pairs_.size() * sizeof(Pair) + others_.size() * sizeof(std::uint32_t) +
           table_.size() * sizeof(std::uint32_t) + marks_.size() * sizeof(std::uint32_t) +
           words_ * sizeof(std::uint64_t);
  }

 private:
  using Pair = std::pair<std::uint32_t, Code>;
  enum class Mode : std::uint8_t { kByGroup, kByCode, kBits, kHashed };

  /// Whether the pair is new.
  bool insert(std::uint32_t group, Code code);
  bool start_run(Code one);
  bool insert_in_run(std::uint32_t other);
  std::optional<bool> insert_bit(std::uint32_t group, Code code);
  bool insert_hashed(std::uint32_t group, Code code);
  std::vector<Pair> take();
  void change_mode();
  void grow();

  Mode mode_ = Mode::kByGroup;
  std::vector<Pair> pairs_;  // of the table
  // While a run of one group (code) lasts: of each code (group) the number of the run in which it last came.
  std::vector<std::uint32_t> marks_;
  std::uint32_t run_ = 0;
  Code of_run_ = 0;
  Code next_group_ = 0;
  std::vector<bool> ended_;                                  // codes whose run is over
  std::vector<std::uint32_t> others_;                        // the codes (groups) of all runs, one run after the other
  std::size_t others_count_ = 0;                             // of others_, which has room for more
  std::vector<std::pair<std::uint32_t, std::size_t>> runs_;  // the group (code) of each, and where it begins
  std::vector<std::vector<std::uint64_t>> bits_;             // of each code, one a group
  std::size_t words_ = 0;                                    // in bits_
  std::size_t marked_ = 0;                                   // pairs in bits_; those are not in pairs_
  std::vector<std::uint32_t> table_;                         // place in pairs_ + 1, open addressing; 0 is free
};

}  // namespace claimgraph::query::exec
