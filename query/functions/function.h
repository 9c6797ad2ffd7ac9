// SPDX-License-Identifier: Apache-2.0
#pragma once

// The functions of the language, in one table (catalogue.cc).

#include <memory>
#include <span>
#include <string_view>

#include "values/evaluation.h"
#include "values/type.h"

namespace claimgraph::query {

using property_graph::Value;

/// What a function gets beside its arguments.
struct Call {
  Evaluation& evaluation;
  syntax::Span span;

  Value fail(const char* code, const std::string& message, std::string hint = {}) {
    evaluation.fail(code, message, span, std::move(hint));
    return {};
  }
  Value fail(const schema::Error& error) { return fail(error.code.c_str(), error.message, error.hint); }
  /// "size() takes a text or a list, not a node"
  Value wrong_kind(std::string_view usage, const Value& value) {
    return fail("CG-Q201", std::string(usage) + " cannot take " + std::string(in_words(value)));
  }
};

struct Function {
  std::string_view name;
  std::string_view usage;  ///< "substring(text, start, length)"
  std::uint8_t least = 1;  ///< arguments
  std::uint8_t most = 1;
  Types first = kEveryType;  ///< what the first argument may be
  Type result = Type::kAny;
  bool takes_null = false;  ///< else one null argument makes null
  Value (*evaluate)(Call& call, std::span<const Value> arguments) = nullptr;
};

/// Sums up one column of a group; one object a group.
class Accumulator {
 public:
  virtual ~Accumulator() = default;
  /// `value` is never null but for collect's elements, which are never null either.
  virtual void add(const Value& value, Call& call) = 0;
  virtual Value result(Call& call) = 0;
};

/// How the executor sums up: the ways that most queries take have loops of their own there.
enum class AggregationWay : std::uint8_t { kAccumulators, kCount, kSum, kLeast, kGreatest, kCollect };

struct Aggregation {
  std::string_view name;
  std::string_view usage;
  std::uint8_t arguments = 1;
  Types first = kEveryType;
  Type result = Type::kAny;
  AggregationWay way = AggregationWay::kAccumulators;
  /// Of kAccumulators.
  std::unique_ptr<Accumulator> (*make)(const Value& second) = nullptr;
};

/// Without regard to capitals; null where there is none of that name.
const Function* find_function(std::string_view name);
const Aggregation* find_aggregation(std::string_view name);
/// count of the rows themselves.
const Aggregation& count_rows();

}  // namespace claimgraph::query
