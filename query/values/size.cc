// SPDX-License-Identifier: Apache-2.0

#include "values/size.h"

namespace claimgraph::query {
namespace {

using property_graph::List;
using property_graph::Map;
using property_graph::Value;

constexpr std::uint64_t kOfPart = 48;     // what a text, list or map of its own takes beside its elements
constexpr std::uint64_t kOfMapNode = 80;  // beside key and value

std::uint64_t own_bytes(const Value& value) {
  if (value.is_string()) return kOfPart + value.string().size();
  if (value.is_list()) return kOfPart + value.list().size() * sizeof(Value);
  if (value.is_map()) return kOfPart + value.map().size() * (kOfMapNode + sizeof(Value));
  if (value.is_path()) return kOfPart + value.path().nodes.size() * 2 * sizeof(std::uint64_t);
  return 0;
}

std::uint64_t owners(const Value& value) {
  const auto count = [](const auto& held) -> std::uint64_t {
    if constexpr (requires { held.use_count(); }) {
      return static_cast<std::uint64_t>(held.use_count());
    } else {
      return 1;
    }
  };
  return std::visit(count, value.variant());
}

void unfold(const Value& value, std::uint64_t most, std::uint64_t& bytes) {
  bytes += own_bytes(value) + 1;  // so that empty ones count, too
  if (value.is_list()) {
    for (const Value& one : value.list()) {
      if (bytes > most) return;
      unfold(one, most, bytes);
    }
  } else if (value.is_map()) {
    for (const auto& [key, one] : value.map()) {
      if (bytes > most) return;
      bytes += key.size();
      unfold(one, most, bytes);
    }
  }
}

}  // namespace

std::uint64_t bytes_of(const Value& value) {
  std::uint64_t bytes = own_bytes(value);
  if (bytes == 0) return sizeof(Value);
  const std::uint64_t shared_by = owners(value);
  if (shared_by > 1) return sizeof(Value) + bytes / shared_by;
  if (value.is_list()) {
    for (const Value& one : value.list()) bytes += bytes_of(one) - sizeof(Value);
  } else if (value.is_map()) {
    for (const auto& [key, one] : value.map()) bytes += key.size() + bytes_of(one) - sizeof(Value);
  }
  return sizeof(Value) + bytes;
}

std::uint64_t bytes_of(const property_graph::Column& column) {
  std::uint64_t bytes = 0;
  if (const auto* const values = column.all<Value>()) {
    for (const Value& value : *values) bytes += bytes_of(value);
  } else if (const auto* const maps = column.maps()) {
    for (const property_graph::Column& field : maps->fields) bytes += bytes_of(field);
  } else {
    constexpr std::uint64_t kOfItem = 9;  // with its mark for null
    bytes = column.size() * kOfItem;
  }
  return bytes;
}

std::uint64_t unfolded_bytes_of(const Value& value, std::uint64_t most) {
  std::uint64_t bytes = sizeof(Value);
  unfold(value, most, bytes);
  return bytes;
}

}  // namespace claimgraph::query
