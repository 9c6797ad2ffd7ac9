// SPDX-License-Identifier: Apache-2.0

// count(DISTINCT x) and the like: lets each value of a group through once.

#include "exec/pair_set.h"
#include "exec/summary.h"

namespace claimgraph::query::exec {
namespace {

class DistinctSummary final : public Summary {
 public:
  explicit DistinctSummary(SummaryPtr inner) : inner_(std::move(inner)) {}

  void add(const Portion& portion) override {
    const std::size_t rows = portion.groups.size();
    const Operand& values = *portion.values;
    codes_.encode(values, rows, batch_codes_, [this](const Codes::Renumber& change) { seen_.renumber(change); });
    const Nulls nulls(values);
    Rows places(rows);
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < rows; ++row) {
      places[count] = row;
      count += nulls[row] ? 0 : 1;
    }
    places.resize(count);
    seen_.keep_new(portion.groups, batch_codes_, places);
    Rows groups;
    groups.reserve(places.size());
    for (const std::uint32_t row : places) groups.push_back(portion.groups[row]);
    if (places.empty()) return;
    const Operand some =
        values.is_constant() ? Operand(Column(places.size(), values[0])) : Operand(values.column().gather(places));
    Portion fewer{&some, nullptr, groups, {}};
    std::optional<Operand> seconds;
    if (portion.seconds != nullptr) {
      seconds.emplace(portion.seconds->is_constant() ? Operand::constant((*portion.seconds)[0])
                                                     : Operand(portion.seconds->column().gather(places)));
      fewer.seconds = &*seconds;
    }
    inner_->add(fewer);
  }

  Column results(std::size_t groups) override { return inner_->results(groups); }
  std::uint64_t bytes() const override { return inner_->bytes() + seen_.bytes() + codes_.bytes(); }

 private:
  SummaryPtr inner_;
  Codes codes_;
  PairSet seen_;
  std::vector<Code> batch_codes_;
};

}  // namespace

SummaryPtr make_distinct_summary(SummaryPtr inner) { return std::make_unique<DistinctSummary>(std::move(inner)); }

}  // namespace claimgraph::query::exec
