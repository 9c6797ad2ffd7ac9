// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three ways to compare values, which openCypher keeps apart: "=" and "<" answer true, false or null (not known);
// ORDER BY puts any two values in an order; DISTINCT and grouping ask whether two are the same, null and null too.

#include <cstdint>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query {

using property_graph::Value;

enum class Ternary : std::uint8_t { kFalse, kTrue, kNull };

inline Ternary to_ternary(bool value) { return value ? Ternary::kTrue : Ternary::kFalse; }
Value to_value(Ternary ternary);

/// a = b
Ternary equal(const Value& a, const Value& b);
/// a < b and a <= b; null for values that cannot be compared, such as a text and a number.
Ternary less(const Value& a, const Value& b);
Ternary less_or_equal(const Value& a, const Value& b);

/// Below 0, 0 or above 0: a stands before b, with it, after it. Maps, nodes, relationships, lists, paths, values of
/// time (see below), texts, booleans, numbers, NaN, null.
int order(const Value& a, const Value& b);
/// order is 0.
inline bool same(const Value& a, const Value& b) { return order(a, b) == 0; }
/// The same for values that are the same.
std::uint64_t hash(const Value& value);

}  // namespace claimgraph::query
