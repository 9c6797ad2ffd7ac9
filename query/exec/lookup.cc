// SPDX-License-Identifier: Apache-2.0

#include "exec/lookup.h"

#include <algorithm>
#include <optional>

#include "exec/operand.h"
#include "temporal/components.h"
#include "values/compare.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::List;
using property_graph::NodeId;
using property_graph::RelationshipId;

/// The properties of those of the rows that are of the kind, with one call for all of them.
template <class Id>
struct Some {
  std::vector<Id> ids;
  Rows places;

  Some(const Column& column, const Selection& rows) {
    const auto* const all = column.all<Id>();
    if (all == nullptr && column.all<Value>() == nullptr) return;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const std::uint32_t row = rows[i];
      if (column.is_null(row)) continue;
      if (all != nullptr) {
        ids.push_back((*all)[row]);
      } else if (const Value& value = (*column.all<Value>())[row]; value.is<Id>()) {
        ids.push_back(value.get<Id>());
      } else {
        continue;
      }
      places.push_back(i);
    }
  }

  Column properties(property_graph::KeyId key, const property_graph::PropertyGraph& graph) const {
    return graph.properties(std::span<const Id>(ids), key);
  }
};

/// All rows are of the kind: nothing has to be picked out or put into its place.
template <class Id>
std::optional<Column> all_properties(const Column& column, const Selection& rows, property_graph::KeyId key,
                                     const property_graph::PropertyGraph& graph) {
  const auto* const ids = column.all<Id>();
  if (ids == nullptr || column.has_nulls()) return std::nullopt;
  if (rows.is_all()) return graph.properties(std::span<const Id>(*ids), key);
  std::vector<Id> some;
  some.reserve(rows.size());
  for (const std::uint32_t row : rows.rows()) some.push_back((*ids)[row]);
  return graph.properties(std::span<const Id>(some), key);
}

Value simple_property(const Value& value, const algebra::Expression& e, Evaluation& evaluation) {
  if (value.is_map()) {
    const auto found = value.map().find(e.name);
    return found == value.map().end() ? Value() : found->second;
  }
  if ((only(type_of(value)) & kTemporal) != 0) {
    const auto part = temporal::component(value, e.name);
    if (part) return *part;
    evaluation.fail(part.error().code.c_str(), part.error().message, e.span, part.error().hint);
    return {};
  }
  evaluation.fail("CG-Q201", std::string(in_words(value)) + " has no properties, so no '" + e.name + "'", e.span);
  return {};
}

Value has_all(const Value& value, const algebra::Expression& e, Evaluation& evaluation) {
  const auto& graph = evaluation.graph();
  if (value.is_null()) return {};
  if (value.is<NodeId>()) {
    return std::all_of(e.labels.begin(), e.labels.end(),
                       [&](const auto& label) { return label && graph.has_label(value.get<NodeId>(), *label); });
  }
  if (value.is<RelationshipId>()) {
    const std::string type = graph.type_name(graph.endpoints(value.get<RelationshipId>()).type);
    return std::all_of(e.keys.begin(), e.keys.end(), [&](const std::string& name) { return name == type; });
  }
  evaluation.fail("CG-Q201", std::string(in_words(value)) + " has no labels", e.span);
  return {};
}

}  // namespace

Column property_of(const Column& column, const Selection& rows, const algebra::Expression& e, Evaluation& evaluation) {
  const auto& graph = evaluation.graph();
  if (const auto* const maps = column.maps(); maps != nullptr && !column.has_nulls()) {
    const auto found = std::find(maps->keys.begin(), maps->keys.end(), e.name);
    if (found == maps->keys.end()) return Column(rows.size(), Value());
    const Column& field = maps->fields[static_cast<std::size_t>(found - maps->keys.begin())];
    return rows.is_all() ? field : field.gather(rows.rows());
  }
  const bool elements_only = column.all<Value>() == nullptr;
  if (e.key) {
    if (auto all = all_properties<NodeId>(column, rows, *e.key, graph)) return std::move(*all);
    if (auto all = all_properties<RelationshipId>(column, rows, *e.key, graph)) return std::move(*all);
    const Some<NodeId> nodes(column, rows);
    if (elements_only && !nodes.ids.empty()) return spread(nodes.properties(*e.key, graph), nodes.places, rows.size());
  }
  Values out(rows.size());
  const auto put = [&](const auto& some) {
    if (some.ids.empty()) return;
    Values values = some.properties(*e.key, graph).values();
    for (std::size_t i = 0; i < values.size(); ++i) out[some.places[i]] = std::move(values[i]);
  };
  if (e.key) {
    put(Some<NodeId>(column, rows));
    put(Some<RelationshipId>(column, rows));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Value value = column[rows[i]];
    if (value.is_null() || value.is<NodeId>() || value.is<RelationshipId>()) continue;
    out[i] = simple_property(value, e, evaluation);
  }
  return narrowed(std::move(out));
}

