// SPDX-License-Identifier: Apache-2.0
#pragma once

// A table of a model: rows of bytes, found by a hash.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace claimgraph::language {

/// Keeps views of the model's bytes. Values are bytes times `unit`.
class ByteTable {
 public:
  ByteTable() = default;
  /// `hashes` are ascending, in the order of the rows.
  ByteTable(std::span<const std::uint64_t> hashes, std::span<const std::int8_t> values, float unit);

  std::size_t size() const { return hashes_.size(); }
  std::span<const std::int8_t> values() const { return values_; }
  float unit() const { return unit_; }
  /// Place of the hash, size(): none.
  std::size_t find(std::uint64_t hash) const;

 private:
  std::span<const std::uint64_t> hashes_;
  std::span<const std::int8_t> values_;
  float unit_ = 0;
  std::vector<std::uint32_t> slots_;  // places by the low bits of their hashes, the next free slot where one is taken
};

}  // namespace claimgraph::language
