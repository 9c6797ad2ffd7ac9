// SPDX-License-Identifier: Apache-2.0
#pragma once

// Many values side by side, as queries compute with them. Where all are of one kind or null they lie in one plain
// array, which is some ten times as fast as one Value after the other; else they are Values.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "claimgraph/property_graph/texts.h"
#include "claimgraph/property_graph/value.h"

namespace claimgraph::property_graph {

/// A boolean in a column; std::vector<bool> has no array.
enum class Flag : std::uint8_t { kFalse, kTrue };

class Column;

/// Maps that all have the same keys: a column of values for each key.
struct Maps {
  std::vector<std::string> keys;
  std::vector<Column> fields;
  std::size_t rows = 0;

  std::size_t size() const { return rows; }
  Value operator[](std::size_t row) const;
};

/// Lists whose elements lie in one column: those of row i from begin[i] to before end[i].
struct Lists {
  std::shared_ptr<const Column> elements;
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> end;

  std::size_t size() const { return begin.size(); }
  Value operator[](std::size_t row) const;
};

class Column {
 public:
  using Values = std::vector<Value>;
  /// Encoded texts are the graph's; a text that a query computed is a Value.
  using Data = std::variant<Values, std::vector<NodeId>, std::vector<RelationshipId>, std::vector<std::int64_t>,
                            std::vector<double>, std::vector<Flag>, EncodedTexts, std::vector<Date>, Maps, Lists>;

  Column() = default;
  Column(Values values) : data_(std::move(values)) {}
  /// `nulls` has a 1 for each item that stands for null, or is empty where none does.
  template <class T>
  Column(std::vector<T> items, std::vector<std::uint8_t> nulls) : data_(std::move(items)), nulls_(std::move(nulls)) {}
  Column(EncodedTexts texts, std::vector<std::uint8_t> nulls) : data_(std::move(texts)), nulls_(std::move(nulls)) {}
  Column(Maps maps) : data_(std::move(maps)) {}
  Column(Lists lists) : data_(std::move(lists)) {}
  /// The value over and over.
  Column(std::size_t count, const Value& value);

  std::size_t size() const;
  bool empty() const { return size() == 0; }

  /// The items where all are of that kind or null (see is_null); a null pointer where they are not.
  template <class T>
  const std::vector<T>* all() const {
    return std::get_if<std::vector<T>>(&data_);
  }
  /// As all(), for the other kinds.
  const EncodedTexts* texts() const { return std::get_if<EncodedTexts>(&data_); }
  const Maps* maps() const { return std::get_if<Maps>(&data_); }
  const Lists* lists() const { return std::get_if<Lists>(&data_); }
  /// As all(): whether some of the items stand for null. Values know it themselves.
  bool has_nulls() const { return !nulls_.empty(); }
  std::span<const std::uint8_t> nulls() const { return nulls_; }
  const Data& data() const { return data_; }

  bool is_null(std::size_t row) const;
  Value operator[](std::size_t row) const;

  /// As Values, which are a copy where the column has none.
  Values values() const&;
  Values values() &&;

  /// The rows at the places, which may repeat.
  Column gather(std::span<const std::uint32_t> places) const;
  /// A column of so many rows with these at the places, null elsewhere.
  Column spread(std::span<const std::uint32_t> places, std::size_t rows) const;
  /// Puts the rows of `more` behind these. Stays an array where both are of one kind.
  void append(Column&& more);

 private:
  Data data_;
  std::vector<std::uint8_t> nulls_;  // of an array: empty, or one an item
};

}  // namespace claimgraph::property_graph
