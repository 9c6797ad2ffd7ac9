// SPDX-License-Identifier: Apache-2.0

#include "syntax/mark_patterns.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "cypher.h"  // made by lemon
#include "syntax/parse.h"

namespace claimgraph::query::syntax {
namespace {

constexpr std::size_t kNoEnd = 0;  // no pattern ends at the first token

class Marker {
 public:
  explicit Marker(std::vector<Token>& tokens) : tokens_(tokens), in_chain_(tokens.size()) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (kind(at) != TK_LEFT_PARENTHESIS || in_chain_[at] || calls(at)) continue;
      const std::size_t end = chain(at);
      if (end == kNoEnd) continue;
      tokens_[at].kind = TK_PATTERN_BEGIN;
      tokens_[end - 1].kind = TK_PATTERN_END;
      mark_comprehension(at, end);
    }
  }

 private:
  int kind(std::size_t at) const { return at < tokens_.size() ? tokens_[at].kind : 0; }

  /// "size(" and "a.b(": what the parenthesis holds are arguments.
  bool calls(std::size_t at) const {
    return at > 0 && (kind(at - 1) == TK_IDENTIFIER || kind(at - 1) == TK_DOTTED_NAME);
  }

  void mark_comprehension(std::size_t begin, std::size_t end) {
    if (kind(end) != TK_WHERE && kind(end) != TK_BAR) return;
    std::size_t bracket = begin;
    if (begin > 2 && kind(begin - 1) == TK_EQUAL && kind(begin - 2) == TK_IDENTIFIER) bracket -= 2;
    if (bracket > 0 && kind(bracket - 1) == TK_LEFT_BRACKET) tokens_[bracket - 1].kind = TK_PATTERN_COMPREHENSION;
  }

  /// One behind the closing bracket; kNoEnd where it is not closed, or nested so deep that the query is refused:
  /// looking on from each of its brackets would take long.
  std::size_t behind_brackets(std::size_t at, std::initializer_list<int> open, int close) const {
    std::size_t depth = 0;
    for (; at < tokens_.size() && depth <= kMostNesting; ++at) {
      if (std::find(open.begin(), open.end(), kind(at)) != open.end()) ++depth;
      if (kind(at) == close && --depth == 0) return at + 1;
    }
    return kNoEnd;
  }

  /// (variable:Label {key: value})
  std::size_t node(std::size_t at) const {
    if (kind(at) != TK_LEFT_PARENTHESIS) return kNoEnd;
    ++at;
    if (kind(at) == TK_IDENTIFIER) ++at;
    while (kind(at) == TK_COLON && at + 1 < tokens_.size()) at += 2;
    if (kind(at) == TK_PARAMETER) {
      ++at;
    } else if (kind(at) == TK_LEFT_BRACE) {
      at = behind_brackets(at, {TK_LEFT_BRACE}, TK_RIGHT_BRACE);
    }
    return at != kNoEnd && kind(at) == TK_RIGHT_PARENTHESIS ? at + 1 : kNoEnd;
  }

  /// -[...]->, <-[...]-, --, -->, <--
  std::size_t relationship(std::size_t at) const {
    if (kind(at) == TK_LESS) ++at;
    if (kind(at) != TK_MINUS) return kNoEnd;
    ++at;
    if (kind(at) == TK_LEFT_BRACKET)
      at = behind_brackets(at, {TK_LEFT_BRACKET, TK_LEFT_COMPREHENSION}, TK_RIGHT_BRACKET);
    if (at == kNoEnd || kind(at) != TK_MINUS) return kNoEnd;
    ++at;
    return kind(at) == TK_GREATER ? at + 1 : at;
  }

  /// One behind the last node of a chain of two or more.
  std::size_t chain(std::size_t at) {
    std::size_t end = kNoEnd;
    for (std::size_t next = node(at); next != kNoEnd;) {
      const std::size_t to = relationship(next);
      next = to == kNoEnd ? kNoEnd : node(to);
      if (next == kNoEnd) break;
      in_chain_[to] = true;
      end = next;
    }
    return end;
  }

  std::vector<Token>& tokens_;
  std::vector<bool> in_chain_;  // nodes behind the first; chains in their properties are chains of their own
};

}  // namespace

void mark_patterns(std::vector<Token>& tokens) { Marker(tokens).run(); }

}  // namespace claimgraph::query::syntax
