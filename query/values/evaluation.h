// SPDX-License-Identifier: Apache-2.0
#pragma once

// What everything that computes shares: the graph, what is left of the limits, and the first error. Errors do not
// unwind: a function that fails notes it here and gives null; operators look after each batch.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/property_graph/property_graph.h"
#include "syntax/problems.h"

namespace claimgraph::query {

class Evaluation {
 public:
  /// Graph and text must outlive it. `most_rows` bounds the rows of each operator and the elements of each list; all
  /// lists together may have ten times as many.
  Evaluation(const property_graph::PropertyGraph& graph, std::string_view text, std::uint64_t most_rows,
             property_graph::DateTime now)
      : graph_(graph), text_(text), most_rows_(most_rows), elements_left_(10 * most_rows), now_(std::move(now)) {}

  const property_graph::PropertyGraph& graph() const { return graph_; }
  /// The present, which stands still while a query runs.
  const property_graph::DateTime& now() const { return now_; }

  void fail(const char* code, const std::string& message, syntax::Span span, std::string hint = {});
  bool failed() const { return error_.has_value(); }
  const schema::Error& error() const { return *error_; }

  /// At least 0 and below 1; the same sequence in every query, so that an answer can be had again (SplitMix64, Steele,
  /// Lea and Flood 2014).
  double random();

  /// False, and failed, where lists would hold more elements than the limit.
  bool take_elements(std::uint64_t count, syntax::Span span);
  /// False, and failed, where one operator has made more rows than the limit.
  bool check_rows(std::uint64_t rows);

 private:
  const property_graph::PropertyGraph& graph_;
  std::string_view text_;
  std::uint64_t most_rows_;
  std::uint64_t elements_left_;
  std::uint64_t random_state_ = 0;
  property_graph::DateTime now_;
  std::optional<schema::Error> error_;
};

}  // namespace claimgraph::query
