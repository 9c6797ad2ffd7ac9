// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/doc.h"

#include <algorithm>

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

void Doc::index_trees() {
  const std::size_t count = tokens.size();
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
      tokens[token].relation = relation_from(deprel(token)).value_or(Relation::kDep);
      if (tokens[token].head != kNoToken) {
        ++first_child_[tokens[token].head + 1];
      } else if (sentence.root == kNoToken) {
        sentence.root = token;
      }
    }
  }
  for (std::size_t i = 0; i < count; ++i) first_child_[i + 1] += first_child_[i];

  std::vector<std::uint32_t> filled(first_child_.begin(), first_child_.end());
  for (TokenIndex token = 0; token < count; ++token) {
    if (tokens[token].head != kNoToken) children_[filled[tokens[token].head]++] = token;
  }
  // From the leaves up: a token hands its range on once all its children have done so.
  std::vector<std::uint32_t> waiting_for(count);
  for (TokenIndex token = 0; token < count; ++token) {
    waiting_for[token] = static_cast<std::uint32_t>(children(token).size());
  }
  for (TokenIndex leaf = 0; leaf < count; ++leaf) {
    if (!children(leaf).empty()) continue;
    for (TokenIndex token = leaf; tokens[token].head != kNoToken;) {
      const TokenIndex head = tokens[token].head;
      subtrees_[head].begin = std::min(subtrees_[head].begin, subtrees_[token].begin);
      subtrees_[head].end = std::max(subtrees_[head].end, subtrees_[token].end);
      if (--waiting_for[head] > 0) break;
      token = head;
    }
  }
}

std::span<const TokenIndex> Doc::children(TokenIndex token) const {
  return std::span(children_).subspan(first_child_[token], first_child_[token + 1] - first_child_[token]);
}

}  // namespace claimgraph::language
