// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values that a query computes with, those of openCypher: null, booleans, 64-bit integers, doubles, strings, lists,
// maps, values of time, nodes, relationships and paths.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "claimgraph/property_graph/temporal.h"

namespace claimgraph::property_graph {

/// Index of a node; stable for the life of its graph, meaningless to another.
enum class NodeId : std::uint64_t {};
enum class RelationshipId : std::uint64_t {};
enum class LabelId : std::uint32_t {};
enum class TypeId : std::uint32_t {};
enum class KeyId : std::uint32_t {};

struct Null {
  friend bool operator==(Null, Null) = default;
};

class Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value>;

struct Path {
  std::vector<NodeId> nodes;  ///< one more than relationships
  std::vector<RelationshipId> relationships;
  friend bool operator==(const Path&, const Path&) = default;
};

/// Cheap to copy: long parts are shared and never change.
class Value {
 public:
  using Variant =
      std::variant<Null, bool, std::int64_t, double, std::shared_ptr<const std::string>, std::shared_ptr<const List>,
                   std::shared_ptr<const Map>, Date, NodeId, RelationshipId, std::shared_ptr<const Path>, LocalTime,
                   Time, LocalDateTime, std::shared_ptr<const DateTime>, std::shared_ptr<const Duration>>;

  Value() = default;
  Value(bool value) : value_(value) {}
  Value(std::int64_t value) : value_(value) {}
  Value(double value) : value_(value) {}
  Value(std::string value) : value_(std::make_shared<const std::string>(std::move(value))) {}
  Value(const char* value) : Value(std::string(value)) {}
  Value(List value) : value_(std::make_shared<const List>(std::move(value))) {}
  Value(Map value) : value_(std::make_shared<const Map>(std::move(value))) {}
  Value(Date value) : value_(value) {}
  Value(LocalTime value) : value_(value) {}
  Value(Time value) : value_(value) {}
  Value(LocalDateTime value) : value_(value) {}
  Value(DateTime value) : value_(std::make_shared<const DateTime>(std::move(value))) {}
  Value(Duration value) : value_(std::make_shared<const Duration>(value)) {}
  Value(NodeId value) : value_(value) {}
  Value(RelationshipId value) : value_(value) {}
  Value(Path value) : value_(std::make_shared<const Path>(std::move(value))) {}

  bool is_null() const { return std::holds_alternative<Null>(value_); }
  template <class T>
  bool is() const {
    return std::holds_alternative<T>(value_);
  }
  bool is_string() const { return std::holds_alternative<std::shared_ptr<const std::string>>(value_); }
  bool is_list() const { return std::holds_alternative<std::shared_ptr<const List>>(value_); }
  bool is_map() const { return std::holds_alternative<std::shared_ptr<const Map>>(value_); }
  bool is_path() const { return std::holds_alternative<std::shared_ptr<const Path>>(value_); }
  bool is_date_time() const { return std::holds_alternative<std::shared_ptr<const DateTime>>(value_); }
  bool is_duration() const { return std::holds_alternative<std::shared_ptr<const Duration>>(value_); }

  /// Each only where is...() says so.
  template <class T>
  T get() const {
    return std::get<T>(value_);
  }
  const std::string& string() const { return *std::get<std::shared_ptr<const std::string>>(value_); }
  const List& list() const { return *std::get<std::shared_ptr<const List>>(value_); }
  const Map& map() const { return *std::get<std::shared_ptr<const Map>>(value_); }
  const Path& path() const { return *std::get<std::shared_ptr<const Path>>(value_); }
  const DateTime& date_time() const { return *std::get<std::shared_ptr<const DateTime>>(value_); }
  const Duration& duration() const { return *std::get<std::shared_ptr<const Duration>>(value_); }

  const Variant& variant() const { return value_; }

 private:
  Variant value_;
};

}  // namespace claimgraph::property_graph
