// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/string_pool.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace claimgraph::language {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kBlockBytes = 16384;

}  // namespace

StringPool::StringPool() : strings_(1), hashes_(1), slots_(kFirstSlots, 0) {}

StringId StringPool::intern(std::string_view string) {
  if (string.empty()) return 0;
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(string.data(), string.size()));
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const StringId id = slots_[slot];
    if (hashes_[id] == hash && strings_[id] == string) return id;
  }
  const auto id = static_cast<StringId>(strings_.size());
  strings_.emplace_back(keep(string), string.size());
  hashes_.push_back(hash);
  slots_[slot] = id;
  if (strings_.size() * 2 > slots_.size()) grow();
  return id;
}

const char* StringPool::keep(std::string_view string) {
  if (string.size() > free_bytes_) {
    free_bytes_ = std::max(kBlockBytes, string.size());
    blocks_.push_back(std::make_unique<char[]>(free_bytes_));
    free_ = blocks_.back().get();
  }
  char* kept = free_;
  std::memcpy(kept, string.data(), string.size());
  free_ += string.size();
  free_bytes_ -= string.size();
  return kept;
}

void StringPool::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (StringId id = 1; id < strings_.size(); ++id) {
    std::size_t slot = hashes_[id] & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = id;
  }
}

}  // namespace claimgraph::language
