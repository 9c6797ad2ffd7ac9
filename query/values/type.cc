// SPDX-License-Identifier: Apache-2.0

#include "values/type.h"

namespace claimgraph::query {

std::string_view in_words(Type type) {
  switch (type) {
    case Type::kAny:
      return "anything";
    case Type::kNull:
      return "null";
    case Type::kBoolean:
      return "true or false";
    case Type::kInteger:
      return "a whole number";
    case Type::kFloat:
      return "a decimal number";
    case Type::kNumber:
      return "a number";
    case Type::kString:
      return "a text";
    case Type::kList:
      return "a list";
    case Type::kMap:
      return "a map";
    case Type::kDate:
      return "a date";
    case Type::kLocalTime:
      return "a local time";
    case Type::kTime:
      return "a time";
    case Type::kLocalDateTime:
      return "a local date and time";
    case Type::kDateTime:
      return "a date and time";
    case Type::kDuration:
      return "a duration";
    case Type::kNode:
      return "a node";
    case Type::kRelationship:
      return "a relationship";
    case Type::kPath:
      return "a path";
  }
  return {};
}

Type type_of(const property_graph::Value& value) {
  using property_graph::Value;
  if (value.is<bool>()) return Type::kBoolean;
  if (value.is<std::int64_t>()) return Type::kInteger;
  if (value.is<double>()) return Type::kFloat;
  if (value.is_string()) return Type::kString;
  if (value.is_list()) return Type::kList;
  if (value.is_map()) return Type::kMap;
  if (value.is<property_graph::Date>()) return Type::kDate;
  if (value.is<property_graph::LocalTime>()) return Type::kLocalTime;
  if (value.is<property_graph::Time>()) return Type::kTime;
  if (value.is<property_graph::LocalDateTime>()) return Type::kLocalDateTime;
  if (value.is_date_time()) return Type::kDateTime;
  if (value.is_duration()) return Type::kDuration;
  if (value.is<property_graph::NodeId>()) return Type::kNode;
  if (value.is<property_graph::RelationshipId>()) return Type::kRelationship;
  if (value.is_path()) return Type::kPath;
  return Type::kNull;
}

}  // namespace claimgraph::query
