// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kinds of values, as far as they are known before a query runs.

#include <cstdint>
#include <string_view>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::query {

enum class Type : std::uint8_t {
  kAny,  // not known yet
  kNull,
  kBoolean,
  kInteger,
  kFloat,
  kNumber,  // one of the two
  kString,
  kList,
  kMap,
  kDate,
  kLocalTime,
  kTime,
  kLocalDateTime,
  kDateTime,
  kDuration,
  kNode,
  kRelationship,
  kPath,
};

/// A set of types as bits.
using Types = std::uint32_t;
constexpr Types only(Type type) { return static_cast<Types>(1U << static_cast<unsigned>(type)); }
template <class... More>
constexpr Types only(Type type, More... more) {
  return static_cast<Types>(only(type) | only(more...));
}
inline constexpr Types kEveryType = 0xFFFFFFFF;
inline constexpr Types kNumbers = only(Type::kInteger, Type::kFloat, Type::kNumber);
/// Points in time.
inline constexpr Types kPoints =
    only(Type::kDate, Type::kLocalTime, Type::kTime, Type::kLocalDateTime, Type::kDateTime);
inline constexpr Types kTemporal = kPoints | only(Type::kDuration);

/// Whether a value of the type could be of the set: what is not known, and null, always could.
constexpr bool could_be(Type type, Types types) {
  return type == Type::kAny || type == Type::kNull || (only(type) & types) != 0;
}

/// "a whole number", "a list".
std::string_view in_words(Type type);
Type type_of(const property_graph::Value& value);
inline std::string_view in_words(const property_graph::Value& value) { return in_words(type_of(value)); }

}  // namespace claimgraph::query
