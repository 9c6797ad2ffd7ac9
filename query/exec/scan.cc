// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::NodeId;

/// For each row that comes in, each of some nodes.
class NodesOperator : public Operator {
 public:
  NodesOperator(algebra::Slot slot, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : evaluation_(evaluation), live_(live), slot_(slot), input_(std::move(input)) {}

  bool next(Batch& batch) override {
    while (row_ == rows_.rows || at_ == nodes_.size()) {
      if (row_ < rows_.rows) ++row_;
      at_ = 0;
      if (row_ == rows_.rows) {
        if (!input_->next(rows_)) return false;
        row_ = 0;
        if (rows_.rows == 0) continue;
      }
      nodes_for(rows_, static_cast<std::uint32_t>(row_), nodes_);
      if (evaluation_.failed()) return false;
    }
    const std::size_t count = std::min(kBatchRows, nodes_.size() - at_);
    if (!evaluation_.check_rows(made_ += count)) return false;
    batch = gather(rows_, Rows(count, static_cast<std::uint32_t>(row_)), live_);
    const auto begin = nodes_.begin() + static_cast<std::ptrdiff_t>(at_);
    if (is_live(live_, slot_)) {
      batch.columns[slot_] = Column(std::vector<NodeId>(begin, begin + static_cast<std::ptrdiff_t>(count)), {});
    }
    at_ += count;
    return true;
  }

 protected:
  /// The nodes for a row; may keep those of the row before.
  virtual void nodes_for(const Batch& rows, std::uint32_t row, std::vector<NodeId>& nodes) = 0;
  Evaluation& evaluation_;

 private:
  const Live& live_;
  algebra::Slot slot_;
  OperatorPtr input_;
  Batch rows_;
  std::size_t row_ = 0;
  std::vector<NodeId> nodes_;
  std::size_t at_ = 0;
  std::uint64_t made_ = 0;
};

class ScanOperator final : public NodesOperator {
 public:
  ScanOperator(const plan::Scan& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : NodesOperator(step.slot, std::move(input), evaluation, live), step_(step) {}

 private:
  void nodes_for(const Batch& /*rows*/, std::uint32_t /*row*/, std::vector<NodeId>& nodes) override {
    if (scanned_) return;
    evaluation_.graph().scan(step_.label, nodes);
    scanned_ = true;
  }

  const plan::Scan& step_;
  bool scanned_ = false;
};

class LookUpOperator final : public NodesOperator {
 public:
  LookUpOperator(const plan::LookUp& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : NodesOperator(step.slot, std::move(input), evaluation, live), step_(step) {}

 private:
  void nodes_for(const Batch& rows, std::uint32_t row, std::vector<NodeId>& nodes) override {
    nodes.clear();
    const Column value = evaluate(*step_.seek.value, rows, {row}, evaluation_);
    if (evaluation_.failed()) return;
    const auto& graph = evaluation_.graph();
    if (value[0].is_string() && graph.look_up(step_.seek.label, step_.seek.key, value[0].string(), nodes)) return;
    // An index holds texts only. Nothing equals null.
    if (!value[0].is_null()) graph.scan(step_.seek.label, nodes);
  }

  const plan::LookUp& step_;
};

class LookUpBetweenOperator final : public NodesOperator {
 public:
  LookUpBetweenOperator(const plan::LookUpBetween& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : NodesOperator(step.slot, std::move(input), evaluation, live), range_(step.range) {}

 private:
  void nodes_for(const Batch& /*rows*/, std::uint32_t /*row*/, std::vector<NodeId>& nodes) override {
    if (found_) return;
    evaluation_.graph().look_up_between(range_.label, range_.key, range_.least, range_.most, nodes);
    found_ = true;
  }

  const algebra::Range& range_;
  bool found_ = false;
};

}  // namespace

OperatorPtr make_scan(const plan::Scan& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<ScanOperator>(step, std::move(input), evaluation, live);
}

OperatorPtr make_look_up(const plan::LookUp& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<LookUpOperator>(step, std::move(input), evaluation, live);
}

OperatorPtr make_look_up_between(const plan::LookUpBetween& step, OperatorPtr input, Evaluation& evaluation,
                                 const Live& live) {
  return std::make_unique<LookUpBetweenOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
