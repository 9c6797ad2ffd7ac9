// SPDX-License-Identifier: Apache-2.0

#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

/// Runs its inner steps for a batch; a column behind the others numbers the rows, so that the rows that found nothing
/// are known afterwards.
class OptionalOperator final : public Operator {
 public:
  OptionalOperator(const plan::Optional& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {
    auto source = std::make_unique<Source>();
    source_ = source.get();
    inner_ = std::move(source);
    for (const plan::Step& one : step.steps) inner_ = make_operator(one, std::move(inner_), evaluation);
  }

  bool next(Batch& batch) override {
    if (!running_) {
      if (!input_->next(rows_)) return false;
      begin();
    }
    if (inner_->next(batch)) {
      for (const Value& number : batch.columns.back())
        found_[static_cast<std::size_t>(number.get<std::int64_t>())] = true;
      batch.columns.pop_back();
      return true;
    }
    if (evaluation_.failed()) return false;
    running_ = false;
    batch = without_match();
    return true;
  }

 private:
  void begin() {
    Batch numbered = rows_;
    Column numbers;
    for (std::size_t i = 0; i < rows_.rows; ++i) numbers.emplace_back(static_cast<std::int64_t>(i));
    numbered.columns.push_back(std::move(numbers));
    source_->give(std::move(numbered));
    found_.assign(rows_.rows, false);
    running_ = true;
  }

  Batch without_match() const {
    Rows places;
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      if (!found_[i]) places.push_back(i);
    }
    Batch batch = gather(rows_, places);
    for (const algebra::Slot slot : step_.made) batch.columns[slot].assign(batch.rows, Value());
    return batch;
  }

  const plan::Optional& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  Source* source_ = nullptr;  // owned by the chain of inner_
  OperatorPtr inner_;
  Batch rows_;
  std::vector<bool> found_;
  bool running_ = false;
};

}  // namespace

OperatorPtr make_optional(const plan::Optional& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<OptionalOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
