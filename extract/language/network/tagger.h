// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tags and features from what the encoder says.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/language/doc.h"
#include "network/encoder.h"
#include "network/network_model.h"

namespace claimgraph::language {

/// Names of a model as numbers of a Doc's pool.
struct NameIds {
  NameIds(const NetworkModel& model, Doc& doc);
  std::vector<Upos> upos;
  std::vector<StringId> xpos, feats, labels;
};

/// For one thread.
class Tagger {
 public:
  explicit Tagger(const NetworkModel& model) : model_(model) {}
  /// `tag_level` is what the encoder says below the layer that belongs to trees alone, `top` what it says in the end:
  /// features of verbs hang on their subjects.
  void tag(Doc& doc, std::span<const Segment> segments, const Level& tag_level, const Level& top, const NameIds& names);

 private:
  std::size_t best_feats(std::size_t upos, std::size_t xpos, const float* encoded);

  const NetworkModel& model_;
  std::vector<std::int32_t> sums_;
  std::vector<float> scores_, products_;
};

}  // namespace claimgraph::language
