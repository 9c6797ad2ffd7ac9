// SPDX-License-Identifier: Apache-2.0
#include "parameters.h"

#include <cmath>

#include "functions.h"
#include "network/multiply.h"

namespace claimgraph::train {

Layout::Layout(const Sizes& s, const Numbering& numbering) : sizes(s) {
  upos = numbering.upos.size();
  xpos = numbering.xpos.size();
  labels = numbering.labels.size();
  feats = numbering.feats_names.size();
  words = numbering.words.size();
  pieces = numbering.pieces.size();
  xpos_begin = language::round_up_to_lanes(upos);
  const auto block = [this](std::size_t rows, std::size_t columns) {
    const Block made{count, rows, columns};
    count += language::round_up_to_lanes(rows * columns);
    return made;
  };
  const std::size_t width = sizes.width();
  vector_hidden = block(sizes.vector, sizes.hidden);
  hidden_bias = block(1, sizes.hidden);
  word_input = block(sizes.hidden + sizes.vector, width);
  word_bias = block(1, width);
  for (std::size_t i = 0; i < sizes.layers; ++i)
    layers.push_back({block(width, 6 * sizes.state), block(10, sizes.state)});
  tags = block(width, xpos_begin + language::round_up_to_lanes(xpos));
  tags_bias = block(1, tags.columns);
  feats_rows = block(feats, width);
  feats_bias = block(1, language::round_up_to_lanes(feats));
  heads = block(width, heads_columns());
  heads_bias = block(1, heads.columns);
  arcs = block(sizes.arc, sizes.arc);
  arcs_bias = block(1, sizes.arc);
  arc_root = block(1, sizes.arc);
  label_root = block(1, sizes.label());
  label = block(sizes.label(), language::round_up_to_lanes(labels));
  label_bias = block(1, label.columns);
}

Parameters::Parameters(const Layout& layout, Random& random)
    : dense(layout.count), words(layout.words * layout.sizes.hidden), pieces(layout.pieces * layout.sizes.hidden) {
  const auto fill = [&](std::vector<float>& values, std::size_t begin, std::size_t count, float reach) {
    for (std::size_t i = 0; i < count; ++i) values[begin + i] = reach * (2.0F * unit(random) - 1.0F);
  };
  const auto matrix = [&](const Block& block) {
    fill(dense, block.begin, block.count(), std::sqrt(6.0F / static_cast<float>(block.rows + block.columns)));
  };
  fill(dense, layout.vector_hidden.begin, layout.vector_hidden.count(),
       std::sqrt(3.0F / static_cast<float>(layout.sizes.hidden)));
  matrix(layout.word_input);
  for (const Layout::Layer& layer : layout.layers)
    fill(dense, layer.input.begin, layer.input.count(), std::sqrt(3.0F / static_cast<float>(layer.input.rows)));
  matrix(layout.tags);
  matrix(layout.heads);
  matrix(layout.arcs);
  matrix(layout.label);
  fill(dense, layout.arc_root.begin, layout.arc_root.count(), 0.3F);
  fill(dense, layout.label_root.begin, layout.label_root.count(), 0.3F);
  fill(words, 0, words.size(), 0.1F);
  fill(pieces, 0, pieces.size(), 0.1F);
}

}  // namespace claimgraph::train
