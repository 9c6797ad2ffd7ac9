// SPDX-License-Identifier: Apache-2.0
#include "optimizer.h"

#include <cmath>

#include "loops.h"
#include "network/vectorised.h"

namespace claimgraph::train {
namespace {

constexpr float kFirst = 0.9F, kSecond = 0.98F, kLongest = 5.0F;

struct Step {
  float rate, first_scale, second_scale;
};

CLAIMGRAPH_VECTORISED void adam(const Step& step, std::size_t count, float* __restrict values,
                                const float* __restrict gradient, float* __restrict first, float* __restrict second) {
  for (std::size_t i = 0; i < count; ++i) {
    first[i] = kFirst * first[i] + (1 - kFirst) * gradient[i];
    second[i] = kSecond * second[i] + (1 - kSecond) * gradient[i] * gradient[i];
    values[i] -= step.rate * (first[i] * step.first_scale) / (std::sqrt(second[i] * step.second_scale) + 1e-8F);
  }
}

}  // namespace

Optimizer::Optimizer(const Parameters& p, std::size_t hidden)
    : dense_(p.dense.size()),
      words_(p.words.size(), p.words.size() / hidden),
      pieces_(p.pieces.size(), p.pieces.size() / hidden) {}

void Optimizer::begin_step(float rate) {
  rate_ = rate;
  first_power_ *= kFirst;
  second_power_ *= kSecond;
}

void Optimizer::update(float* values, float* gradient, Moments& m, std::size_t begin, std::size_t count) const {
  adam({rate_, 1 / (1 - first_power_), 1 / (1 - second_power_)}, count, values, gradient, m.first.data() + begin,
       m.second.data() + begin);
}

void Optimizer::step_dense(Parameters& p, std::vector<float>& gradient) {
  double square = 0;
  for (const float value : gradient) square += static_cast<double>(value) * static_cast<double>(value);
  const double length = std::sqrt(square);
  if (length > static_cast<double>(kLongest))
    for (float& value : gradient) value *= static_cast<float>(static_cast<double>(kLongest) / length);
  update(p.dense.data(), gradient.data(), dense_, 0, gradient.size());
}

void Optimizer::Table::add(std::uint32_t row, const float* values, std::size_t columns) {
  if (is_touched[row] == 0) {
    is_touched[row] = 1;
    touched.push_back(row);
  }
  add_each(values, gradient.data() + row * columns, columns);
}

void Optimizer::step_rows(Parameters& p, const std::vector<const Learner*>& learners,
                          const std::vector<std::vector<const Example*>>& shares, std::size_t hidden) {
  for (std::size_t k = 0; k < learners.size(); ++k) {
    const float* gradient = learners[k]->hidden_gradient().data();
    const std::uint32_t* used = learners[k]->used_words().data();
    for (const Example* example : shares[k]) {
      for (const Example::Word& word : example->words) {
        words_.add(*used++, gradient, hidden);
        for (std::uint32_t i = word.pieces_begin; i < word.pieces_end; ++i)
          pieces_.add(example->pieces[i], gradient, hidden);
        gradient += hidden;
      }
    }
  }
  step_table(p.words, words_, hidden);
  step_table(p.pieces, pieces_, hidden);
}

void Optimizer::step_table(std::vector<float>& values, Table& table, std::size_t columns) {
  for (const std::uint32_t row : table.touched) {
    float* gradient = table.gradient.data() + row * columns;
    update(values.data() + row * columns, gradient, table.moments, row * columns, columns);
    std::fill_n(gradient, columns, 0.0F);
    table.is_touched[row] = 0;
  }
  table.touched.clear();
}

}  // namespace claimgraph::train
