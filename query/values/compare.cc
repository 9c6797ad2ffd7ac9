// SPDX-License-Identifier: Apache-2.0

#include "values/compare.h"

#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>

#include "temporal/compare.h"
#include "values/type.h"

namespace claimgraph::query {
namespace {

using property_graph::List;
using property_graph::Map;
using property_graph::NodeId;
using property_graph::Path;
using property_graph::RelationshipId;

bool is_integer(const Value& value) { return value.is<std::int64_t>(); }
bool is_float(const Value& value) { return value.is<double>(); }
bool is_number(const Value& value) { return is_integer(value) || is_float(value); }
bool is_nan(const Value& value) { return is_float(value) && std::isnan(value.get<double>()); }

bool is_point(const Value& value) { return (only(type_of(value)) & kPoints) != 0; }
bool is_temporal(const Value& value) { return (only(type_of(value)) & kTemporal) != 0; }

template <class T>
int three_way(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

/// Exact, though a double does not hold every 64-bit integer. Neither is NaN.
int compare_mixed(std::int64_t a, double b) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (b >= kTwoTo63) return -1;
  if (b < -kTwoTo63) return 1;
  const double whole = std::trunc(b);
  const int compared = three_way(a, static_cast<std::int64_t>(whole));
  return compared != 0 ? compared : three_way(whole, b);
}

int compare_numbers(const Value& a, const Value& b) {
  if (is_integer(a) && is_integer(b)) return three_way(a.get<std::int64_t>(), b.get<std::int64_t>());
  if (is_integer(a)) return compare_mixed(a.get<std::int64_t>(), b.get<double>());
  if (is_integer(b)) return -compare_mixed(b.get<std::int64_t>(), a.get<double>());
  return three_way(a.get<double>(), b.get<double>());
}

Ternary equal_lists(const List& a, const List& b) {
  if (a.size() != b.size()) return Ternary::kFalse;
  Ternary all = Ternary::kTrue;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Ternary one = equal(a[i], b[i]);
    if (one == Ternary::kFalse) return one;
    if (one == Ternary::kNull) all = one;
  }
  return all;
}

Ternary equal_maps(const Map& a, const Map& b) {
  if (a.size() != b.size()) return Ternary::kFalse;
  Ternary all = Ternary::kTrue;
  for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j) {
    if (i->first != j->first) return Ternary::kFalse;
    const Ternary one = equal(i->second, j->second);
    if (one == Ternary::kFalse) return one;
    if (one == Ternary::kNull) all = one;
  }
  return all;
}

/// Where values of different kinds stand in an order.
int rank(const Value& value) {
  switch (value.variant().index()) {
    case 6:
      return 0;  // map
    case 8:
      return 1;  // node
    case 9:
      return 2;  // relationship
    case 5:
      return 3;  // list
    case 10:
      return 4;  // path
    case 14:
      return 5;  // datetime
    case 13:
      return 6;  // localdatetime
    case 7:
      return 7;  // date
    case 12:
      return 8;  // time
    case 11:
      return 9;  // localtime
    case 15:
      return 10;  // duration
    case 4:
      return 11;  // text
    case 1:
      return 12;  // boolean
    case 2:
      return 13;  // integer
    case 3:
      return is_nan(value) ? 14 : 13;  // float
    default:
      return 15;  // null
  }
}

int order_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const int one = order(a[i], b[i]); one != 0) return one;
  }
  return three_way(a.size(), b.size());
}

int order_maps(const Map& a, const Map& b) {
  auto i = a.begin();
  auto j = b.begin();
  for (; i != a.end() && j != b.end(); ++i, ++j) {
    if (const int key = i->first.compare(j->first); key != 0) return key;
    if (const int value = order(i->second, j->second); value != 0) return value;
  }
  return three_way(a.size(), b.size());
}

int order_paths(const Path& a, const Path& b) {
  if (a.nodes != b.nodes) return a.nodes < b.nodes ? -1 : 1;
  return three_way(a.relationships, b.relationships);
}

/// The order of two values that "<" can compare; nothing for others.
struct Comparison {
  Ternary known = Ternary::kTrue;  // kNull: cannot be compared, kFalse: NaN, every "<" is false
  int order = 0;
};

Comparison compare(const Value& a, const Value& b);

