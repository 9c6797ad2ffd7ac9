// SPDX-License-Identifier: Apache-2.0
#pragma once

// The training itself: epochs of steps over shuffled batches.

#include <functional>
#include <vector>

#include "examples.h"
#include "learner.h"
#include "parameters.h"
#include "settings.h"

namespace claimgraph::train {

/// The same sentences twice.
struct TrainingSet {
  std::vector<Example> as_written, in_capitals;
};

/// Called after each epoch.
using Progress = std::function<void(std::size_t epoch, const Losses& losses_per_word)>;

/// `schedule.epochs` times through the set. Each batch is cut in two, one for each of two threads; sums are taken in
/// the same order always, so that the result depends neither on time nor on the machine.
Parameters train(const Layout& layout, const Schedule& schedule, const Numbering& numbering, const WordVectors& vectors,
                 const TrainingSet& set, const Progress& progress);

}  // namespace claimgraph::train
