// SPDX-License-Identifier: Apache-2.0
// The gradient that the trainer computes by hand is the slope of its loss.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "network/learner.h"
#include "small_network.h"

using namespace claimgraph;
using namespace claimgraph::train;

namespace {

struct Fixture : SmallNetwork {
  Fixture() {
    for (const GoldSentence& sentence : two_sentences()) examples.push_back(numbering.example(sentence, vectors));
    for (const Example& example : examples) batch.push_back(&example);
  }
  double loss() {
    const Losses l = learner.learn(parameters, batch, 1.0F, nullptr);
    return static_cast<double>(schedule.tag_weight) * (l.tags + l.feats) + l.arcs + l.labels;
  }
  /// The slope along one number, by going a little to both sides.
  double slope(float& value) {
    constexpr float kStep = 2e-3F;
    const float before = value;
    value = before + kStep;
    const double above = loss();
    value = before - kStep;
    const double below = loss();
    value = before;
    return (above - below) / (2 * static_cast<double>(kStep));
  }

  Schedule schedule;
  std::vector<Example> examples;
  std::vector<const Example*> batch;
  Learner learner{layout, schedule, numbering, vectors};
};

}  // namespace

TEST_CASE("the gradient of every matrix is the slope of the loss") {
  Fixture f;
  f.loss();
  const std::vector<float> gradient = f.learner.gradient();
  std::vector<std::pair<const char*, Block>> blocks = {{"vector_hidden", f.layout.vector_hidden},
                                                       {"hidden_bias", f.layout.hidden_bias},
                                                       {"word_input", f.layout.word_input},
                                                       {"word_bias", f.layout.word_bias},
                                                       {"tags", f.layout.tags},
                                                       {"tags_bias", f.layout.tags_bias},
                                                       {"feats_rows", f.layout.feats_rows},
                                                       {"feats_bias", f.layout.feats_bias},
                                                       {"heads", f.layout.heads},
                                                       {"heads_bias", f.layout.heads_bias},
                                                       {"arcs", f.layout.arcs},
                                                       {"arcs_bias", f.layout.arcs_bias},
                                                       {"arc_root", f.layout.arc_root},
                                                       {"label_root", f.layout.label_root},
                                                       {"label", f.layout.label},
                                                       {"label_bias", f.layout.label_bias}};
  for (const Layout::Layer& layer : f.layout.layers) {
    blocks.emplace_back("input", layer.input);
    blocks.emplace_back("recurrence", layer.recurrence);
  }
  for (const auto& [name, block] : blocks) {
    // Where it is steepest, rounding disturbs least.
    std::vector<std::size_t> order(block.count());
    std::iota(order.begin(), order.end(), block.begin);
    std::partial_sort(order.begin(), order.begin() + 6, order.end(),
                      [&](std::size_t a, std::size_t b) { return std::abs(gradient[a]) > std::abs(gradient[b]); });
    for (std::size_t i = 0; i < 6; ++i) {
      INFO(name << " " << order[i] - block.begin);
      const double slope = f.slope(f.parameters.dense[order[i]]);
      CHECK(static_cast<double>(gradient[order[i]]) == Approx(slope).epsilon(0.03).margin(4e-3));
    }
  }
}

TEST_CASE("the gradient of words and pieces is the slope of the loss") {
  Fixture f;
  f.loss();
  const std::vector<float> gradient = f.learner.hidden_gradient();
  const Example::Word& first = f.examples[0].words[0];
  const std::size_t hidden = f.sizes.hidden;
  for (std::size_t i = 0; i < hidden; ++i) {
    INFO("unit " << i);
    CHECK(static_cast<double>(gradient[i]) ==
          Approx(f.slope(f.parameters.words[first.word * hidden + i])).epsilon(0.03).margin(4e-3));
  }
}

TEST_CASE("without chance, learning the same batch twice gives the same gradient") {
  Fixture f;
  f.loss();
  const std::vector<float> before = f.learner.gradient();
  f.loss();
  CHECK(before == f.learner.gradient());
}

TEST_CASE("where teachers agree with the truth the gradient stays, where they doubt it moves") {
  Fixture f;
  f.loss();
  const std::vector<float> alone = f.learner.gradient();
  Opinions opinions;
  for (const Example::Word& word : f.examples[1].words) {
    const auto certain = [](std::vector<float>& rows, std::size_t count, std::size_t truth) {
      for (std::size_t i = 0; i < count; ++i) rows.push_back(i == truth ? 1.0F : 0.0F);
    };
    certain(opinions.upos, f.layout.upos, word.upos);
    certain(opinions.xpos, f.layout.xpos, word.xpos);
    certain(opinions.arcs, f.examples[1].words.size() + 1, word.head);
    certain(opinions.labels, f.layout.labels, word.label);
  }
  f.examples[1].opinions = &opinions;
  f.loss();
  for (std::size_t i = 0; i < alone.size(); ++i) REQUIRE(f.learner.gradient()[i] == Approx(alone[i]).margin(1e-5));
  opinions.labels.assign(opinions.labels.size(), 0.5F);
  f.loss();
  CHECK(f.learner.gradient() != alone);
}

TEST_CASE("opinions are probabilities") {
  Fixture f;
  Opinions opinions;
  for (int teacher = 0; teacher < 2; ++teacher) f.learner.add_opinions(f.parameters, f.examples[0], 0.5F, opinions);
  const auto is_probability = [](const std::vector<float>& rows, std::size_t columns) {
    REQUIRE(rows.size() % columns == 0);
    for (std::size_t row = 0; row < rows.size(); row += columns) {
      CHECK(std::accumulate(rows.begin() + row, rows.begin() + row + columns, 0.0F) == Approx(1.0F).epsilon(1e-4));
      for (std::size_t i = row; i < row + columns; ++i) CHECK(rows[i] > -1e-5F);
    }
  };
  is_probability(opinions.upos, f.layout.upos);
  is_probability(opinions.xpos, f.layout.xpos);
  is_probability(opinions.arcs, f.examples[0].words.size() + 1);
  is_probability(opinions.labels, f.layout.labels);
}
