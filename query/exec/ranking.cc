// SPDX-License-Identifier: Apache-2.0

#include "exec/ranking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <deque>
#include <numeric>

#include "values/compare.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Date;
using property_graph::Flag;
using property_graph::NodeId;

constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;

std::uint64_t key_of(std::int64_t item) { return static_cast<std::uint64_t>(item) ^ kSign; }
std::uint64_t key_of(Date item) { return key_of(item.days); }
std::uint64_t key_of(Flag item) { return static_cast<std::uint64_t>(item); }
std::uint64_t key_of(NodeId item) { return static_cast<std::uint64_t>(item); }
/// Both zeros are the same; what is no number comes last.
std::uint64_t key_of(double item) {
  if (std::isnan(item)) return UINT64_MAX;
  const auto bits = std::bit_cast<std::uint64_t>(item == 0 ? 0.0 : item);
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}
/// The first eight bytes; a shorter text stands before those that it begins.
std::uint64_t key_of(std::string_view item) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8U | (i < item.size() ? static_cast<unsigned char>(item[i]) : 0U);
  return key;
}

constexpr std::uint32_t kFewWords = 256;

/// The place of each text among all of them.
std::vector<std::uint64_t> ranks_of(const property_graph::Dictionary& dictionary) {
  std::vector<std::uint32_t> codes(dictionary.size());
  std::iota(codes.begin(), codes.end(), 0U);
  std::sort(codes.begin(), codes.end(),
            [&](std::uint32_t a, std::uint32_t b) { return dictionary.text(a) < dictionary.text(b); });
  std::vector<std::uint64_t> ranks(codes.size());
  for (std::size_t rank = 0; rank < codes.size(); ++rank) ranks[codes[rank]] = rank;
  return ranks;
}

/// A row with what of its keys fits into one number.
struct Entry {
  std::uint64_t key = 0;
  std::uint32_t row = 0;
};

/// Puts the keys of as many rankings as possible into one number for each row; gives how many they are.
std::size_t pack(const std::deque<Ranking>& rankings, std::vector<Entry>& entries) {
  unsigned used = 0;
  std::size_t packed = 0;
  for (const Ranking& ranking : rankings) {
    if (!ranking.keys_decide() || ranking.keys().empty()) break;
    const auto [least, most] = std::minmax_element(ranking.keys().begin(), ranking.keys().end());
    const std::uint64_t low = *least;
    const std::uint64_t high = *most;
    const auto bits = static_cast<unsigned>(std::bit_width(high - low));
    used += bits;
    if (used > 64) break;
    for (Entry& entry : entries) {
      const std::uint64_t key = ranking.keys()[entry.row];
      entry.key = (bits == 64 ? 0 : entry.key << bits) | (ranking.is_descending() ? high - key : key - low);
    }
    ++packed;
  }
  return packed;
}

}  // namespace

Ranking::Ranking(const Column& column, bool descending, bool with_beginnings)
    : column_(column), descending_(descending) {
  if (column.has_nulls()) return;
  keys_decide_ =
      take_keys<std::int64_t>() || take_keys<double>() || take_keys<Date>() || take_keys<Flag>() || take_keys<NodeId>();
  if (const auto* const texts = column.texts()) take_texts(*texts, with_beginnings);
}

void Ranking::take_texts(const property_graph::EncodedTexts& texts, bool with_beginnings) {
  const property_graph::Dictionary& dictionary = *texts.dictionary;
  if (dictionary.is_sorted()) {
    keys_decide_ = true;
    keys_.assign(texts.codes.begin(), texts.codes.end());
  } else if (dictionary.is_distinct() && dictionary.size() <= kFewWords) {
    keys_decide_ = true;
    const std::vector<std::uint64_t> ranks = ranks_of(dictionary);
    keys_.reserve(texts.size());
    for (const std::uint32_t code : texts.codes) keys_.push_back(ranks[code]);
  } else if (with_beginnings) {
    keys_.reserve(texts.size());
    for (std::size_t row = 0; row < texts.size(); ++row) keys_.push_back(key_of(texts[row]));
  }
}

template <class T>
bool Ranking::take_keys() {
  const auto* const items = column_.all<T>();
  if (items == nullptr) return false;
  keys_.reserve(items->size());
  for (const T& item : *items) keys_.push_back(key_of(item));
  return true;
}

int Ranking::compare_values(std::uint32_t a, std::uint32_t b) const {
  int compared = 0;
  if (const auto* const texts = column_.texts(); texts != nullptr && !column_.has_nulls()) {
    compared = (*texts)[a].compare((*texts)[b]);
  } else if (const auto* const values = column_.all<Value>()) {
    compared = order((*values)[a], (*values)[b]);
  } else {
    compared = order(column_[a], column_[b]);
  }
  return descending_ ? -compared : compared;
}

Rows sorted_rows(const std::vector<Column>& columns, const std::vector<bool>& descending, std::size_t rows,
                 std::optional<std::size_t> most) {
  const bool all = !most || *most >= rows;
  std::deque<Ranking> rankings;
  for (std::size_t i = 0; i < columns.size(); ++i) rankings.emplace_back(columns[i], descending[i], all);
  std::vector<Entry> entries(rows);
  for (std::uint32_t row = 0; row < rows; ++row) entries[row].row = row;
  const std::size_t packed = pack(rankings, entries);
  const auto before = [&](const Entry& a, const Entry& b) {
    if (a.key != b.key) return a.key < b.key;
    for (std::size_t i = packed; i < rankings.size(); ++i) {
      const int compared = rankings[i].compare(a.row, b.row);
      if (compared != 0) return compared < 0;
    }
    return a.row < b.row;
  };
  if (all) {
    std::sort(entries.begin(), entries.end(), before);
  } else {
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(*most);
    std::partial_sort(entries.begin(), end, entries.end(), before);
    entries.erase(end, entries.end());
  }
  Rows order;
  order.reserve(entries.size());
  for (const Entry& entry : entries) order.push_back(entry.row);
  return order;
}

}  // namespace claimgraph::query::exec
