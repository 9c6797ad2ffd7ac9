// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parser that lemon makes, as a class: fed with tokens, it fills a tree. Copies of its state tell what it would
// have taken.

#include <memory>
#include <vector>

#include "syntax/builder.h"

namespace claimgraph::query::syntax {

class Parser {
 public:
  explicit Parser(Builder& builder);
  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// False where the token does not fit (Builder::wrong_token, too_deep); the parser is of no more use then.
  bool feed(const Token& token);
  /// As feed, for the end of the query.
  bool finish();
  /// Tokens that could come next, 0 for the end among them, ascending. May be asked before feed, not after a failure.
  std::vector<int> expected();

 private:
  Builder& builder_;
  void* lemon_;
};

}  // namespace claimgraph::query::syntax
