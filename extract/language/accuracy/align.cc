// SPDX-License-Identifier: Apache-2.0

#include "accuracy/align.h"

#include <algorithm>

namespace claimgraph::language {
namespace {

/// Words with the place of the printed word that they are part of.
struct Words {
  explicit Words(const Doc& of) : doc(of), spans(of.tokens.size()), several(of.tokens.size()) {
    for (std::size_t begin = 0, end = 0; begin < spans.size(); begin = end) {
      for (end = begin + 1; end < spans.size() && doc.tokens[end].joined;) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        spans[i] = {doc.tokens[begin].begin, doc.tokens[end - 1].end};
        several[i] = end - begin > 1;
      }
    }
  }
  std::size_t size() const { return spans.size(); }

  const Doc& doc;
  std::vector<schema::Span> spans;
  std::vector<bool> several;
};

class Aligner {
 public:
  Aligner(const Doc& gold, const Doc& found) : gold_(gold), found_(found), pairs_(gold.tokens.size(), kNoToken) {}

  std::vector<TokenIndex> align() {
    while (g_ < gold_.size() && f_ < found_.size()) {
      if (gold_.several[g_] || found_.several[f_]) {
        printed_as_one();
      } else if (gold_.spans[g_] == found_.spans[f_]) {
        pairs_[g_++] = static_cast<TokenIndex>(f_++);
      } else if (gold_.spans[g_].begin <= found_.spans[f_].begin) {
        ++g_;
      } else {
        ++f_;
      }
    }
    return std::move(pairs_);
  }

 private:
  static bool beyond(const Words& words, std::size_t i, std::size_t end) {
    if (i >= words.size()) return true;
    return words.several[i] ? words.spans[i].begin >= end : words.spans[i].end > end;
  }

  /// Takes the smallest part of both sides that cuts through no printed word of several words.
  void printed_as_one() {
    std::size_t end = 0;
    if (gold_.several[g_]) {
      end = gold_.spans[g_].end;
      if (!found_.several[f_] && found_.spans[f_].begin < gold_.spans[g_].begin) ++f_;
    } else {
      end = found_.spans[f_].end;
      if (!gold_.several[g_] && gold_.spans[g_].begin < found_.spans[f_].begin) ++g_;
    }
    const std::size_t gold_begin = g_;
    const std::size_t found_begin = f_;
    while (!beyond(gold_, g_, end) || !beyond(found_, f_, end)) {
      const bool from_gold =
          g_ < gold_.size() && (f_ >= found_.size() || gold_.spans[g_].begin <= found_.spans[f_].begin);
      const Words& words = from_gold ? gold_ : found_;
      std::size_t& next = from_gold ? g_ : f_;
      if (words.several[next]) end = std::max(end, words.spans[next].end);
      ++next;
    }
    common_sequence(gold_begin, found_begin);
  }

  bool same(std::size_t g, std::size_t f) const {
    return gold_.doc.lower(static_cast<TokenIndex>(g)) == found_.doc.lower(static_cast<TokenIndex>(f));
  }

  void common_sequence(std::size_t gold_begin, std::size_t found_begin) {
    const std::size_t rows = g_ - gold_begin;
    const std::size_t columns = f_ - found_begin;
    // longest[row][column]: of what is left from there on.
    std::vector<std::vector<std::uint32_t>> longest(rows + 1, std::vector<std::uint32_t>(columns + 1));
    for (std::size_t g = rows; g-- > 0;) {
      for (std::size_t f = columns; f-- > 0;) {
        longest[g][f] = std::max(longest[g + 1][f], longest[g][f + 1]);
        if (same(gold_begin + g, found_begin + f)) longest[g][f] = std::max(longest[g][f], 1 + longest[g + 1][f + 1]);
      }
    }
    for (std::size_t g = 0, f = 0; g < rows && f < columns;) {
      if (same(gold_begin + g, found_begin + f)) {
        pairs_[gold_begin + g++] = static_cast<TokenIndex>(found_begin + f++);
      } else if (longest[g][f] == longest[g + 1][f]) {
        ++g;
      } else {
        ++f;
      }
    }
  }

  Words gold_;
  Words found_;
  std::size_t g_ = 0;
  std::size_t f_ = 0;
  std::vector<TokenIndex> pairs_;
};

}  // namespace

std::vector<TokenIndex> align_words(const Doc& gold, const Doc& found) { return Aligner(gold, found).align(); }

}  // namespace claimgraph::language
