// SPDX-License-Identifier: Apache-2.0

#include "exec/groups.h"

#include <algorithm>
#include <bit>

namespace claimgraph::query::exec {

void GroupTable::find(const std::vector<Operand>& columns, std::size_t rows, Rows& groups, Rows& firsts) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns_[i].encode(columns[i], rows, batch_codes_[i],
                       [this, i](const Codes::Renumber& change) { renumber(i, change); });
  }
  groups.resize(rows);
  for (std::size_t i = 0; has_cells_ && i < width(); ++i) {
    if (!number_rows(axes_[i], batch_codes_[i])) leave_cells();
  }
  if (has_cells_ && !make_room(rows)) leave_cells();
  if (has_cells_) {
    find_in_cells(rows, groups, firsts);
  } else {
    find_in_table(rows, groups, firsts);
  }
}

/// False where a code is too large for an array.
bool GroupTable::number_rows(Axis& axis, const std::vector<Code>& codes) {
  constexpr Code kMost = Code{1} << 22U;
  const Code most = codes.empty() ? 0 : *std::max_element(codes.begin(), codes.end());
  if (most >= kMost) return false;
  if (most >= axis.number.size()) axis.number.resize(most + most / 2 + 64);
  axis.of_rows.resize(codes.size());
  for (std::size_t row = 0; row < codes.size(); ++row) {
    std::uint32_t& number = axis.number[codes[row]];
    if (number == 0) number = ++axis.count;
    axis.of_rows[row] = number - 1;
  }
  return true;
}

/// Cells for all combinations of what has come; false where these are too many for the groups there may be.
bool GroupTable::make_room(std::size_t rows) {
  constexpr unsigned kFewBits = 16;
  constexpr unsigned kMostBits = 24;
  constexpr std::size_t kForEachGroup = 32;
  unsigned bits = 0;
  bool fits = !cells_.empty();
  for (Axis& axis : axes_) {
    const auto needed = static_cast<unsigned>(std::bit_width(axis.count));
    fits = fits && needed <= axis.bits;
    axis.bits = std::max(axis.bits, needed);
    bits += axis.bits;
  }
  if (fits) return true;
  if (bits > kMostBits || (bits > kFewBits && (std::size_t{1} << bits) > kForEachGroup * (count_ + rows))) return false;
  cells_.assign(std::size_t{1} << bits, 0);
  fill_cells();
  return true;
}

void GroupTable::fill_cells() {
  for (std::uint32_t group = 0; group < count_; ++group) cells_[cell_of(&codes_[group * width()])] = group + 1;
}

std::size_t GroupTable::cell_of(const Code* codes) const {
  std::size_t cell = 0;
  for (std::size_t i = 0; i < width(); ++i) cell = cell << axes_[i].bits | (axes_[i].number[codes[i]] - 1);
  return cell;
}

void GroupTable::find_in_cells(std::size_t rows, Rows& groups, Rows& firsts) {
  for (std::size_t row = 0; row < rows; ++row) groups[row] = axes_[0].of_rows[row];
  for (std::size_t i = 1; i < width(); ++i) {
    for (std::size_t row = 0; row < rows; ++row) groups[row] = groups[row] << axes_[i].bits | axes_[i].of_rows[row];
  }
  for (std::uint32_t row = 0; row < rows; ++row) {
    std::uint32_t& group = cells_[groups[row]];
    if (group == 0) {
      for (std::size_t i = 0; i < width(); ++i) codes_.push_back(batch_codes_[i][row]);
      group = static_cast<std::uint32_t>(++count_);
      firsts.push_back(row);
    }
    groups[row] = group - 1;
  }
}

void GroupTable::leave_cells() {
  has_cells_ = false;
  axes_ = {};
  cells_ = {};
  grow();
}

void GroupTable::find_in_table(std::size_t rows, Rows& groups, Rows& firsts) {
  std::vector<Code> codes(width());
  std::uint32_t group = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    bool as_before = row != 0;
    for (std::size_t i = 0; i < width(); ++i) {
      as_before = as_before && codes[i] == batch_codes_[i][row];
      codes[i] = batch_codes_[i][row];
    }
    if (!as_before) {
      std::uint32_t& found = group_in_table(codes.data());
      if (found == 0) {
        codes_.insert(codes_.end(), codes.begin(), codes.end());
        found = static_cast<std::uint32_t>(++count_);
        firsts.push_back(row);
      }
      group = found - 1;
    }
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
  if (has_cells_) {
    Axis& axis = axes_[column];
    std::fill(axis.number.begin(), axis.number.end(), 0);
    axis.count = 0;
    std::vector<Code> codes;
    for (std::size_t group = 0; group < count_; ++group) codes.push_back(codes_[group * width() + column]);
    if (!number_rows(axis, codes)) leave_cells();
    if (has_cells_) cells_.clear();  // to be filled anew with the next rows
  } else {
    grow();
  }
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
  std::uint64_t sum = codes_.size() * sizeof(Code) + (cells_.size() + table_.size()) * sizeof(std::uint32_t);
  for (const Axis& axis : axes_) sum += axis.number.size() * sizeof(std::uint32_t);
  for (const Codes& column : columns_) sum += column.bytes();
  return sum;
}

}  // namespace claimgraph::query::exec
