// SPDX-License-Identifier: Apache-2.0

// count(*) and count(x)

#include <algorithm>

#include "exec/summary.h"

namespace claimgraph::query::exec {
namespace {

class Count final : public Summary {
 public:
  void add(const Portion& portion) override {
    if (portion.groups.empty()) return;
    const std::uint32_t most = *std::max_element(portion.groups.begin(), portion.groups.end());
    if (most >= counts_.size()) counts_.resize(most + 1);
    std::optional<Nulls> nulls;
    if (portion.values != nullptr && Nulls(*portion.values).any()) nulls.emplace(*portion.values);
    for (std::size_t row = 0; row < portion.groups.size(); ++row) {
      if (nulls && (*nulls)[row]) continue;
      counts_[portion.groups[row]] += portion.times.empty() ? 1 : static_cast<std::int64_t>(portion.times[row]);
    }
  }

  Column results(std::size_t groups) override {
    counts_.resize(groups);
    return Column(std::move(counts_), {});
  }

  std::uint64_t bytes() const override { return counts_.size() * sizeof(std::int64_t); }

 private:
  std::vector<std::int64_t> counts_;
};

}  // namespace

SummaryPtr make_count() { return std::make_unique<Count>(); }

}  // namespace claimgraph::query::exec
