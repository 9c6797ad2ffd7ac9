// SPDX-License-Identifier: Apache-2.0

#include "syntax/parser.h"

#include <cassert>
#include <cstdlib>
#include <cstring>
#include <new>

namespace claimgraph::query::syntax {
namespace {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wextra"
#include "cypher.c"  // made by lemon from cypher.y
#pragma GCC diagnostic pop

}  // namespace

Parser::Parser(Builder& builder) : builder_(builder), lemon_(CypherParseAlloc(std::malloc, &builder)) {
  if (lemon_ == nullptr) throw std::bad_alloc();
}

Parser::~Parser() { CypherParseFree(lemon_, std::free); }

bool Parser::feed(const Token& token) {
  CypherParse(lemon_, token.kind, token);
  return !builder_.wrong_token && !builder_.too_deep;
}

bool Parser::finish() {
  CypherParse(lemon_, 0, Token{});
  return !builder_.wrong_token && !builder_.too_deep;
}

std::vector<int> Parser::expected() {
  // The stack lies inside the structure, so a copy of the bytes is a copy of the state; values are pointers and plain.
  auto* const state = static_cast<yyParser*>(lemon_);
  const std::unique_ptr<std::byte[]> saved(new std::byte[sizeof(yyParser)]);
  std::memcpy(saved.get(), static_cast<const void*>(state), sizeof(yyParser));
  std::vector<int> tokens;
  // A token without text must do for the actions: none of them looks at more than its place and its text.
  static constexpr char kText[] = "00";
  for (int kind = 0; kind < YYNTOKEN; ++kind) {
    builder_.wrong_token = false;
    CypherParse(lemon_, kind, Token{kind, 0, 0, kText, 2});
    if (!builder_.wrong_token) tokens.push_back(kind);
    std::memcpy(static_cast<void*>(state), saved.get(), sizeof(yyParser));
  }
  builder_.wrong_token = false;
  builder_.too_deep = false;
  return tokens;
}

}  // namespace claimgraph::query::syntax
