// SPDX-License-Identifier: Apache-2.0

#include "plan/pipeline.h"

namespace claimgraph::query::plan {
namespace {

/// Nothing for a number that is not known yet, that is none, or that is too large to gain anything.
std::optional<std::uint64_t> known(const algebra::Expression& e) {
  constexpr std::int64_t kMost = 100'000;
  if (e.kind != algebra::ExpressionKind::kConstant || !e.constant.is<std::int64_t>()) return std::nullopt;
  const auto count = e.constant.get<std::int64_t>();
  if (count < 0 || count > kMost) return std::nullopt;
  return static_cast<std::uint64_t>(count);
}

}  // namespace

bool sort_first_rows(Plan& plan) {
  bool changed = false;
  for (std::size_t i = 0; i + 1 < plan.steps.size(); ++i) {
    auto* const sort = std::get_if<Sort>(&plan.steps[i].action);
    if (sort == nullptr) continue;
    const auto* const skip = std::get_if<Skip>(&plan.steps[i + 1].action);
    const std::size_t behind = i + (skip == nullptr ? 1 : 2);
    if (behind >= plan.steps.size()) continue;
    const auto* const limit = std::get_if<Limit>(&plan.steps[behind].action);
    if (limit == nullptr) continue;
    const auto skipped = skip == nullptr ? std::optional<std::uint64_t>(0) : known(*skip->count);
    const auto taken = known(*limit->count);
    if (!skipped || !taken) continue;
    sort->most = *skipped + *taken;
    changed = true;
  }
  return changed;
}

}  // namespace claimgraph::query::plan
