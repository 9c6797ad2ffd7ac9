// SPDX-License-Identifier: Apache-2.0
#pragma once

// Properties, labels, elements and parts of values.

#include "algebra/expression.h"
#include "exec/batch.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

/// The property e.name of what stands in the column at the rows: all nodes of a batch in one call.
Column property_of(const Column& column, const Selection& rows, const algebra::Expression& e, Evaluation& evaluation);
/// n:Label:Other
Column labels_on(const Column& column, const Selection& rows, const algebra::Expression& e, Evaluation& evaluation);
/// list[0], map['key'], node['key']
Value element_at(const Value& subject, const Value& place, syntax::Span span, Evaluation& evaluation);
/// list[from..to]
Value part_of(const Value& subject, const Value& from, const Value& to, syntax::Span span, Evaluation& evaluation);
/// value IN list
Value is_in(const Value& value, const Value& list, syntax::Span span, Evaluation& evaluation);

}  // namespace claimgraph::query::exec
