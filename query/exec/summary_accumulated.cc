// SPDX-License-Identifier: Apache-2.0

// The aggregates that keep an object for each group.

#include "exec/summary.h"
#include "functions/function.h"

namespace claimgraph::query::exec {
namespace {

class Accumulated final : public Summary {
 public:
  Accumulated(const algebra::Aggregate& aggregate, Evaluation& evaluation)
      : aggregate_(aggregate), evaluation_(evaluation) {}

  void add(const Portion& portion) override {
    Call call{evaluation_, aggregate_.span};
    const Boxed values(*portion.values);
    for (std::size_t row = 0; row < portion.groups.size() && !evaluation_.failed(); ++row) {
      Accumulator& accumulator =
          of_group(portion.groups[row], portion.seconds == nullptr ? Value() : (*portion.seconds)[row]);
      if (!values[row].is_null()) accumulator.add(values[row], call);
    }
  }

  Column results(std::size_t groups) override {
    Call call{evaluation_, aggregate_.span};
    Values out;
    out.reserve(groups);
    for (std::uint32_t group = 0; group < groups; ++group) out.push_back(of_group(group, {}).result(call));
    return narrowed(std::move(out));
  }

  std::uint64_t bytes() const override {
    constexpr std::uint64_t kOfAccumulator = 64;  // with its pointer
    return accumulators_.size() * kOfAccumulator;
  }

 private:
  Accumulator& of_group(std::uint32_t group, const Value& second) {
    while (accumulators_.size() <= group) accumulators_.push_back(aggregate_.aggregation->make(second));
    return *accumulators_[group];
  }

  const algebra::Aggregate& aggregate_;
  Evaluation& evaluation_;
  std::vector<std::unique_ptr<Accumulator>> accumulators_;
};

}  // namespace

SummaryPtr make_accumulated(const algebra::Aggregate& aggregate, Evaluation& evaluation) {
  return std::make_unique<Accumulated>(aggregate, evaluation);
}

}  // namespace claimgraph::query::exec