Comparison compare_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (equal(a[i], b[i]) == Ternary::kTrue) continue;
    const Comparison one = compare(a[i], b[i]);
    if (one.known != Ternary::kTrue || one.order != 0) return one;
  }
  return {Ternary::kTrue, three_way(a.size(), b.size())};
}

Comparison compare(const Value& a, const Value& b) {
  if (is_number(a) && is_number(b)) {
    if (is_nan(a) || is_nan(b)) return {Ternary::kFalse, 0};
    return {Ternary::kTrue, compare_numbers(a, b)};
  }
  if (a.variant().index() != b.variant().index()) return {Ternary::kNull, 0};
  if (a.is_string()) return {Ternary::kTrue, a.string().compare(b.string())};
  if (a.is<bool>()) return {Ternary::kTrue, three_way(a.get<bool>(), b.get<bool>())};
  if (is_point(a)) return {Ternary::kTrue, temporal::order(a, b)};
  if (a.is_list()) return compare_lists(a.list(), b.list());
  return {Ternary::kNull, 0};
}

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL + seed;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

std::uint64_t hash_text(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint64_t hash_float(double value) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (std::isnan(value)) return 7;
  if (value >= -kTwoTo63 && value < kTwoTo63 && std::trunc(value) == value) {
    return mix(3, static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
  }
  return std::hash<double>{}(value);
}

}  // namespace

Value to_value(Ternary ternary) { return ternary == Ternary::kNull ? Value() : Value(ternary == Ternary::kTrue); }

Ternary equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Ternary::kNull;
  if (is_number(a) && is_number(b)) {
    return to_ternary(!is_nan(a) && !is_nan(b) && compare_numbers(a, b) == 0);
  }
  if (a.variant().index() != b.variant().index()) return Ternary::kFalse;
  if (a.is_list()) return equal_lists(a.list(), b.list());
  if (a.is_map()) return equal_maps(a.map(), b.map());
  return to_ternary(order(a, b) == 0);
}

Ternary less(const Value& a, const Value& b) {
  const Comparison compared = compare(a, b);
  return compared.known == Ternary::kTrue ? to_ternary(compared.order < 0) : compared.known;
}

Ternary less_or_equal(const Value& a, const Value& b) {
  const Comparison compared = compare(a, b);
  return compared.known == Ternary::kTrue ? to_ternary(compared.order <= 0) : compared.known;
}

int order(const Value& a, const Value& b) {
  const int ranks = three_way(rank(a), rank(b));
  if (ranks != 0) return ranks;
  if (is_number(a)) return is_nan(a) ? 0 : compare_numbers(a, b);
  if (a.is_string()) return a.string().compare(b.string());
  if (a.is<bool>()) return three_way(a.get<bool>(), b.get<bool>());
  if (a.is<NodeId>()) return three_way(a.get<NodeId>(), b.get<NodeId>());
  if (a.is<RelationshipId>()) return three_way(a.get<RelationshipId>(), b.get<RelationshipId>());
  if (a.is_list()) return order_lists(a.list(), b.list());
  if (a.is_map()) return order_maps(a.map(), b.map());
  if (a.is_path()) return order_paths(a.path(), b.path());
  return temporal::order(a, b);
}

std::uint64_t hash(const Value& value) {
  if (value.is_string()) return hash_text(value.string());
  if (value.is<std::int64_t>()) return mix(3, static_cast<std::uint64_t>(value.get<std::int64_t>()));
  if (value.is<double>()) return hash_float(value.get<double>());
  if (value.is<bool>()) return mix(1, value.get<bool>() ? 1 : 0);
  if (value.is<NodeId>()) return mix(8, static_cast<std::uint64_t>(value.get<NodeId>()));
  if (value.is<RelationshipId>()) return mix(9, static_cast<std::uint64_t>(value.get<RelationshipId>()));
  if (is_temporal(value)) return temporal::mixed(value, mix);
  std::uint64_t sum = value.variant().index();
  if (value.is_list()) {
    for (const Value& item : value.list()) sum = mix(sum, hash(item));
  } else if (value.is_map()) {
    for (const auto& [key, item] : value.map()) sum = mix(mix(sum, hash_text(key)), hash(item));
  } else if (value.is_path()) {
    for (const NodeId node : value.path().nodes) sum = mix(sum, static_cast<std::uint64_t>(node));
    for (const RelationshipId step : value.path().relationships) sum = mix(sum, static_cast<std::uint64_t>(step));
  }
  return sum;
}

}  // namespace claimgraph::query
