// SPDX-License-Identifier: Apache-2.0
#pragma once

// What each pair of actors brings to the polarisation of a split in two, given the sizes of the two groups.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimgraph::graph::network {

/// One symmetric number a pair of actors.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), values_(size * size) {}
  std::size_t size() const { return size_; }
  double at(std::size_t i, std::size_t j) const { return values_[i * size_ + j]; }
  void set(std::size_t i, std::size_t j, double value) { values_[i * size_ + j] = values_[j * size_ + i] = value; }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

/// What is to be split.
struct Debate {
  Matrix congruence, conflict;
  double congruence_sum = 0, conflict_sum = 0;  // over ordered pairs: C and F

  std::size_t size() const { return congruence.size(); }
};

/// The terms of the sum, for unordered pairs: the value of a split is their sum divided by C + F.
class Terms {
 public:
  /// Group 0 has `first` actors.
  Terms(const Debate& debate, std::size_t first);

  double inside(std::size_t group, std::size_t i, std::size_t j) const;
  double between(std::size_t i, std::size_t j) const;
  double of(std::size_t group_i, std::size_t group_j, std::size_t i, std::size_t j) const {
    return group_i == group_j ? inside(group_i, i, j) : between(i, j);
  }
  double best(std::size_t i, std::size_t j) const;

 private:
  const Debate& debate_;
  double inside_[2] = {0, 0};  // what congruence is held against
  double between_ = 0;         // what conflict is
};

using Sides = std::vector<std::uint8_t>;  // the group of each actor, 0 or 1

struct FoundSplit {
  double sum = -1;  // of terms
  Sides sides;
};

/// A good split: grown actor by actor, then mended by moves and exchanges while that raises the sum.
FoundSplit climb(const Debate& debate, bool balanced);

struct SearchedSplit {
  FoundSplit best;
  double upper_bound = 0;  // sum of terms; of the parts that were not searched
  bool exact = true;
};

/// The best split, from a good one on, as far as `budget` steps go.
SearchedSplit search(const Debate& debate, bool balanced, FoundSplit good, std::uint64_t budget);

}  // namespace claimgraph::graph::network
