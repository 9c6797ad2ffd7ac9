// SPDX-License-Identifier: Apache-2.0

// min(x) and max(x)

#include <algorithm>
#include <variant>

#include "exec/summary.h"
#include "values/compare.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Date;

/// The best of each group, of one kind as long as no other comes.
template <class T>
struct Best {
  std::vector<T> items;
  std::vector<std::uint8_t> nulls;

  void resize(std::size_t groups) {
    items.resize(groups);
    nulls.resize(groups, 1);
  }
};

class Extreme final : public Summary {
 public:
  explicit Extreme(int direction) : direction_(direction) {}

  void add(const Portion& portion) override {
    if (portion.groups.empty()) return;
    groups_ = std::max<std::size_t>(groups_, *std::max_element(portion.groups.begin(), portion.groups.end()) + 1);
    if (add_typed(portion)) return;
    turn_into_values();
    auto& best = std::get<Values>(best_);
    best.resize(groups_);
    const Boxed values(*portion.values);
    for (std::size_t row = 0; row < portion.groups.size(); ++row) {
      Value& of_group = best[portion.groups[row]];
      if (values[row].is_null()) continue;
      if (of_group.is_null() || order(values[row], of_group) * direction_ < 0) of_group = values[row];
    }
  }

  Column results(std::size_t groups) override {
    groups_ = groups;
    return std::visit(
        [groups](auto& best) -> Column {
          using T = std::decay_t<decltype(best)>;
          best.resize(groups);
          if constexpr (std::is_same_v<T, Values>) {
            return narrowed(std::move(best));
          } else {
            return column_of(best);
          }
        },
        best_);
  }

  std::uint64_t bytes() const override { return groups_ * sizeof(Value); }

 private:
  template <class T>
  static Column column_of(Best<T>& best) {
    return Column(std::move(best.items), std::move(best.nulls));
  }
  static Column column_of(Best<std::string_view>& best) {
    Values values(best.items.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (best.nulls[i] == 0) values[i] = std::string(best.items[i]);
    }
    return values;
  }

  bool add_typed(const Portion& portion) {
    if (const auto items = Items<std::int64_t>::of(*portion.values)) return add_items<std::int64_t>(portion, *items);
    if (const auto items = Items<Date>::of(*portion.values)) return add_items<Date>(portion, *items);
    return portion.values->column().texts() != nullptr &&
           add_items<std::string_view>(portion, Texts(*portion.values));  // of the graph, so that they last
  }

  template <class T, class Items>
  bool add_items(const Portion& portion, const Items& items) {
    if (!started_) best_.emplace<Best<T>>();
    auto* const best = std::get_if<Best<T>>(&best_);
    if (best == nullptr) return false;
    started_ = true;
    best->resize(groups_);
    const Nulls nulls(*portion.values);
    for (std::size_t row = 0; row < portion.groups.size(); ++row) {
      if (nulls[row]) continue;
      const std::uint32_t group = portion.groups[row];
      const T item = items[row];
      const bool better = direction_ > 0 ? item < best->items[group] : best->items[group] < item;
      if (best->nulls[group] == 0 && !better) continue;
      best->items[group] = item;
      best->nulls[group] = 0;
    }
    return true;
  }

  void turn_into_values() {
    started_ = true;
    if (std::holds_alternative<Values>(best_)) return;
    best_ = std::visit(
        [](auto& best) -> Values {
          if constexpr (std::is_same_v<std::decay_t<decltype(best)>, Values>) {
            return std::move(best);
          } else {
            return column_of(best).values();
          }
        },
        best_);
  }

  int direction_;
  bool started_ = false;
  std::size_t groups_ = 0;
  std::variant<Values, Best<std::int64_t>, Best<Date>, Best<std::string_view>> best_;
};

}  // namespace

SummaryPtr make_extreme(int direction) { return std::make_unique<Extreme>(direction); }

}  // namespace claimgraph::query::exec
