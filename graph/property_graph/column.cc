// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/property_graph/column.h"

#include <iterator>
#include <string>
#include <type_traits>

namespace claimgraph::property_graph {
namespace {

template <class T>
Value boxed(const T& item) {
  if constexpr (std::is_same_v<T, Value>) {
    return item;
  } else if constexpr (std::is_same_v<T, Flag>) {
    return item == Flag::kTrue;
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    return std::string(item);
  } else {
    return item;
  }
}

/// An array of equal items where there is one for the kind of the value, else Values.
Column::Data repeated(std::size_t count, const Value& value) {
  return std::visit(
      [&](const auto& item) -> Column::Data {
        using T = std::decay_t<decltype(item)>;
        if constexpr (std::is_same_v<T, bool>) {
          return std::vector<Flag>(count, item ? Flag::kTrue : Flag::kFalse);
        } else if constexpr (std::is_same_v<T, NodeId> || std::is_same_v<T, RelationshipId> ||
                             std::is_same_v<T, std::int64_t> || std::is_same_v<T, double> || std::is_same_v<T, Date>) {
          return std::vector<T>(count, item);
        } else {
          return Column::Values(count, value);
        }
      },
      value.variant());
}

/// What holds an item a row.
template <class T>
std::vector<T>& list_of(std::vector<T>& items) {
  return items;
}
template <class T>
const std::vector<T>& list_of(const std::vector<T>& items) {
  return items;
}
std::vector<std::uint32_t>& list_of(EncodedTexts& texts) { return texts.codes; }
const std::vector<std::uint32_t>& list_of(const EncodedTexts& texts) { return texts.codes; }

/// No items yet, but of the same dictionary.
template <class T>
std::vector<T> like(const std::vector<T>& /*items*/) {
  return {};
}
EncodedTexts like(const EncodedTexts& texts) { return {texts.dictionary, {}}; }

template <class Items>
bool fit(const Items& /*a*/, const Items& /*b*/) {
  return true;
}
bool fit(const EncodedTexts& a, const EncodedTexts& b) { return a.dictionary == b.dictionary; }

}  // namespace

Column::Column(std::size_t count, const Value& value) : data_(repeated(count, value)) {}

std::size_t Column::size() const {
  return std::visit([](const auto& items) { return items.size(); }, data_);
}

bool Column::is_null(std::size_t row) const {
  if (const Values* const values = all<Value>()) return (*values)[row].is_null();
  return !nulls_.empty() && nulls_[row] != 0;
}

Value Column::operator[](std::size_t row) const {
  if (!nulls_.empty() && nulls_[row] != 0) return {};
  return std::visit([row](const auto& items) { return boxed(items[row]); }, data_);
}

Column::Values Column::values() const& {
  if (const Values* const values = all<Value>()) return *values;
  Values out;
  out.reserve(size());
  std::visit(
      [&](const auto& items) {
        for (std::size_t row = 0; row < items.size(); ++row) {
          if (!nulls_.empty() && nulls_[row] != 0) {
            out.emplace_back();
          } else {
            out.push_back(boxed(items[row]));
          }
        }
      },
      data_);
  return out;
}

Column::Values Column::values() && {
  if (Values* const values = std::get_if<Values>(&data_)) return std::move(*values);
  return std::as_const(*this).values();
}

Column Column::gather(std::span<const std::uint32_t> places) const {
  Column out;
  std::visit(
      [&](const auto& items) {
        std::decay_t<decltype(items)> some = like(items);
        list_of(some).resize(places.size());
        auto* to = list_of(some).data();
        const auto* const from = list_of(items).data();
        for (const std::uint32_t place : places) *to++ = from[place];
        out.data_ = std::move(some);
      },
      data_);
  if (!nulls_.empty()) {
    out.nulls_.reserve(places.size());
    for (const std::uint32_t place : places) out.nulls_.push_back(nulls_[place]);
  }
  return out;
}

Column Column::spread(std::span<const std::uint32_t> places, std::size_t rows) const {
  Column out;
  std::visit(
      [&](const auto& items) {
        std::decay_t<decltype(items)> all = like(items);
        list_of(all).resize(rows);
        for (std::size_t i = 0; i < places.size(); ++i) list_of(all)[places[i]] = list_of(items)[i];
        out.data_ = std::move(all);
      },
      data_);
  if (all<Value>() != nullptr) return out;
  out.nulls_.assign(rows, 1);
  for (std::size_t i = 0; i < places.size(); ++i) out.nulls_[places[i]] = nulls_.empty() ? 0 : nulls_[i];
  return out;
}

void Column::append(Column&& more) {
  if (more.empty()) return;
  if (empty()) {
    *this = std::move(more);
    return;
  }
  const bool alike = std::visit(
      [&](const auto& items) {
        const auto* const others = std::get_if<std::decay_t<decltype(items)>>(&more.data_);
        return others != nullptr && fit(items, *others);
      },
      data_);
  if (!alike) {
    Values values = std::move(*this).values();
    Values others = std::move(more).values();
    values.insert(values.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    *this = Column(std::move(values));
    return;
  }
  if (!nulls_.empty() || !more.nulls_.empty()) {
    nulls_.resize(size());
    more.nulls_.resize(more.size());
    nulls_.insert(nulls_.end(), more.nulls_.begin(), more.nulls_.end());
  }
  std::visit(
      [&](auto& items) {
        auto& list = list_of(items);
        auto& others = list_of(std::get<std::decay_t<decltype(items)>>(more.data_));
        list.insert(list.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
      },
      data_);
}

}  // namespace claimgraph::property_graph
