// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every number that training changes. Matrices are row-major, inputs down, outputs across, all in one array: the
// gradient of everything is an array of the same form. The two big tables of rows are apart, since a step touches few.

#include <cstddef>
#include <vector>

#include "examples.h"
#include "settings.h"
#include "shuffle.h"

namespace claimgraph::train {

/// A matrix in the array.
struct Block {
  std::size_t begin = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t count() const { return rows * columns; }
};

/// Where everything lies.
struct Layout {
  struct Layer {
    Block input;       ///< width x 6 state
    Block recurrence;  ///< 10 x state, recurrence.h
  };
  Layout() = default;
  Layout(const Sizes& sizes, const Numbering& numbering);

  Sizes sizes;
  std::size_t upos = 0, xpos = 0, labels = 0, feats = 0;  ///< how many there are
  std::size_t xpos_begin = 0;                             ///< first column of XPOS in the tags
  Block vector_hidden, hidden_bias;                       ///< vector x hidden
  Block word_input, word_bias;                            ///< (hidden + vector) x width
  std::vector<Layer> layers;
  Block tags, tags_bias;  ///< width x (UPOS, padded; XPOS, padded)
  Block feats_rows;       ///< a row of width for each combination
  Block feats_bias;
  Block heads, heads_bias;     ///< width x (arc dependent, arc head, label dependent, label head)
  Block arcs, arcs_bias;       ///< arc x arc; the bias turns into one for each head
  Block arc_root, label_root;  ///< what the root says as a head
  Block label, label_bias;     ///< label units x labels, padded
  std::size_t count = 0;
  std::size_t words = 0, pieces = 0;  ///< rows of the two tables
  std::size_t heads_columns() const { return 2 * (sizes.arc + sizes.label()); }
};

struct Parameters {
  std::vector<float> dense;
  std::vector<float> words;   ///< Layout::words x hidden
  std::vector<float> pieces;  ///< Layout::pieces x hidden
  Parameters() = default;
  Parameters(const Layout& layout, Random& random);
};

}  // namespace claimgraph::train
