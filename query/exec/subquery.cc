// SPDX-License-Identifier: Apache-2.0

#include "exec/subquery.h"

#include <numeric>

#include "exec/evaluate.h"
#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::List;

class Subqueries {
 public:
  Subqueries(const algebra::Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation)
      : e_(e), plan_(*e.subquery->plan), batch_(batch), rows_(rows), evaluation_(evaluation) {}

  Column run() {
    found_.assign(rows_.size(), 0);
    lists_.resize(collects() ? rows_.size() : 0);
    if (e_.subquery->row_by_row) {
      for (std::size_t i = 0; i < rows_.size() && !evaluation_.failed(); ++i) run({rows_[i]}, i);
    } else if (!rows_.empty()) {
      run(rows_, 0);
    }
    Values out;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      out.push_back(collects() ? Value(std::move(lists_[i])) : counts() ? Value(found_[i]) : Value(found_[i] != 0));
    }
    return narrowed(std::move(out));
  }

 private:
  bool collects() const { return e_.kind == algebra::ExpressionKind::kCollect; }
  bool counts() const { return e_.kind == algebra::ExpressionKind::kCount; }

  /// Runs the plan for some rows, the first of which is row number `first` of the result. A column behind the others
  /// numbers them; where there is but one it may get lost.
  void run(const Rows& rows, std::size_t first) {
    Batch start;
    start.rows = rows.size();
    start.columns.resize(plan_.slots + 1);
    for (const algebra::Slot slot : e_.outer) start.columns[slot] = batch_.columns[slot].gather(rows);
    std::vector<std::int64_t> numbers(rows.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    start.columns.back() = Column(std::move(numbers), {});
    auto source = std::make_unique<Source>();
    source->give(std::move(start));
    const std::uint64_t outside = evaluation_.take_scratch();  // not for the operators in here to release
    std::uint64_t collected = 0;
    OperatorPtr last = std::move(source);
    for (const plan::Step& step : plan_.steps) last = make_operator(step, std::move(last), evaluation_);
    std::size_t left = rows.size();
    Batch batch;
    while (left > 0 && last->next(batch)) {
      const Values values = collects() ? evaluate(*e_.children[0], batch, evaluation_).values() : Values();
      if (evaluation_.failed() || !evaluation_.check_rows(made_ += batch.rows)) return;
      if (collects() && !evaluation_.take_elements(batch.rows, e_.span)) return;
      for (std::size_t row = 0; row < batch.rows; ++row) {
        const std::size_t number = first + (rows.size() == 1 ? 0 : number_of(batch, row));
        if (collects()) {
          lists_[number].push_back(values[row]);
        } else if (found_[number]++ == 0 && !counts()) {
          --left;
        }
      }
      collected += evaluation_.take_scratch();
    }
    evaluation_.give_scratch(outside + collected);
  }

  std::size_t number_of(const Batch& batch, std::size_t row) const {
    return static_cast<std::size_t>(batch.columns[plan_.slots][row].get<std::int64_t>());
  }

  const algebra::Expression& e_;
  const plan::Plan& plan_;
  const Batch& batch_;
  const Rows& rows_;
  Evaluation& evaluation_;
  std::vector<std::int64_t> found_;  // rows, of kExists perhaps not all
  std::vector<List> lists_;
  std::uint64_t made_ = 0;
};

}  // namespace

Column evaluate_subquery(const algebra::Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation) {
  return Subqueries(e, batch, rows, evaluation).run();
}

}  // namespace claimgraph::query::exec
