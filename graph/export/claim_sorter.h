// SPDX-License-Identifier: Apache-2.0
#pragma once

// Claims that come in any order, given back in the order of their table, which is the fastest to write. Takes the same
// memory for a thousand claims and for a hundred million.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"
#include "store/rows.h"

namespace claimgraph::graph {

/// Where a record stands, kept small: the line and the path are found when they are asked for.
struct Origin {
  std::uint32_t first_line = 1;
  std::uint32_t index = 0;     ///< in the list of records
  const char* list = nullptr;  ///< the pointer of that list, a constant; null where the text is one record
};

struct SortedClaim {
  StoredClaim stored;
  std::uint64_t number = 0;  ///< the how many-eth it came, from 0
  Origin origin;
  std::string line;  ///< what it was read from, where it is a line of its own and may be asked for
};

class ClaimSorter {
 public:
  static constexpr std::size_t kUsualMemory = std::size_t{48} << 20;

  /// What does not fit into `most_memory` bytes waits in files without a name in the folder of `beside`.
  explicit ClaimSorter(std::string beside, std::size_t most_memory = kUsualMemory);
  ~ClaimSorter();
  ClaimSorter(ClaimSorter&& other) noexcept;
  ClaimSorter& operator=(ClaimSorter&&) = delete;

  /// Fails where the disk is full.
  schema::Result<void> add(const StoredClaim& claim, const Origin& origin, std::string_view line = {});
  std::uint64_t count() const { return count_; }

  /// The next one by document, id and number, into `claim`; false where there is none. After the first call nothing
  /// more is added.
  schema::Result<bool> next(SortedClaim& claim);

 private:
  struct Entry {
    std::uint64_t front;  // the document's first bytes, which settle most comparisons
    std::size_t offset;
  };
  /// A sorted part of the file, read block by block.
  struct Run {
    std::uint64_t next = 0, end = 0;  // bytes of the file that are not in `block` yet
    std::string block;
    std::size_t at = 0;  // of the record in `block`
  };

  void sort();
  schema::Result<void> spill();
  schema::Result<void> finish();
  schema::Result<bool> load(Run& run);
  schema::Error disk_error(int problem) const;

  std::string beside_;
  std::size_t most_memory_;
  std::uint64_t count_ = 0;
  std::string records_;  // one behind the other
  std::vector<Entry> entries_;
  std::size_t given_ = 0;  // of the entries, where there is no file
  int file_ = -1;
  std::uint64_t file_size_ = 0;
  std::vector<Run> runs_;
  std::vector<Run*> heap_;  // those with records left, the first one at the front
  bool finished_ = false;
};

}  // namespace claimgraph::graph
