// SPDX-License-Identifier: Apache-2.0

#include "exec/groups.h"

#include "values/compare.h"
#include "values/size.h"

namespace claimgraph::query::exec {

GroupTable::Found GroupTable::find(std::span<const Column* const> columns, std::size_t row) {
  if (hashes_.size() * 2 >= table_.size()) grow();
  std::uint64_t sum = 0;
  for (const Column* const column : columns) sum = sum * 0x9E3779B97F4A7C15ULL + hash((*column)[row]);
  sum ^= sum >> 32U;
  const std::size_t mask = table_.size() - 1;
  for (std::size_t place = sum & mask;; place = (place + 1) & mask) {
    if (table_[place] == 0) {
      table_[place] = static_cast<std::uint32_t>(hashes_.size() + 1);
      for (std::size_t i = 0; i < keys_.size(); ++i) {
        keys_[i].push_back((*columns[i])[row]);
        bytes_ += bytes_of(keys_[i].back());
      }
      hashes_.push_back(sum);
      bytes_ += sizeof(sum) + 4 * sizeof(std::uint32_t);
      return {table_[place] - 1, true};
    }
    const std::uint32_t group = table_[place] - 1;
    if (hashes_[group] != sum) continue;
    bool is_same = true;
    for (std::size_t i = 0; i < keys_.size() && is_same; ++i) is_same = same(keys_[i][group], (*columns[i])[row]);
    if (is_same) return {group, false};
  }
}

void GroupTable::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(table_.empty() ? kFirst : table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t group = 0; group < hashes_.size(); ++group) {
    std::size_t place = hashes_[group] & mask;
    while (table_[place] != 0) place = (place + 1) & mask;
    table_[place] = group + 1;
  }
}

}  // namespace claimgraph::query::exec
