// SPDX-License-Identifier: Apache-2.0
#pragma once

// + - * / % ^ on two values. Null with anything is null; whole numbers that overflow are an error, never a wrong
// result.

#include "syntax/tree.h"
#include "values/evaluation.h"
#include "values/type.h"

namespace claimgraph::query {

using property_graph::Value;

/// Fails where the two do not go together, with their kinds in words.
Value calculate(syntax::Operation operation, const Value& a, const Value& b, syntax::Span span, Evaluation& evaluation);
Value negate(const Value& value, syntax::Span span, Evaluation& evaluation);

/// What the operation gives for two types; kNull where they cannot go together.
Type calculated_type(syntax::Operation operation, Type a, Type b);

}  // namespace claimgraph::query
