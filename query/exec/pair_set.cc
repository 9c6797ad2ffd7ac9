// SPDX-License-Identifier: Apache-2.0

#include "exec/pair_set.h"

#include <bit>
#include <utility>

namespace claimgraph::query::exec {
namespace {

constexpr Code kMostMarks = Code{1} << 22U;

std::size_t hash_of(std::uint32_t group, Code code) {
  std::uint64_t sum = (group * 0xD6E8FEB86659FD93ULL) ^ code;
  sum *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(sum ^ (sum >> 32U));
}

}  // namespace

bool PairSet::insert(std::uint32_t group, Code code) {
  while (mode_ != Mode::kHashed) {
    if (mode_ == Mode::kBits) {
      if (const auto is_new = insert_bit(group, code)) return *is_new;
    } else if (const auto is_new = insert_marked(group, code)) {
      if (*is_new) pairs_.emplace_back(group, code);
      return *is_new;
    }
    change_mode();
  }
  return insert_hashed(group, code);
}

/// Nothing where a run that was over goes on.
std::optional<bool> PairSet::insert_marked(std::uint32_t group, Code code) {
  const bool by_group = mode_ == Mode::kByGroup;
  const Code one = by_group ? group : code;
  const Code other = by_group ? code : group;
  if (other >= kMostMarks) return std::nullopt;
  if (run_ == 0 || one != of_run_) {
    if (by_group) {
      if (one < next_group_) return std::nullopt;
      next_group_ = one + 1;
    } else {
      if (one >= kMostMarks) return std::nullopt;
      if (one >= ended_.size()) ended_.resize(one * 2 + 64);
      if (ended_[one]) return std::nullopt;
      ended_[one] = true;
    }
    of_run_ = one;
    ++run_;
  }
  if (other >= marks_.size()) marks_.resize(other * 2 + 64);
  if (marks_[other] == run_) return false;
  marks_[other] = run_;
  return true;
}

/// All pairs, which it has no more.
std::vector<PairSet::Pair> PairSet::take() {
  std::vector<Pair> pairs = std::exchange(pairs_, {});
  for (Code code = 0; code < bits_.size(); ++code) {
    for (std::size_t word = 0; word < bits_[code].size(); ++word) {
      for (std::uint64_t left = bits_[code][word]; left != 0; left &= left - 1) {
        pairs.emplace_back(static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(left)),
                           code);
      }
    }
  }
  bits_ = {};
  words_ = marked_ = 0;
  return pairs;
}

void PairSet::change_mode() {
  constexpr std::size_t kFew = 10'000;
  const std::vector<Pair> before = take();
  marks_ = {};
  run_ = 0;
  if (mode_ == Mode::kByGroup && before.size() < kFew) {
    mode_ = Mode::kByCode;
  } else {
    mode_ = mode_ == Mode::kBits ? Mode::kHashed : Mode::kBits;
  }
  for (const auto& [group, code] : before) insert(group, code);
}

/// Nothing where the bits would take too much space.
std::optional<bool> PairSet::insert_bit(std::uint32_t group, Code code) {
  constexpr std::size_t kAlways = std::size_t{1} << 20U;  // words, 8 MB
  constexpr std::size_t kForEachPair = 4;                 // about what a pair takes in the table
  if (code >= kMostMarks) return std::nullopt;
  const std::size_t word = group / 64;
  if (code >= bits_.size()) bits_.resize(code + code / 2 + 64);
  std::vector<std::uint64_t>& bits = bits_[code];
  if (word >= bits.size()) {
    const std::size_t size = word + word / 2 + 4;
    if (words_ + size > kAlways + kForEachPair * marked_) return std::nullopt;
    words_ += size - bits.size();
    bits.resize(size);
  }
  const std::uint64_t bit = std::uint64_t{1} << (group % 64);
  const bool is_new = (bits[word] & bit) == 0;
  bits[word] |= bit;
  if (is_new) ++marked_;
  return is_new;
}

bool PairSet::insert_hashed(std::uint32_t group, Code code) {
  if (pairs_.size() * 2 >= table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash_of(group, code) & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    if (pairs_[table_[at] - 1] == Pair(group, code)) return false;
  }
  pairs_.emplace_back(group, code);
  table_[at] = static_cast<std::uint32_t>(pairs_.size());
  return true;
}

void PairSet::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(table_.empty() ? kFirst : table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
    std::size_t at = hash_of(pairs_[i].first, pairs_[i].second) & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = i + 1;
  }
}

void PairSet::renumber(const Codes::Renumber& renumber) {
  const std::vector<Pair> before = take();
  *this = PairSet();
  mode_ = Mode::kHashed;
  for (const auto& [group, code] : before) insert_hashed(group, renumber(code));
}

}  // namespace claimgraph::query::exec
