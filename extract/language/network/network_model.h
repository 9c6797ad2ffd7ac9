// SPDX-License-Identifier: Apache-2.0
#pragma once

// The trained network as it stands in a model's section "network": sizes, names, tables, weights. Read in place.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"
#include "model/section_reader.h"
#include "network/byte_table.h"
#include "network/whole_affine.h"

namespace claimgraph::language {

inline constexpr std::string_view kNetworkSection = "network";

/// Row-major, inputs down, outputs across, with a number to add to each output.
struct Affine {
  std::span<const float> weights;
  std::span<const float> bias;
};

/// Rows asked for by number, and a number to add to the product with each. In the file they are bytes; to multiply by
/// those takes longer.
struct Rows {
  std::vector<float> values;
  float unit = 0;
  std::span<const float> bias;
};

struct NetworkModel {
  /// Units of each part; all but `vector` and `layers` are multiples of kLanes.
  std::size_t vector = 0, hidden = 0, state = 0, layers = 0, tag_layer = 0, arc = 0, label_sum = 0, label_product = 0;
  std::size_t width() const { return 2 * state; }
  std::size_t label() const { return label_sum + label_product; }

  StringList upos, xpos, feats, labels;
  /// For each pair of UPOS and XPOS the first of its rows of `feats`, and one more; feats of a pair stand together.
  std::span<const std::uint32_t> feats_begin, feats_end;

  ByteTable vectors;  ///< pretrained, `vector` columns
  ByteTable words;    ///< trained, `hidden` columns; row 0, without a hash, is the unknown word's
  ByteTable pieces;   ///< trained, `hidden` columns

  Affine vector_hidden, word_input;
  std::vector<WholeAffine> layer;  ///< the bias are the weights of the recurrence (recurrence.h)
  WholeAffine tags, heads;
  Affine arcs, label_scores;
  Rows feats_rows;  ///< a row of `width` for each of `feats`
  std::span<const float> arc_root, label_root;

  /// Checks all sizes against each other, so that what reads cannot run over an edge. CG-X104: they do not fit.
  static schema::Result<NetworkModel> read(std::string_view section);
};

/// The pretrained vectors alone, without laying out what multiplies them: rows of `vector` bytes. CG-X104 as above.
struct VectorTable {
  std::size_t vector = 0;
  ByteTable vectors;
  static schema::Result<VectorTable> read(std::string_view section);
};

}  // namespace claimgraph::language
