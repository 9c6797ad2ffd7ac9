// SPDX-License-Identifier: Apache-2.0
#pragma once

// One function a format; to_text.cc chooses.

#include "claimgraph/query/query.h"

namespace claimgraph::query::result {

using property_graph::PropertyGraph;

/// The value as the language writes it: 'text', [1, 2], {key: 1}, (:Label {key: 1}), [:TYPE {key: 1}], a path as a
/// chain.
std::string written(const Value& value, const PropertyGraph& graph);
/// The same, but a text without quotes and a null as `null_text`.
std::string plain(const Value& value, const PropertyGraph& graph, const char* null_text);

std::string as_table(const Table& table, const PropertyGraph& graph, std::size_t width, RowNumbers numbers);
/// A value a line, each row under its number.
std::string as_records(const Table& table, const PropertyGraph& graph, std::size_t width);
std::string as_json(const Table& table, const PropertyGraph& graph);
std::string as_json_lines(const Table& table, const PropertyGraph& graph);
/// One value.
std::string json_value(const Value& value, const PropertyGraph& graph);
std::string plan_as_text(const PlanReport& plan, std::size_t width);
std::string plan_as_json(const PlanReport& plan, const PropertyGraph& graph);
std::string as_csv(const Table& table, const PropertyGraph& graph);
std::string as_tsv(const Table& table, const PropertyGraph& graph);
std::string as_markdown(const Table& table, const PropertyGraph& graph);

}  // namespace claimgraph::query::result
