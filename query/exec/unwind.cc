// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "exec/evaluate.h"
#include "exec/operator.h"
#include "values/size.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

class UnwindOperator final : public Operator {
 public:
  UnwindOperator(const plan::Unwind& step, OperatorPtr input, Evaluation& evaluation, const Live& live)
      : step_(step), input_(std::move(input)), evaluation_(evaluation), live_(live) {}

  bool next(Batch& batch) override {
    while (row_ == rows_.rows) {
      if (!input_->next(rows_)) return false;
      row_ = 0;
    }
    if (const auto* const lists = columns_of_lists()) return give(*lists, batch);
    Rows places;
    Values elements;
    while (row_ < rows_.rows && elements.size() < kBatchRows) {
      if (!take(places, elements)) return false;
    }
    if (!evaluation_.check_rows(made_ += elements.size())) return false;
    batch = gather(rows_, places, live_);
    batch.columns[step_.unwind.slot] = narrowed(std::move(elements));
    return true;
  }

 private:
  /// Where the lists are columns already (see exec/summary.h).
  const property_graph::Lists* columns_of_lists() const {
    const algebra::Expression& list = *step_.unwind.list;
    return list.kind == algebra::ExpressionKind::kSlot ? rows_.columns[list.slot].lists() : nullptr;
  }

  bool give(const property_graph::Lists& lists, Batch& batch) {
    Rows places;
    Rows elements;
    while (row_ < rows_.rows && elements.size() < kBatchRows) {
      const auto size = static_cast<std::size_t>(lists.end[row_] - lists.begin[row_]);
      const std::size_t count = std::min(size - at_, kBatchRows - elements.size());
      const auto first = lists.begin[row_] + static_cast<std::uint32_t>(at_);
      for (std::uint32_t i = 0; i < count; ++i) elements.push_back(first + i);
      places.insert(places.end(), count, static_cast<std::uint32_t>(row_));
      at_ += count;
      if (at_ < size) break;
      at_ = 0;
      ++row_;
    }
    if (!evaluation_.check_rows(made_ += elements.size())) return false;
    batch = gather(rows_, places, live_);
    batch.columns[step_.unwind.slot] = lists.elements->gather(elements);
    return true;
  }

  /// Elements of the row's list, as many as the batch has room for.
  bool take(Rows& places, Values& elements) {
    // One row at a time: a batch of long lists would not fit into memory.
    if (at_ == 0) list_ = evaluate(*step_.unwind.list, rows_, {static_cast<std::uint32_t>(row_)}, evaluation_)[0];
    if (evaluation_.failed()) return false;
    if (at_ == 0) {
      evaluation_.release(evaluation_.take_scratch());
      if (!kept_.set(bytes_of(list_))) return false;
    }
    const Value& list = list_;
    if (!list.is_list() && !list.is_null()) {
      evaluation_.fail("CG-Q201", "UNWIND takes a list, but this is " + std::string(in_words(list)),
                       step_.unwind.list->span, "a list is written [1, 2, 3]");
      return false;
    }
    const std::size_t size = list.is_null() ? 0 : list.list().size();
    for (; at_ < size && elements.size() < kBatchRows; ++at_) {
      elements.push_back(list.list()[at_]);
      places.push_back(static_cast<std::uint32_t>(row_));
    }
    if (at_ == size) {
      at_ = 0;
      ++row_;
    }
    return true;
  }

  const plan::Unwind& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
  const Live& live_;
  Batch rows_;
  Value list_;  // of the row
  std::size_t row_ = 0;
  std::size_t at_ = 0;
  std::uint64_t made_ = 0;
  Kept kept_{evaluation_};  // of list_
};

}  // namespace

OperatorPtr make_unwind(const plan::Unwind& step, OperatorPtr input, Evaluation& evaluation, const Live& live) {
  return std::make_unique<UnwindOperator>(step, std::move(input), evaluation, live);
}

}  // namespace claimgraph::query::exec
