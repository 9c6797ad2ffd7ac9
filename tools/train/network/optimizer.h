// SPDX-License-Identifier: Apache-2.0
#pragma once

// Adam (Kingma and Ba 2015). Of the big tables it touches only the rows that a batch used.

#include <cstddef>
#include <vector>

#include "learner.h"
#include "parameters.h"

namespace claimgraph::train {

class Optimizer {
 public:
  Optimizer(const Parameters& parameters, std::size_t hidden);

  /// Starts a step with this rate.
  void begin_step(float rate);
  /// `gradient` of all dense parameters, cut to a length of 5 at most.
  void step_dense(Parameters& parameters, std::vector<float>& gradient);
  /// The rows that a batch used; `learners` in order, each with its share of the batch.
  void step_rows(Parameters& parameters, const std::vector<const Learner*>& learners,
                 const std::vector<std::vector<const Example*>>& shares, std::size_t hidden);

 private:
  struct Moments {
    std::vector<float> first, second;
    explicit Moments(std::size_t count) : first(count), second(count) {}
  };
  struct Table {
    Moments moments;
    std::vector<float> gradient;
    std::vector<std::uint32_t> touched;
    std::vector<char> is_touched;
    Table(std::size_t count, std::size_t rows) : moments(count), gradient(count), is_touched(rows) {}
    void add(std::uint32_t row, const float* values, std::size_t columns);
  };
  void update(float* values, float* gradient, Moments& moments, std::size_t begin, std::size_t count) const;
  void step_table(std::vector<float>& values, Table& table, std::size_t columns);

  Moments dense_;
  Table words_, pieces_;
  float rate_ = 0, first_power_ = 1, second_power_ = 1;
};

}  // namespace claimgraph::train
