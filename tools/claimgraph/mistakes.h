// SPDX-License-Identifier: Apache-2.0
#pragma once

// The mistakes of one query, told in the order in which they stand in it.

#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

/// query::run gives the first mistake as its error, after the others went to its sink.
class Mistakes {
 public:
  /// `told` gets warnings as they come, and mistakes from in_order().
  explicit Mistakes(schema::DiagnosticSink told) : told_(std::move(told)) {}
  Mistakes(const Mistakes&) = delete;
  Mistakes& operator=(const Mistakes&) = delete;

  /// For the query; keeps a reference.
  schema::DiagnosticSink sink();
  /// Tells all but the last, which is given back.
  schema::Error in_order(schema::Error first);

 private:
  schema::DiagnosticSink told_;
  std::vector<schema::Error> others_;
};

}  // namespace claimgraph::cli
