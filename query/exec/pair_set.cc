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

/// Without a jump: whether a pair is new cannot be foreseen.
inline bool PairSet::insert_in_run(std::uint32_t other) {
  const bool is_new = marks_[other] != run_;
  marks_[other] = run_;
  others_[others_count_] = other;
  others_count_ += is_new ? 1 : 0;
  return is_new;
}

void PairSet::keep_new(std::span<const std::uint32_t> groups, std::span<const Code> codes, Rows& rows) {
  others_.resize(others_count_ + rows.size());
  std::size_t kept = 0;
  for (const std::uint32_t row : rows) {
    const std::uint32_t group = groups[row];
    const Code code = codes[row];
    rows[kept] = row;
    if (mode_ == Mode::kByGroup && run_ != 0 && group == of_run_ && code < marks_.size()) {
      kept += insert_in_run(static_cast<std::uint32_t>(code)) ? 1 : 0;
    } else {
      kept += insert(group, code) ? 1 : 0;
    }
  }
  rows.resize(kept);
}

bool PairSet::insert(std::uint32_t group, Code code) {
  while (mode_ == Mode::kByGroup || mode_ == Mode::kByCode) {
    const Code one = mode_ == Mode::kByGroup ? group : code;
    const Code other = mode_ == Mode::kByGroup ? code : group;
    if (other < kMostMarks && ((run_ != 0 && one == of_run_) || start_run(one))) {
      if (other >= marks_.size()) marks_.resize(other * 2 + 64);
      if (others_count_ == others_.size()) others_.resize(others_count_ * 2 + 64);
      return insert_in_run(static_cast<std::uint32_t>(other));
    }
    change_mode();
  }
  if (mode_ == Mode::kBits) {
    if (const auto is_new = insert_bit(group, code)) return *is_new;
    change_mode();
  }
  return insert_hashed(group, code);
}

/// False where the run was over before.
bool PairSet::start_run(Code one) {
  if (one >= kMostMarks) return false;
  if (mode_ == Mode::kByGroup) {
    if (one < next_group_) return false;
    next_group_ = one + 1;
  } else {
    if (one >= ended_.size()) ended_.resize(one * 2 + 64);
    if (ended_[one]) return false;
    ended_[one] = true;
  }
  of_run_ = one;
  ++run_;
  runs_.emplace_back(static_cast<std::uint32_t>(one), others_count_);
  return true;
}

/// All pairs, which it has no more.
std::vector<PairSet::Pair> PairSet::take() {
  std::vector<Pair> pairs = std::exchange(pairs_, {});
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const std::size_t end = run + 1 < runs_.size() ? runs_[run + 1].second : others_count_;
    for (std::size_t i = runs_[run].second; i < end; ++i) {
      const std::uint32_t one = runs_[run].first;
      pairs.push_back(mode_ == Mode::kByGroup ? Pair(one, others_[i]) : Pair(others_[i], one));
    }
  }
  runs_ = {};
  others_ = {};
  others_count_ = 0;
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
