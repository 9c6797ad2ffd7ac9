// SPDX-License-Identifier: Apache-2.0
#include "examples.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "network/word_features.h"

namespace claimgraph::train {

std::uint32_t Inventory::add(std::string_view name) {
  const auto found = numbers_.find(name);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(name, number);
  return number;
}

std::uint32_t Inventory::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? kUnknown : found->second;
}

namespace {

std::vector<std::uint64_t> most_common_pieces(const std::vector<GoldSentence>& sentences, std::size_t most) {
  std::set<std::string> forms;
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  std::vector<std::uint64_t> pieces;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence) {
      if (!forms.insert(word.form).second) continue;
      pieces.clear();
      language::append_pieces(word.form, word.lower, pieces);
      std::sort(pieces.begin(), pieces.end());
      pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
      for (const std::uint64_t piece : pieces) ++counts[piece];
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint64_t>> order;
  for (const auto& [piece, count] : counts) order.emplace_back(count, piece);
  std::sort(order.rbegin(), order.rend());
  order.resize(std::min(order.size(), most));
  pieces.clear();
  for (const auto& [count, piece] : order) pieces.push_back(piece);
  std::sort(pieces.begin(), pieces.end());
  return pieces;
}

}  // namespace

GoldSentence in_capitals(GoldSentence sentence) {
  for (GoldWord& word : sentence)
    for (char& c : word.form)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return sentence;
}

Numbering::Numbering(const std::vector<GoldSentence>& sentences, std::size_t least_count, std::size_t most_pieces)
    : pieces(most_common_pieces(sentences, most_pieces)) {
  std::map<std::string, std::uint32_t> counts;
  std::set<std::string> upos_names, xpos_names, label_names;
  std::set<std::pair<std::pair<std::string, std::string>, std::string>> combinations;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence) {
      ++counts[word.lower];
      upos_names.insert(word.upos);
      xpos_names.insert(word.xpos);
      label_names.insert(word.deprel);
      combinations.insert({{word.upos, word.xpos}, word.feats});
    }
  }
  for (const std::string& name : upos_names) upos.add(name);
  for (const std::string& name : xpos_names) xpos.add(name);
  for (const std::string& name : label_names) labels.add(name);
  words.add("");
  word_counts.push_back(0);
  for (const auto& [word, count] : counts) {
    if (count < least_count) continue;
    words.add(word);
    word_counts.push_back(count);
  }
  feats_of_tags.resize(upos.size() * xpos.size());
  for (const auto& [tags, features] : combinations) {
    Range& range = feats_of_tags[upos.find(tags.first) * xpos.size() + xpos.find(tags.second)];
    const auto row = static_cast<std::uint32_t>(feats_names.size());
    if (range.end == 0) range = {row, row};
    ++range.end;
    feats_rows_[tags.first + '\t' + tags.second + '\t' + features] = row;
    feats_names.push_back(features);
  }
}

Example Numbering::example(const GoldSentence& sentence, const WordVectors& vectors) const {
  Example example;
  std::vector<std::uint64_t> hashes;
  for (const GoldWord& gold : sentence) {
    Example::Word word;
    word.vector = vectors.find(language::word_hash(gold.lower));
    const std::uint32_t row = words.find(gold.lower);
    word.word = row == kUnknown ? 0 : row;
    word.pieces_begin = static_cast<std::uint32_t>(example.pieces.size());
    hashes.clear();
    language::append_pieces(gold.form, gold.lower, hashes);
    for (const std::uint64_t hash : hashes) {
      const auto found = std::lower_bound(pieces.begin(), pieces.end(), hash);
      if (found != pieces.end() && *found == hash)
        example.pieces.push_back(static_cast<std::uint32_t>(found - pieces.begin()));
    }
    word.pieces_end = static_cast<std::uint32_t>(example.pieces.size());
    word.upos = upos.find(gold.upos);
    word.xpos = xpos.find(gold.xpos);
    word.label = labels.find(gold.deprel);
    const auto feats_row = feats_rows_.find(gold.upos + '\t' + gold.xpos + '\t' + gold.feats);
    word.feats = feats_row == feats_rows_.end() ? kUnknown : feats_row->second;
    word.head = static_cast<std::uint32_t>(gold.head == 0 ? sentence.size() : gold.head - 1);
    example.words.push_back(word);
  }
  return example;
}

}  // namespace claimgraph::train
