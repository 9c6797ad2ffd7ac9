// SPDX-License-Identifier: Apache-2.0
#pragma once

// What an expression gives for some rows: a column of its own, one of the batch, or one value for all of them.

#include <optional>

#include "exec/batch.h"

namespace claimgraph::query::exec {

class Operand {
 public:
  Operand(Column column) : own_(std::move(column)) {}
  Operand(Values values) : own_(std::move(values)) {}
  /// The column must outlive it.
  static Operand borrowed(const Column& column) {
    Operand operand{Column()};
    operand.other_ = &column;
    return operand;
  }
  static Operand constant(const Value& value) {
    Operand operand{Column(1, value)};
    operand.step_ = 0;
    return operand;
  }

  bool is_constant() const { return step_ == 0; }
  const Column& column() const { return other_ == nullptr ? own_ : *other_; }
  /// Where the value for a row stands in column().
  std::size_t at(std::size_t row) const { return row * step_; }
  std::size_t step() const { return step_; }
  Value operator[](std::size_t row) const { return column()[at(row)]; }
  bool is_null(std::size_t row) const { return column().is_null(at(row)); }
  bool has_nulls() const { return column().has_nulls(); }

  /// As a column with a value for each row.
  Column take(std::size_t rows) &&;

 private:
  Column own_;
  const Column* other_ = nullptr;
  std::size_t step_ = 1;
};

/// The values of an operand one by one, made only once.
class Boxed {
 public:
  explicit Boxed(const Operand& operand) : step_(operand.step()), values_(operand.column().all<Value>()) {
    if (values_ != nullptr) return;
    own_ = operand.column().values();
    values_ = &own_;
  }
  Boxed(const Boxed&) = delete;
  Boxed& operator=(const Boxed&) = delete;

  const Value& operator[](std::size_t row) const { return (*values_)[row * step_]; }

 private:
  std::size_t step_;
  Values own_;
  const Values* values_;
};

/// Which rows of an operand are null, asked of one after the other.
class Nulls {
 public:
  explicit Nulls(const Operand& operand)
      : step_(operand.step()),
        values_(operand.column().all<Value>()),
        nulls_(operand.has_nulls() ? operand.column().nulls().data() : nullptr) {}

  /// Whether a row may be null at all.
  bool any() const { return values_ != nullptr || nulls_ != nullptr; }
  bool operator[](std::size_t row) const {
    if (values_ != nullptr) return (*values_)[row * step_].is_null();
    return nulls_ != nullptr && nulls_[row * step_] != 0;
  }

 private:
  std::size_t step_;
  const Values* values_;
  const std::uint8_t* nulls_;
};

/// The items of an operand whose values are all of one kind or null.
template <class T>
class Items {
 public:
  static std::optional<Items> of(const Operand& operand) {
    const std::vector<T>* const items = operand.column().template all<T>();
    if (items == nullptr) return std::nullopt;
    return Items(items->data(), operand.step());
  }
  Items(const T* items, std::size_t step) : items_(items), step_(step) {}

  const T& operator[](std::size_t row) const { return items_[row * step_]; }

 private:
  const T* items_;
  std::size_t step_;
};

/// The texts of an operand, be they the graph's or computed.
class Texts {
 public:
  explicit Texts(const Operand& operand);
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;

  /// Whether all values are texts or null.
  bool all() const { return encoded_ != nullptr || items_ != nullptr; }
  std::string_view operator[](std::size_t row) const {
    return encoded_ != nullptr ? (*encoded_)[row * step_] : items_[row * step_];
  }
  std::span<const std::uint8_t> nulls() const { return nulls_; }

 private:
  std::size_t step_;
  const property_graph::EncodedTexts* encoded_ = nullptr;
  const std::string_view* items_ = nullptr;
  std::vector<std::string_view> own_;
  std::vector<std::uint8_t> own_nulls_;
  std::span<const std::uint8_t> nulls_;
};

/// A 1 for each row in which one of the two is null; empty where none is.
std::vector<std::uint8_t> nulls_of(std::span<const std::uint8_t> a, std::size_t step_a, std::span<const std::uint8_t> b,
                                   std::size_t step_b, std::size_t rows);
std::vector<std::uint8_t> nulls_of(const Operand& a, const Operand& b, std::size_t rows);

/// The values as an array, where they are of one kind that has one.
Column narrowed(Values values);
/// A column of `rows` with the items at the places, null elsewhere; all null where there is none.
Column spread(const Column& items, const Rows& places, std::size_t rows);

}  // namespace claimgraph::query::exec
