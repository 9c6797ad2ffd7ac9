// SPDX-License-Identifier: Apache-2.0
#pragma once

// The best tree under scores of single arcs: Chu and Liu 1965, Edmonds 1967, for exactly one root.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimgraph::language {

/// Scores of all arcs of a sentence: row d for the dependent d, column h for its head h, column `words` for "is the
/// root". Whole numbers, so that sums are exact and ties fall the same way everywhere; below 2^31 in size.
struct ArcScores {
  const std::int32_t* scores;
  std::size_t stride;
  std::size_t words;
  std::int64_t at(std::size_t dependent, std::size_t head) const { return scores[dependent * stride + head]; }
};

/// Keeps its memory from sentence to sentence; one for each thread.
class TreeDecoder {
 public:
  /// heads[d] becomes the head of word d, `words` for the root: exactly one word is the root, nothing runs in a circle,
  /// and no such tree has a greater sum of scores. Quadratic in the words.
  void decode(const ArcScores& scores, std::vector<std::uint32_t>& heads);

 private:
  struct Arc {
    std::uint32_t head;
    std::uint32_t dependent;
  };
  void take_best_heads(const ArcScores& scores, std::vector<std::uint32_t>& heads) const;
  bool is_tree(const std::vector<std::uint32_t>& heads);
  void start(const ArcScores& scores);
  void find_best_arc(std::uint32_t node);
  std::uint32_t contract(std::uint32_t on_circle);
  void expand(std::vector<std::uint32_t>& heads);

  // A node is a word, the root, or a circle of nodes that was made one; in this order, circles in the order of their
  // making. Columns stay words and the root all the time.
  std::size_t words_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::int64_t> gains_;        // [node][column]: best entering arc from there, less what it replaces
  std::vector<std::uint32_t> dependents_;  // [node][column]: the word inside the node that this arc enters
  std::vector<Arc> best_;                  // [node]
  std::vector<std::int64_t> best_gain_;    // [node]
  std::vector<std::uint32_t> outer_;       // [node]: the circle that it is part of, kNone: none
  std::vector<std::uint32_t> owner_;       // [column]: the outermost node around it
  std::vector<std::uint32_t> marks_;
};

}  // namespace claimgraph::language
