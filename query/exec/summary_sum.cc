// SPDX-License-Identifier: Apache-2.0

// sum(number)

#include <algorithm>

#include "exec/summary.h"
#include "values/arithmetic.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

/// Whole numbers as long as nothing else comes.
class Sum final : public Summary {
 public:
  Sum(syntax::Span span, Evaluation& evaluation) : span_(span), evaluation_(evaluation) {}

  void add(const Portion& portion) override {
    if (portion.groups.empty()) return;
    const std::uint32_t most = *std::max_element(portion.groups.begin(), portion.groups.end());
    if (most >= size()) resize(most + 1);
    std::size_t row = 0;
    if (whole_) {
      if (const auto integers = Items<std::int64_t>::of(*portion.values)) row = add_integers(portion, *integers);
    }
    if (row != portion.groups.size()) add_values(portion, row);
  }

  Column results(std::size_t groups) override {
    resize(groups);
    return whole_ ? Column(std::move(integers_), {}) : narrowed(std::move(values_));
  }

  std::uint64_t bytes() const override {
    return integers_.size() * sizeof(std::int64_t) + values_.size() * sizeof(Value);
  }

 private:
  std::size_t size() const { return whole_ ? integers_.size() : values_.size(); }
  void resize(std::size_t groups) {
    if (whole_) {
      integers_.resize(groups);
    } else {
      values_.resize(groups, Value(std::int64_t{0}));
    }
  }

  /// How many rows were taken: not all where a sum would be too large.
  std::size_t add_integers(const Portion& portion, const Items<std::int64_t>& items) {
    const Nulls nulls(*portion.values);
    for (std::size_t row = 0; row < portion.groups.size(); ++row) {
      if (nulls[row]) continue;
      std::int64_t& sum = integers_[portion.groups[row]];
      std::int64_t more = 0;
      if (__builtin_add_overflow(sum, items[row], &more)) return row;
      sum = more;
    }
    return portion.groups.size();
  }

  void add_values(const Portion& portion, std::size_t row) {
    if (whole_) values_.assign(integers_.begin(), integers_.end());
    whole_ = false;
    const Boxed values(*portion.values);
    for (; row < portion.groups.size() && !evaluation_.failed(); ++row) {
      const Value& value = values[row];
      if (value.is_null()) continue;
      if (!value.is<std::int64_t>() && !value.is<double>()) {
        evaluation_.fail("CG-Q201", "sum(number) cannot take " + std::string(in_words(value)), span_);
        return;
      }
      Value& sum = values_[portion.groups[row]];
      sum = calculate(syntax::Operation::kAdd, sum, value, span_, evaluation_);
    }
  }

  syntax::Span span_;
  Evaluation& evaluation_;
  bool whole_ = true;
  std::vector<std::int64_t> integers_;
  Values values_;
};

}  // namespace

SummaryPtr make_sum(syntax::Span span, Evaluation& evaluation) { return std::make_unique<Sum>(span, evaluation); }

}  // namespace claimgraph::query::exec
