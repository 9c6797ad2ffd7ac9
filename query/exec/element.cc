// SPDX-License-Identifier: Apache-2.0

#include "exec/element.h"

#include "exec/evaluate.h"
#include "values/size.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using property_graph::List;
using syntax::Operation;

/// What a quantifier has seen of one list.
struct Tally {
  std::size_t elements = 0;
  std::size_t satisfied = 0;
  std::size_t unknown = 0;
};

Value answer(Operation quantifier, const Tally& tally) {
  const bool failed = tally.satisfied + tally.unknown < tally.elements;
  switch (quantifier) {
    case Operation::kAll:
      if (failed) return false;
      return tally.unknown != 0 ? Value() : Value(true);
    case Operation::kAny:
      if (tally.satisfied != 0) return true;
      return tally.unknown != 0 ? Value() : Value(false);
    case Operation::kNoneOf:
      if (tally.satisfied != 0) return false;
      return tally.unknown != 0 ? Value() : Value(true);
    default:
      if (tally.satisfied > 1) return false;
      return tally.unknown != 0 ? Value() : Value(tally.satisfied == 1);
  }
}

class Elements {
 public:
  Elements(const Expression& e, const Batch& batch, const Rows& rows, Evaluation& evaluation)
      : e_(e), batch_(batch), rows_(rows), evaluation_(evaluation), made_(rows.size()), tallies_(rows.size()) {
    inner_.columns.resize(std::max<std::size_t>(batch.columns.size(), e.slot + 1));
  }

  Column run(const Column& lists) {
    for (std::uint32_t i = 0; i < lists.size() && !evaluation_.failed(); ++i) {
      const Value list = lists[i];
      if (list.is_null()) continue;
      if (!list.is_list()) {
        evaluation_.fail("CG-Q201", "IN looks into a list, but this is " + std::string(in_words(list)),
                         e_.children[0]->span);
        break;
      }
      for (const Value& element : list.list()) {
        elements_.push_back(element);
        owners_.push_back(i);
        if (elements_.size() == kBatchRows) flush();
        if (evaluation_.failed()) break;
      }
    }
    flush();
    Values out;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (lists.is_null(i)) {
        out.emplace_back();
      } else if (e_.kind == ExpressionKind::kComprehension) {
        out.emplace_back(std::move(made_[i]));
      } else {
        out.push_back(answer(e_.operation, tallies_[i]));
      }
    }
    return out;
  }

 private:
  void flush() {
    if (elements_.empty() || !evaluation_.check()) return;
    Rows places;
    for (const std::uint32_t owner : owners_) places.push_back(rows_[owner]);
    inner_.rows = elements_.size();
    for (const algebra::Slot slot : e_.outer) inner_.columns[slot] = batch_.columns[slot].gather(places);
    inner_.columns[e_.slot] = narrowed(std::move(elements_));
    if (e_.kind == ExpressionKind::kComprehension) {
      comprehend();
    } else {
      tally();
    }
    elements_ = Values();
    owners_.clear();
  }

  void comprehend() {
    const Expression* const where = e_.children[1].get();
    const Rows rows = where == nullptr ? all_rows(inner_.rows) : rows_where(*where, inner_, evaluation_);
    if (!evaluation_.take_elements(rows.size(), e_.span)) return;
    Values results = (e_.children[2] == nullptr ? inner_.columns[e_.slot].gather(rows)
                                                : evaluate(*e_.children[2], inner_, rows, evaluation_))
                         .values();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::uint64_t left = evaluation_.memory_left();
      if (results[i].is_list() && !evaluation_.could_take(unfolded_bytes_of(results[i], left), e_.span)) return;
      made_[owners_[rows[i]]].push_back(std::move(results[i]));
    }
  }

  void tally() {
    const Values answers = evaluate(*e_.children[1], inner_, evaluation_).values();
    for (std::size_t i = 0; i < answers.size(); ++i) {
      Tally& tally = tallies_[owners_[i]];
      ++tally.elements;
      if (answers[i].is_null()) {
        ++tally.unknown;
      } else if (!answers[i].is<bool>()) {
        evaluation_.fail("CG-Q201", "a condition is true or false, but this is " + std::string(in_words(answers[i])),
                         e_.children[1]->span);
      } else if (answers[i].get<bool>()) {
        ++tally.satisfied;
      }
    }
  }

  const Expression& e_;
  const Batch& batch_;
  const Rows& rows_;
  Evaluation& evaluation_;
  Batch inner_;
  Values elements_;
  Rows owners_;
  std::vector<List> made_;
  std::vector<Tally> tallies_;
};

}  // namespace

Column evaluate_elements(const algebra::Expression& e, const Column& lists, const Batch& batch, const Rows& rows,
                         Evaluation& evaluation) {
  return Elements(e, batch, rows, evaluation).run(lists);
}

}  // namespace claimgraph::query::exec
