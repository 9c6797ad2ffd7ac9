// SPDX-License-Identifier: Apache-2.0

#include "exec/text_numbers.h"

#include <functional>

namespace claimgraph::query::exec {

std::uint32_t TextNumbers::of_lasting(std::string_view text) {
  if (places_.empty()) grow();
  const auto address = reinterpret_cast<std::uintptr_t>(text.data());
  Place& place = places_[((address * 0x9E3779B97F4A7C15ULL) >> 32U) & (places_.size() - 1)];
  if (place.data == text.data() && place.size == text.size() && text.data() != nullptr) return place.number;
  const std::uint32_t number = find(text, true);
  // find() may have made another table of places.
  places_[((address * 0x9E3779B97F4A7C15ULL) >> 32U) & (places_.size() - 1)] = {
      text.data(), static_cast<std::uint32_t>(text.size()), number};
  return number;
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
  places_.assign(table_.size(), {});
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
    std::size_t at = hashes_[number] & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = number + 1;
  }
}

}  // namespace claimgraph::query::exec
