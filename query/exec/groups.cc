// SPDX-License-Identifier: Apache-2.0

#include "exec/groups.h"

#include <algorithm>

namespace claimgraph::query::exec {

void GroupTable::find(const std::vector<Operand>& columns, std::size_t rows, Rows& groups, Rows& firsts) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns_[i].encode(columns[i], rows, batch_codes_[i],
                       [this, i](const Codes::Renumber& change) { renumber(i, change); });
  }
  groups.resize(rows);
  if (width() == 1 && columns_[0].are_dense()) {
    find_one(rows, groups, firsts);
  } else {
    find_many(rows, groups, firsts);
  }
}

/// The codes number the groups already.
void GroupTable::find_one(std::size_t rows, Rows& groups, Rows& firsts) {
  for (std::uint32_t row = 0; row < rows; ++row) {
    groups[row] = static_cast<std::uint32_t>(batch_codes_[0][row]);
    if (groups[row] != count_) continue;
    codes_.push_back(groups[row]);
    ++count_;
    firsts.push_back(row);
  }
}

void GroupTable::find_many(std::size_t rows, Rows& groups, Rows& firsts) {
  std::vector<Code> codes(width());
  std::uint32_t group = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    bool as_before = row != 0;
    for (std::size_t i = 0; i < width(); ++i) {
      as_before = as_before && codes[i] == batch_codes_[i][row];
      codes[i] = batch_codes_[i][row];
    }
    if (as_before) {
      groups[row] = group;
      continue;
    }
    if (count_ * 2 >= table_.size()) grow();
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash_of(codes.data()) & mask;
    while (table_[at] != 0 && !std::equal(codes.begin(), codes.end(), &codes_[(table_[at] - 1) * width()])) {
      at = (at + 1) & mask;
    }
    if (table_[at] == 0) {
      codes_.insert(codes_.end(), codes.begin(), codes.end());
      table_[at] = static_cast<std::uint32_t>(++count_);
      firsts.push_back(row);
    }
    group = table_[at] - 1;
    groups[row] = group;
  }
}

std::uint64_t GroupTable::hash_of(const Code* codes) const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < width(); ++i) sum = (sum ^ codes[i]) * 0x9E3779B97F4A7C15ULL;
  return sum ^ (sum >> 32U);
}

void GroupTable::renumber(std::size_t column, const Codes::Renumber& renumber) {
  for (std::size_t group = 0; group < count_; ++group) {
    Code& code = codes_[group * width() + column];
    code = renumber(code);
  }
  if (!table_.empty()) {
    table_.resize(table_.size() / 2);
    grow();
  }
}

void GroupTable::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(table_.empty() ? kFirst : table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t group = 0; group < count_; ++group) {
    std::size_t at = hash_of(&codes_[group * width()]) & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = group + 1;
  }
}

std::uint64_t GroupTable::bytes() const {
  std::uint64_t sum = codes_.size() * sizeof(Code) + table_.size() * sizeof(std::uint32_t);
  for (const Codes& column : columns_) sum += column.bytes();
  return sum;
}

}  // namespace claimgraph::query::exec
