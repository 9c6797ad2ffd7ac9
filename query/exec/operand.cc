// SPDX-License-Identifier: Apache-2.0

#include "exec/operand.h"

#include <algorithm>

namespace claimgraph::query::exec {
namespace {

using property_graph::Date;
using property_graph::Flag;
using property_graph::NodeId;
using property_graph::RelationshipId;

/// Nothing where one of the values is of another kind.
template <class T, class Item>
std::optional<Column> narrowed_to(const Values& values) {
  std::vector<Item> items(values.size());
  std::vector<std::uint8_t> nulls;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].template is<T>()) {
      items[i] = static_cast<Item>(values[i].template get<T>());
    } else if (values[i].is_null()) {
      nulls.resize(values.size());
      nulls[i] = 1;
    } else {
      return std::nullopt;
    }
  }
  return Column(std::move(items), std::move(nulls));
}

}  // namespace

Column Operand::take(std::size_t rows) && {
  if (is_constant()) return Column(rows, own_[0]);
  return other_ == nullptr ? std::move(own_) : *other_;
}

Texts::Texts(const Operand& operand) : step_(operand.step()) {
  const Column& column = operand.column();
  if (encoded_ = column.texts(); encoded_ != nullptr) {
    nulls_ = column.nulls();
    return;
  }
  const Values* const values = column.all<Value>();
  if (values == nullptr) return;
  own_.resize(values->size());
  for (std::size_t i = 0; i < values->size(); ++i) {
    const Value& value = (*values)[i];
    if (value.is_string()) {
      own_[i] = value.string();
    } else if (value.is_null()) {
      own_nulls_.resize(values->size());
      own_nulls_[i] = 1;
    } else {
      return;
    }
  }
  items_ = own_.data();
  nulls_ = own_nulls_;
}

std::vector<std::uint8_t> nulls_of(std::span<const std::uint8_t> a, std::size_t step_a, std::span<const std::uint8_t> b,
                                   std::size_t step_b, std::size_t rows) {
  std::vector<std::uint8_t> nulls;
  if (a.empty() && b.empty()) return nulls;
  nulls.resize(rows);
  if (!a.empty()) {
    for (std::size_t i = 0; i < rows; ++i) nulls[i] = a[i * step_a];
  }
  if (!b.empty()) {
    for (std::size_t i = 0; i < rows; ++i) nulls[i] |= b[i * step_b];
  }
  return nulls;
}

std::vector<std::uint8_t> nulls_of(const Operand& a, const Operand& b, std::size_t rows) {
  return nulls_of(a.column().nulls(), a.step(), b.column().nulls(), b.step(), rows);
}

Column narrowed(Values values) {
  const auto first = std::find_if(values.begin(), values.end(), [](const Value& value) { return !value.is_null(); });
  if (first == values.end()) return values;
  std::optional<Column> column;
  if (first->is<std::int64_t>()) column = narrowed_to<std::int64_t, std::int64_t>(values);
  if (first->is<double>()) column = narrowed_to<double, double>(values);
  if (first->is<bool>()) column = narrowed_to<bool, Flag>(values);
  if (first->is<NodeId>()) column = narrowed_to<NodeId, NodeId>(values);
  if (first->is<RelationshipId>()) column = narrowed_to<RelationshipId, RelationshipId>(values);
  if (first->is<Date>()) column = narrowed_to<Date, Date>(values);
  return column ? std::move(*column) : Column(std::move(values));
}

Column spread(const Column& items, const Rows& places, std::size_t rows) {
  return items.empty() ? Column(rows, Value()) : items.spread(places, rows);
}

}  // namespace claimgraph::query::exec
