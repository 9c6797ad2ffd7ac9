// SPDX-License-Identifier: Apache-2.0
#include "network/tree_decoder.h"

#include <algorithm>

namespace claimgraph::language {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
// More than any sum of scores: a tree with two roots is never better than one with one.
constexpr std::int64_t kRootCost = std::int64_t{1} << 44;

}  // namespace

void TreeDecoder::decode(const ArcScores& scores, std::vector<std::uint32_t>& heads) {
  heads.resize(scores.words);
  if (scores.words == 0) return;
  // Mostly each word's best head is the answer.
  take_best_heads(scores, heads);
  if (is_tree(heads)) return;

  start(scores);
  constexpr std::uint32_t kFinished = kNone - 1;
  marks_.assign(columns_, kNone);  // kNone: not met; kFinished: hangs on the root; else the path it is on
  marks_[words_] = kFinished;
  for (std::uint32_t word = 0; word < words_; ++word) {
    // Follow best heads upwards to something finished; a circle becomes one node, and the path goes on from there.
    std::uint32_t node = owner_[word];
    while (marks_[node] == kNone) {
      marks_[node] = word;
      const std::uint32_t next = owner_[best_[node].head];
      node = marks_[next] == word ? contract(next) : next;
    }
    for (std::uint32_t passed = owner_[word]; marks_[passed] != kFinished; passed = owner_[best_[passed].head])
      marks_[passed] = kFinished;
  }
  expand(heads);
}

void TreeDecoder::take_best_heads(const ArcScores& scores, std::vector<std::uint32_t>& heads) const {
  for (std::size_t d = 0; d < scores.words; ++d) {
    const std::int32_t* row = scores.scores + d * scores.stride;
    std::size_t best = d == 0 ? 1 : 0;
    for (std::size_t h = best + 1; h <= scores.words; ++h)
      if (h != d && row[h] > row[best]) best = h;
    heads[d] = static_cast<std::uint32_t>(best);
  }
}

bool TreeDecoder::is_tree(const std::vector<std::uint32_t>& heads) {
  const std::size_t words = heads.size();
  if (std::count(heads.begin(), heads.end(), words) != 1) return false;
  marks_.assign(words + 1, kNone);
  for (std::uint32_t word = 0; word < words; ++word) {
    std::uint32_t node = word;
    while (node != words && marks_[node] == kNone) {
      marks_[node] = word;
      node = heads[node];
    }
    if (node != words && marks_[node] == word) return false;
  }
  return true;
}

void TreeDecoder::start(const ArcScores& scores) {
  words_ = scores.words;
  columns_ = words_ + 1;
  gains_.resize(columns_ * columns_);
  dependents_.resize(columns_ * columns_);
  best_.resize(columns_);
  best_gain_.resize(columns_);
  outer_.assign(columns_, kNone);
  owner_.resize(columns_);
  for (std::uint32_t column = 0; column < columns_; ++column) owner_[column] = column;
  for (std::uint32_t d = 0; d < words_; ++d) {
    for (std::size_t h = 0; h < columns_; ++h) {
      gains_[d * columns_ + h] = scores.at(d, h) - (h == words_ ? kRootCost : 0);
      dependents_[d * columns_ + h] = d;
    }
    find_best_arc(d);
  }
}

void TreeDecoder::find_best_arc(std::uint32_t node) {
  const std::int64_t* gains = gains_.data() + node * columns_;
  std::size_t best = columns_;
  for (std::size_t column = 0; column < columns_; ++column)
    if (owner_[column] != node && (best == columns_ || gains[column] > gains[best])) best = column;
  best_[node] = {static_cast<std::uint32_t>(best), dependents_[node * columns_ + best]};
  best_gain_[node] = gains[best];
}

std::uint32_t TreeDecoder::contract(std::uint32_t on_circle) {
  const std::uint32_t circle = static_cast<std::uint32_t>(outer_.size());
  gains_.resize((circle + 1) * columns_);
  dependents_.resize((circle + 1) * columns_);
  best_.emplace_back();
  best_gain_.push_back(0);
  outer_.push_back(kNone);
  marks_.push_back(kNone);
  std::int64_t* gains = gains_.data() + circle * columns_;
  std::uint32_t* dependents = dependents_.data() + circle * columns_;
  std::uint32_t member = on_circle;
  do {
    outer_[member] = circle;
    const std::int64_t* member_gains = gains_.data() + member * columns_;
    const std::uint32_t* member_dependents = dependents_.data() + member * columns_;
    for (std::size_t column = 0; column < columns_; ++column) {
      const std::int64_t gain = member_gains[column] - best_gain_[member];
      if (member != on_circle && gains[column] >= gain) continue;
      gains[column] = gain;
      dependents[column] = member_dependents[column];
    }
    member = owner_[best_[member].head];
  } while (member != on_circle);
  for (std::uint32_t& owner : owner_)
    if (outer_[owner] == circle) owner = circle;
  find_best_arc(circle);
  return circle;
}

void TreeDecoder::expand(std::vector<std::uint32_t>& heads) {
  // From the outermost circle inwards: the arc that enters it replaces the best arc of the member that it enters.
  for (std::size_t circle = outer_.size(); circle-- > columns_;) {
    std::uint32_t member = best_[circle].dependent;
    while (outer_[member] != circle) member = outer_[member];
    best_[member] = best_[circle];
  }
  for (std::size_t word = 0; word < words_; ++word) heads[word] = best_[word].head;
}

}  // namespace claimgraph::language
