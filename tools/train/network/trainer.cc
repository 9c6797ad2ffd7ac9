// SPDX-License-Identifier: Apache-2.0
#include "trainer.h"

#include <algorithm>
#include <array>
#include <thread>

#include "optimizer.h"

namespace claimgraph::train {
namespace {

constexpr std::size_t kShares = 2, kCapitalsEvery = 50;
using Batch = std::array<std::vector<const Example*>, kShares>;

// In an order of chance, one sentence of kCapitalsEvery in capitals.
std::vector<Batch> make_batches(const TrainingSet& set, std::size_t batch_words, Random& random) {
  std::vector<const Example*> order;
  for (std::size_t i = 0; i < set.as_written.size(); ++i)
    order.push_back(random.below(kCapitalsEvery) == 0 ? &set.in_capitals[i] : &set.as_written[i]);
  shuffle(order, random);
  std::vector<Batch> batches(1);
  std::array<std::size_t, kShares> words = {};
  for (const Example* example : order) {
    const std::size_t share = words[0] <= words[1] ? 0 : 1;
    batches.back()[share].push_back(example);
    words[share] += example->words.size();
    if (words[0] + words[1] < batch_words) continue;
    batches.emplace_back();
    words = {};
  }
  if (words[0] == 0) batches.pop_back();
  return batches;
}

// Rises over the first steps, then falls in a straight line to nothing.
float rate_at(const Schedule& schedule, std::size_t step, std::size_t steps) {
  constexpr std::size_t kRise = 200;
  const float rise = std::min(1.0F, static_cast<float>(step + 1) / static_cast<float>(kRise));
  const float left = 1.0F - static_cast<float>(step) / static_cast<float>(steps);
  return schedule.rate * rise * std::max(left, 0.005F);
}

void add(const Losses& losses, Losses& sum) {
  sum.tags += losses.tags;
  sum.feats += losses.feats;
  sum.arcs += losses.arcs;
  sum.labels += losses.labels;
}

}  // namespace

Parameters train(const Layout& layout, const Schedule& schedule, const Numbering& numbering, const WordVectors& vectors,
                 const TrainingSet& set, const Progress& progress) {
  Random random(schedule.seed);
  Parameters parameters(layout, random);
  Optimizer optimizer(parameters, layout.sizes.hidden);
  std::vector<Learner> learners(kShares, Learner(layout, schedule, numbering, vectors));
  std::vector<const Learner*> learner_list;
  for (const Learner& learner : learners) learner_list.push_back(&learner);
  std::size_t words = 0;
  for (const Example& example : set.as_written) words += example.words.size();
  std::size_t step = 0;
  std::size_t steps = schedule.epochs * words / schedule.batch_tokens;
  std::vector<float> gradient(layout.count);
  for (std::size_t epoch = 0; epoch < schedule.epochs; ++epoch) {
    Losses sum;
    const std::vector<Batch> batches = make_batches(set, schedule.batch_tokens, random);
    if (epoch == 0) steps = schedule.epochs * batches.size();
    for (const Batch& batch : batches) {
      std::array<Losses, kShares> losses;
      std::size_t batch_words = 0;
      for (const auto& share : batch)
        for (const Example* example : share) batch_words += example->words.size();
      const std::uint64_t seed = random.next();
      const auto learn = [&](std::size_t share) {
        Random dropout(seed + share * 0x632be59bd9b4e019);
        losses[share] =
            learners[share].learn(parameters, batch[share], 1.0F / static_cast<float>(batch_words), &dropout);
      };
      std::thread other(learn, 1);
      learn(0);
      other.join();
      for (const Losses& part : losses) add(part, sum);
      for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] = learners[0].gradient()[i] + learners[1].gradient()[i];
      optimizer.begin_step(rate_at(schedule, step++, steps));
      optimizer.step_dense(parameters, gradient);
      optimizer.step_rows(parameters, learner_list, {batch[0], batch[1]}, layout.sizes.hidden);
    }
    for (double* loss : {&sum.tags, &sum.feats, &sum.arcs, &sum.labels}) *loss /= static_cast<double>(words);
    progress(epoch + 1, sum);
  }
  return parameters;
}

}  // namespace claimgraph::train