Column labels_on(const Column& column, const Selection& rows, const algebra::Expression& e, Evaluation& evaluation) {
  Values out;
  out.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(has_all(column[rows[i]], e, evaluation));
  return narrowed(std::move(out));
}

Value element_at(const Value& subject, const Value& place, syntax::Span span, Evaluation& evaluation) {
  if (subject.is_null() || place.is_null()) return {};
  if (subject.is_list()) {
    if (!place.is<std::int64_t>()) {
      evaluation.fail("CG-Q201", "a list has elements by whole numbers, not by " + std::string(in_words(place)), span);
      return {};
    }
    const auto size = static_cast<std::int64_t>(subject.list().size());
    std::int64_t at = place.get<std::int64_t>();
    if (at < 0) at += size;
    return at < 0 || at >= size ? Value() : subject.list()[static_cast<std::size_t>(at)];
  }
  const bool has_names = subject.is_map() || subject.is<NodeId>() || subject.is<RelationshipId>();
  if (!has_names || !place.is_string()) {
    evaluation.fail("CG-Q201",
                    has_names ? "properties have names, which are texts, not " + std::string(in_words(place))
                              : std::string(in_words(subject)) + " has no elements",
                    span);
    return {};
  }
  if (subject.is_map()) {
    const auto found = subject.map().find(place.string());
    return found == subject.map().end() ? Value() : found->second;
  }
  const auto key = evaluation.graph().find_key(place.string());
  if (!key) return {};
  if (subject.is<NodeId>()) {
    const std::vector<NodeId> one{subject.get<NodeId>()};
    return evaluation.graph().properties(std::span<const NodeId>(one), *key)[0];
  }
  const std::vector<RelationshipId> one{subject.get<RelationshipId>()};
  return evaluation.graph().properties(std::span<const RelationshipId>(one), *key)[0];
}

Value part_of(const Value& subject, const Value& from, const Value& to, syntax::Span span, Evaluation& evaluation) {
  if (subject.is_null() || from.is_null() || to.is_null()) return {};
  if (!subject.is_list() || !from.is<std::int64_t>() || !to.is<std::int64_t>()) {
    evaluation.fail("CG-Q201", "[ .. ] takes a part of a list, counted in whole numbers", span);
    return {};
  }
  const List& list = subject.list();
  const auto size = static_cast<std::int64_t>(list.size());
  const auto place = [size](std::int64_t at) { return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size); };
  const std::int64_t begin = place(from.get<std::int64_t>());
  const std::int64_t end = std::max(begin, place(to.get<std::int64_t>()));
  if (!evaluation.take_elements(static_cast<std::uint64_t>(end - begin), span)) return {};
  return List(list.begin() + begin, list.begin() + end);
}

Value is_in(const Value& value, const Value& list, syntax::Span span, Evaluation& evaluation) {
  if (list.is_null()) return {};
  if (!list.is_list()) {
    evaluation.fail("CG-Q201", "IN looks into a list, but this is " + std::string(in_words(list)), span);
    return {};
  }
  constexpr std::size_t kLong = 1000;
  if (list.list().size() > kLong && !evaluation.check()) return {};
  bool unknown = false;
  for (const Value& item : list.list()) {
    const Ternary is = equal(value, item);
    if (is == Ternary::kTrue) return true;
    unknown = unknown || is == Ternary::kNull;
  }
  return unknown ? Value() : Value(false);
}

}  // namespace claimgraph::query::exec
