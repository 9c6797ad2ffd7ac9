// SPDX-License-Identifier: Apache-2.0

#include "exec/ranking.h"

#include <bit>
#include <cmath>

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

}  // namespace

Ranking::Ranking(const Column& column, bool descending) : column_(column), descending_(descending) {
  if (column.has_nulls()) return;
  keys_decide_ =
      take_keys<std::int64_t>() || take_keys<double>() || take_keys<Date>() || take_keys<Flag>() || take_keys<NodeId>();
  if (const auto* const texts = column.texts()) take_texts(*texts);
}

void Ranking::take_texts(const property_graph::EncodedTexts& texts) {
  keys_.reserve(texts.size());
  keys_decide_ = texts.dictionary->is_sorted();
  if (keys_decide_) {
    keys_.assign(texts.codes.begin(), texts.codes.end());
  } else {
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

}  // namespace claimgraph::query::exec
