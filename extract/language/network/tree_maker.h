// SPDX-License-Identifier: Apache-2.0
#pragma once

// Trees from what the encoder says: deep biaffine arcs (Dozat and Manning 2017) and the relation of each arc chosen.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/language/doc.h"
#include "network/encoder.h"
#include "network/network_model.h"
#include "network/tagger.h"
#include "network/tree_decoder.h"

namespace claimgraph::language {

/// For one thread.
class TreeMaker {
 public:
  explicit TreeMaker(const NetworkModel& model) : model_(model) {}
  /// Sets head and deprel of all tokens of the segments. `encoded` is the encoder's top level.
  void make_trees(Doc& doc, std::span<const Segment> segments, const Level& encoded, const NameIds& names);

 private:
  void find_heads(std::size_t begin, std::size_t words);
  void name_arcs(std::size_t begin, Doc& doc, const Segment& segment, const NameIds& names);

  const NetworkModel& model_;
  TreeDecoder decoder_;
  std::vector<float> shares_, queries_, columns_, scores_, label_in_, label_scores_;
  std::vector<std::int32_t> sums_, whole_scores_;
  std::vector<std::uint32_t> heads_;
};

}  // namespace claimgraph::language
