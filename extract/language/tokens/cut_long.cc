// SPDX-License-Identifier: Apache-2.0

#include "tokens/cut_long.h"

namespace claimgraph::language {
namespace {

/// How good it is to cut before the token; 0: not at all.
int worth(const Doc& doc, TokenIndex token) {
  if (doc.tokens[token].joined) return 0;
  const std::string_view before = doc.lower(token - 1);
  const std::string_view behind = doc.lower(token);
  if (before == "." || before == "?" || before == "!") return 6;
  if (before == ";") return 5;
  if (before == ":" || before == "--" || before == "...") return 4;
  if (before == ",") return 3;
  if (behind == "and" || behind == "or" || behind == "but") return 2;
  return 1;
}

}  // namespace

TokenIndex best_cut(const Doc& doc, TokenRange tokens) {
  TokenIndex best = tokens.begin + kLongestSentence;
  int best_worth = 0;
  for (TokenIndex token = best; token > tokens.begin + kLongestSentence / 2; --token) {
    if (worth(doc, token) > best_worth) {
      best_worth = worth(doc, token);
      best = token;
    }
  }
  return best;
}

}  // namespace claimgraph::language
