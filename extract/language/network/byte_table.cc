// SPDX-License-Identifier: Apache-2.0
#include "network/byte_table.h"

#include <bit>

namespace claimgraph::language {
namespace {

constexpr std::uint32_t kFree = 0xffffffff;

}  // namespace

ByteTable::ByteTable(std::span<const std::uint64_t> hashes, std::span<const std::int8_t> values, float unit)
    : hashes_(hashes), values_(values), unit_(unit), slots_(std::bit_ceil(2 * hashes.size() + 1), kFree) {
  for (std::uint32_t place = 0; place < hashes.size(); ++place) {
    std::size_t slot = hashes[place] & (slots_.size() - 1);
    while (slots_[slot] != kFree) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = place;
  }
}

std::size_t ByteTable::find(std::uint64_t hash) const {
  for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != kFree; slot = (slot + 1) & (slots_.size() - 1))
    if (hashes_[slots_[slot]] == hash) return slots_[slot];
  return size();
}

}  // namespace claimgraph::language
