// SPDX-License-Identifier: Apache-2.0

// Branch and bound: for each size of the smaller group the actors are put into one group or the other, one after the
// other; a branch is left as soon as not even the best of all terms that are still open could make it win.

#include <algorithm>

#include "split.h"

namespace claimgraph::graph::network {
namespace {

class Search {
 public:
  Search(const Debate& debate, FoundSplit good, std::uint64_t budget)
      : debate_(debate), n_(debate.size()), budget_(budget), best_(std::move(good)), upper_(best_.sum) {}

  void size(std::size_t first) {
    const Terms terms(debate_, first);
    terms_ = &terms;
    first_ = first;
    sides_.assign(n_, 0);
    open_.assign(n_ + 1, 0);
    for (std::size_t i = n_; i-- > 0;) {
      open_[i] = open_[i + 1];
      for (std::size_t j = i + 1; j < n_; ++j) open_[i] += terms.best(i, j);
    }
    reach_.assign(n_ + 1, std::vector<double>(2 * n_, 0.0));
    place(0, 0, 0);
  }

  SearchedSplit result() && {
    const double upper = std::max(upper_, best_.sum);
    return {std::move(best_), upper, exact_};
  }

 private:
  /// The first `depth` actors stand, `in_first` of them in group 0; their pairs bring `sum`.
  void place(std::size_t depth, std::size_t in_first, double sum) {
    if (depth == n_) {
      if (sum > best_.sum) best_ = {sum, sides_};
      return;
    }
    // What the actors that do not stand yet bring with those that do, in the better group, and among themselves.
    const std::vector<double>& reach = reach_[depth];
    double bound = sum + open_[depth];
    for (std::size_t i = depth; i < n_; ++i) bound += std::max(reach[2 * i], reach[2 * i + 1]);
    if (bound <= best_.sum) return;
    if (budget_ < n_) {
      exact_ = false;
      upper_ = std::max(upper_, bound);
      return;
    }
    budget_ -= n_;
    const bool symmetric = depth == 0 && 2 * first_ == n_;  // the groups are alike: the first actor stands in group 0
    for (const std::uint8_t group : {std::uint8_t{0}, std::uint8_t{1}}) {
      const std::size_t in_next = in_first + (group == 0 ? 1 : 0);
      if (in_next > first_ || depth + 1 - in_next > n_ - first_ || (symmetric && group == 1)) continue;
      sides_[depth] = group;
      std::vector<double>& next = reach_[depth + 1];
      for (std::size_t i = depth + 1; i < n_; ++i) {
        const double between = terms_->between(depth, i), inside = terms_->inside(group, depth, i);
        next[2 * i] = reach[2 * i] + (group == 0 ? inside : between);
        next[2 * i + 1] = reach[2 * i + 1] + (group == 1 ? inside : between);
      }
      place(depth + 1, in_next, sum + reach[2 * depth + group]);
    }
  }

  const Debate& debate_;
  std::size_t n_;
  std::uint64_t budget_;
  FoundSplit best_;
  double upper_;
  bool exact_ = true;

  const Terms* terms_ = nullptr;
  std::size_t first_ = 0;
  Sides sides_;
  std::vector<double> open_;                // by depth: the best terms among those behind it
  std::vector<std::vector<double>> reach_;  // by depth: of each actor and group, the terms with those that stand
};

}  // namespace

SearchedSplit search(const Debate& debate, bool balanced, FoundSplit good, std::uint64_t budget) {
  Search search(debate, std::move(good), budget);
  const std::size_t half = debate.size() / 2;
  for (std::size_t first = balanced ? half : 0; first <= half; ++first) search.size(first);
  return std::move(search).result();
}

}  // namespace claimgraph::graph::network
