// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/doc.h"

#include <algorithm>
#include <array>

namespace claimgraph::language {

std::string_view Doc::feature(TokenIndex token, std::string_view name) const {
  std::string_view rest = feats(token);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
  }
  return {};
}

std::string_view Doc::subtype(TokenIndex token) const {
  const std::string_view whole = deprel(token);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? std::string_view{} : whole.substr(colon + 1);
}

std::string_view Doc::printed(TokenIndex token) const {
  return text_.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
}

std::string_view Doc::printed(TokenRange range) const {
  const schema::Span bytes = span(range);
  return text_.substr(bytes.begin, bytes.end - bytes.begin);
}

schema::Span Doc::span(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens[range.begin].begin, tokens[range.end - 1].end};
}

namespace {

/// Remembers the relations of the strings that it met last: a Doc has few, and each of them again and again.
class RelationMemory {
 public:
  Relation of(StringId deprel, const Doc& doc) {
    Known& known = known_[deprel % known_.size()];
    if (known.deprel != deprel) known = {deprel, relation_from(doc.string(deprel)).value_or(Relation::kDep)};
    return known.relation;
  }

 private:
  struct Known {
    StringId deprel = 0;  // the empty string: no relation
    Relation relation = Relation::kDep;
  };
  std::array<Known, 128> known_;
};

}  // namespace

void Doc::index_trees() {
  const std::size_t count = tokens.size();
  RelationMemory relations;
  sentence_of_.assign(count, 0);
  first_child_.assign(count + 1, 0);
  children_.assign(count, kNoToken);
  subtrees_.resize(count);
  for (std::uint32_t number = 0; number < sentences.size(); ++number) {
    Sentence& sentence = sentences[number];
    sentence.root = kNoToken;
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      sentence_of_[token] = number;
      subtrees_[token] = {token, token + 1};
      tokens[token].relation = relations.of(tokens[token].deprel, *this);
      if (tokens[token].head != kNoToken) {
        ++first_child_[tokens[token].head];
      } else if (sentence.root == kNoToken) {
        sentence.root = token;
      }
    }
  }
  // Each place is the end of its token's children first; filled in from behind, it becomes their beginning.
  for (std::size_t i = 0; i < count; ++i) first_child_[i + 1] += first_child_[i];
  for (auto token = static_cast<TokenIndex>(count); token-- > 0;) {
    if (tokens[token].head != kNoToken) children_[--first_child_[tokens[token].head]] = token;
  }

  std::vector<std::uint32_t> waiting_for;
  for (const Sentence& sentence : sentences) find_subtrees(sentence.tokens, waiting_for);
}

// From the leaves up: a token hands its range on once all its children have done so.
void Doc::find_subtrees(TokenRange sentence, std::vector<std::uint32_t>& waiting_for) {
  waiting_for.resize(std::max(waiting_for.size(), sentence.size()));
  for (TokenIndex token = sentence.begin; token < sentence.end; ++token) {
    waiting_for[token - sentence.begin] = static_cast<std::uint32_t>(children(token).size());
  }
  for (TokenIndex leaf = sentence.begin; leaf < sentence.end; ++leaf) {
    if (!children(leaf).empty()) continue;
    for (TokenIndex token = leaf; tokens[token].head != kNoToken;) {
      const TokenIndex head = tokens[token].head;
      subtrees_[head].begin = std::min(subtrees_[head].begin, subtrees_[token].begin);
      subtrees_[head].end = std::max(subtrees_[head].end, subtrees_[token].end);
      if (--waiting_for[head - sentence.begin] > 0) break;
      token = head;
    }
  }
}

std::span<const TokenIndex> Doc::children(TokenIndex token) const {
  return std::span(children_).subspan(first_child_[token], first_child_[token + 1] - first_child_[token]);
}

}  // namespace claimgraph::language
