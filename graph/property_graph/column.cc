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

// The rows at the places, of whatever holds an item a row.

using Places = std::span<const std::uint32_t>;

template <class T>
std::vector<T> gathered(const std::vector<T>& items, Places places) {
  std::vector<T> some(places.size());
  T* to = some.data();
  for (const std::uint32_t place : places) *to++ = items[place];
  return some;
}
EncodedTexts gathered(const EncodedTexts& texts, Places places) {
  return {texts.dictionary, gathered(texts.codes, places)};
}
Lists gathered(const Lists& lists, Places places) {
  return {lists.elements, gathered(lists.begin, places), gathered(lists.end, places)};
}
Maps gathered(const Maps& maps, Places places) {
  Maps some{maps.keys, {}, places.size()};
  for (const Column& field : maps.fields) some.fields.push_back(field.gather(places));
  return some;
}

// So many rows with the items at the places; what stands in the others is as it comes.

template <class T>
std::vector<T> spread_out(const std::vector<T>& items, Places places, std::size_t rows) {
  std::vector<T> all(rows);
  for (std::size_t i = 0; i < places.size(); ++i) all[places[i]] = items[i];
  return all;
}
EncodedTexts spread_out(const EncodedTexts& texts, Places places, std::size_t rows) {
  return {texts.dictionary, spread_out(texts.codes, places, rows)};
}
Lists spread_out(const Lists& lists, Places places, std::size_t rows) {
  return {lists.elements, spread_out(lists.begin, places, rows), spread_out(lists.end, places, rows)};
}
Maps spread_out(const Maps& maps, Places places, std::size_t rows) {
  Maps all{maps.keys, {}, rows};
  for (const Column& field : maps.fields) all.fields.push_back(field.spread(places, rows));
  return all;
}

// Puts `more` behind the items; false, with nothing done, where one array cannot hold both.

template <class T>
bool append_to(std::vector<T>& items, std::vector<T>& more) {
  items.insert(items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return true;
}
bool append_to(EncodedTexts& texts, EncodedTexts& more) {
  return texts.dictionary == more.dictionary && append_to(texts.codes, more.codes);
}
bool append_to(Lists& lists, Lists& more) {
  return lists.elements == more.elements && append_to(lists.begin, more.begin) && append_to(lists.end, more.end);
}
bool append_to(Maps& maps, Maps& more) {
  if (maps.keys != more.keys) return false;
  for (std::size_t i = 0; i < maps.fields.size(); ++i) maps.fields[i].append(std::move(more.fields[i]));
  maps.rows += more.rows;
  return true;
}

}  // namespace

Value Maps::operator[](std::size_t row) const {
  Map map;
  for (std::size_t i = 0; i < keys.size(); ++i) map[keys[i]] = fields[i][row];
  return map;
}

Value Lists::operator[](std::size_t row) const {
  List list;
  list.reserve(end[row] - begin[row]);
  for (std::uint32_t i = begin[row]; i < end[row]; ++i) list.push_back((*elements)[i]);
  return list;
}

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
  std::visit([&](const auto& items) { out.data_ = gathered(items, places); }, data_);
  if (!nulls_.empty()) out.nulls_ = gathered(nulls_, places);
  return out;
}

Column Column::spread(std::span<const std::uint32_t> places, std::size_t rows) const {
  Column out;
  std::visit([&](const auto& items) { out.data_ = spread_out(items, places, rows); }, data_);
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
  const std::size_t rows = size();
  const std::size_t rows_more = more.size();
  const bool appended = std::visit(
      [&](auto& items) {
        auto* const others = std::get_if<std::decay_t<decltype(items)>>(&more.data_);
        return others != nullptr && append_to(items, *others);
      },
      data_);
  if (!appended) {
    Values values = std::move(*this).values();
    Values others = std::move(more).values();
    append_to(values, others);
    *this = Column(std::move(values));
    return;
  }
  if (nulls_.empty() && more.nulls_.empty()) return;
  nulls_.resize(rows);
  more.nulls_.resize(rows_more);
  append_to(nulls_, more.nulls_);
}

}  // namespace claimgraph::property_graph
