// SPDX-License-Identifier: Apache-2.0
#pragma once

// What runs the steps of a plan: each operator asks the one before it for a batch of rows, and hands batches on.

#include <memory>

#include "exec/batch.h"
#include "plan/step.h"
#include "values/evaluation.h"

namespace claimgraph::query::exec {

class Operator {
 public:
  virtual ~Operator() = default;
  /// Replaces the batch by the next rows (perhaps none); false at the end and after a failure.
  virtual bool next(Batch& batch) = 0;
};
using OperatorPtr = std::unique_ptr<Operator>;

/// Where rows come from that an OPTIONAL MATCH hands in from outside.
class Source final : public Operator {
 public:
  void give(Batch batch) {
    batch_ = std::move(batch);
    full_ = true;
  }
  bool next(Batch& batch) override {
    if (!full_) return false;
    full_ = false;
    batch = std::move(batch_);
    return true;
  }

 private:
  Batch batch_;
  bool full_ = false;
};

/// One operator for the step, watched (exec/watch.h). The step must outlive it.
OperatorPtr make_operator(const plan::Step& step, OperatorPtr input, Evaluation& evaluation);

// One file each. `live` are the slots that the steps behind it read.
OperatorPtr make_scan(const plan::Scan& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_look_up(const plan::LookUp& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_look_up_between(const plan::LookUpBetween& step, OperatorPtr input, Evaluation& evaluation,
                                 const Live& live);
OperatorPtr make_expand(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_expand_variable(const plan::Expand& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_path(const plan::MakePath& step, OperatorPtr input, Evaluation& evaluation);
OperatorPtr make_optional(const plan::Optional& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_expand_once(const plan::ExpandOnce& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_unwind(const plan::Unwind& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_call(const plan::Call& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_aggregate(const plan::Aggregate& step, OperatorPtr input, Evaluation& evaluation);
OperatorPtr make_distinct(const plan::Distinct& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_sort(const plan::Sort& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_skip(const plan::Skip& step, OperatorPtr input, Evaluation& evaluation, const Live& live);
OperatorPtr make_limit(const plan::Limit& step, OperatorPtr input, Evaluation& evaluation, const Live& live);

}  // namespace claimgraph::query::exec
