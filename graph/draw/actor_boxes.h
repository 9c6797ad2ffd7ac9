// SPDX-License-Identifier: Apache-2.0
#pragma once

// Actors as nodes, each made when it is asked for first.

#include <map>

#include "draw/best_sentences.h"
#include "draw/scene.h"

namespace claimgraph::graph {

class ActorBoxes {
 public:
  /// All must outlive it. Boxes are at least so wide, in inches; 0: as wide as the name.
  ActorBoxes(Picture& picture, const Scene& scene, const BestSentences& best, int least_width = 0)
      : picture_(picture), scene_(scene), best_(best), least_width_(least_width) {}

  Picture::NodeNumber node(ActorId actor);

 private:
  Picture& picture_;
  const Scene& scene_;
  const BestSentences& best_;
  int least_width_;
  std::map<ActorId, Picture::NodeNumber> nodes_;
};

}  // namespace claimgraph::graph
