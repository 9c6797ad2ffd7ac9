// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the lexer hands to the grammar. Kinds are the TK_ numbers that lemon makes of cypher.y.

#include "syntax/tree.h"

namespace claimgraph::query::syntax {

/// Sits in the grammar's union, so it has no constructor and no initialisers.
struct Token {
  int kind;
  std::uint32_t begin;  // bytes of the query's text
  std::uint32_t end;
  const char* text;  // a name without backquotes, a string with its escapes resolved, else as written
  std::uint32_t size;

  std::string_view view() const { return {text, size}; }
  Span span() const { return {begin, end}; }
};

}  // namespace claimgraph::query::syntax
