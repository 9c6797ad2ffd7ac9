// SPDX-License-Identifier: Apache-2.0

#include "exec/text_numbers.h"

#include <functional>

namespace claimgraph::query::exec {

std::uint32_t TextNumbers::of_lasting(std::string_view text) {
  if (text.data() == nullptr) return find(text, true);
  if (places_.empty()) grow();
  const std::size_t first = place_of(text);
  for (std::size_t i = 0; i < kNeighbours; ++i) {
    const Place& place = places_[first + i];
    if (place.data == text.data() && place.size == text.size()) return place.number;
  }
  const std::uint32_t number = find(text, true);  // which may make another table of places
  const std::size_t begin = place_of(text);
  std::size_t at = begin;
  while (at + 1 < begin + kNeighbours && places_[at].data != nullptr) ++at;
  places_[at] = {text.data(), static_cast<std::uint32_t>(text.size()), number};
  return number;
}

std::size_t TextNumbers::place_of(std::string_view text) const {
  const auto address = reinterpret_cast<std::uintptr_t>(text.data());
  return ((address * 0x9E3779B97F4A7C15ULL) >> 32U) & (places_.size() - 1) & ~(kNeighbours - 1);
}

std::uint32_t TextNumbers::of_passing(std::string_view text) { return find(text, false); }

std::uint32_t TextNumbers::find(std::string_view text, bool lasting) {
  if (texts_.size() * 2 >= table_.size()) grow();
  std::uint64_t hash = std::hash<std::string_view>{}(text);
  hash ^= hash >> 32U;
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t number = table_[at] - 1;
    if (hashes_[number] == hash && texts_[number] == text) return number;
  }
  if (!lasting) {
    text = copies_.emplace_back(text);
    copied_bytes_ += text.size();
  }
  texts_.push_back(text);
  hashes_.push_back(hash);
  table_[at] = static_cast<std::uint32_t>(texts_.size());
  return table_[at] - 1;
}

void TextNumbers::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(table_.empty() ? kFirst : table_.size() * 2, 0);
  places_.assign(table_.size(), {});  // a power of two above kNeighbours
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
    std::size_t at = hashes_[number] & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = number + 1;
  }
}

}  // namespace claimgraph::query::exec
