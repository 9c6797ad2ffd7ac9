// SPDX-License-Identifier: Apache-2.0

#include "exec/groups.h"

#include <algorithm>
#include <bit>

namespace claimgraph::query::exec {
namespace {

/// Codes of nodes and texts are small, so that an array finds them; others go into a table.
constexpr Code kMostByCode = Code{1} << 22U;

}  // namespace

void GroupTable::find(const std::vector<Operand>& columns, std::size_t rows, Rows& groups, Rows& firsts) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns_[i].encode(columns[i], rows, batch_codes_[i],
                       [this, i](const Codes::Renumber& change) { renumber(i, change); });
  }
  groups.resize(rows);
  const auto is_small = [](Code code) { return code < kMostByCode; };
  if (width() == 1 && std::all_of(batch_codes_[0].begin(), batch_codes_[0].end(), is_small)) {
    find_by_code(rows, groups, firsts);
  } else {
    find_many(rows, groups, firsts);
  }
}

void GroupTable::find_by_code(std::size_t rows, Rows& groups, Rows& firsts) {
  const Code* const codes = batch_codes_[0].data();
  for (std::uint32_t row = 0; row < rows; ++row) {
    std::uint32_t& group = group_by_code(codes[row]);
    if (group == 0) {
      codes_.push_back(codes[row]);
      group = static_cast<std::uint32_t>(++count_);
      firsts.push_back(row);
    }
    groups[row] = group - 1;
  }
}

std::uint32_t& GroupTable::group_by_code(Code code) {
  if (code >= by_code_.size()) by_code_.resize(code + code / 2 + 64);
  return by_code_[code];
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
    std::uint32_t& found =
        width() == 1 && codes[0] < kMostByCode ? group_by_code(codes[0]) : group_in_table(codes.data());
    if (found == 0) {
      codes_.insert(codes_.end(), codes.begin(), codes.end());
      found = static_cast<std::uint32_t>(++count_);
      firsts.push_back(row);
    }
    group = found - 1;
    groups[row] = group;
  }
}

/// Where the group stands in the table or will.
std::uint32_t& GroupTable::group_in_table(const Code* codes) {
  if (count_ * 2 >= table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash_of(codes) & mask;
  while (table_[at] != 0 && !std::equal(codes, codes + width(), &codes_[(table_[at] - 1) * width()])) {
    at = (at + 1) & mask;
  }
  return table_[at];
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
  by_code_.clear();
  for (std::uint32_t group = 0; width() == 1 && group < count_; ++group) {
    if (codes_[group] < kMostByCode) group_by_code(codes_[group]) = group + 1;
  }
  table_.clear();
  grow();
}

void GroupTable::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(std::bit_ceil(std::max(kFirst, count_ * 4)), 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t group = 0; group < count_; ++group) {
    std::size_t at = hash_of(&codes_[group * width()]) & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = group + 1;
  }
}

std::uint64_t GroupTable::bytes() const {
  std::uint64_t sum = codes_.size() * sizeof(Code) + (by_code_.size() + table_.size()) * sizeof(std::uint32_t);
  for (const Codes& column : columns_) sum += column.bytes();
  return sum;
}

}  // namespace claimgraph::query::exec
