// SPDX-License-Identifier: Apache-2.0

#include "syntax/expectation.h"

#include <algorithm>
#include <array>

#include "claimgraph/schema/suggest.h"
#include "cypher.h"  // made by lemon
#include "syntax/keywords.h"

namespace claimgraph::query::syntax {
namespace {

/// Worth naming first to last; what only goes on with an expression (+, AND, ...) is not worth naming.
constexpr std::array kOrder = {TK_RIGHT_PARENTHESIS,
                               TK_RIGHT_BRACKET,
                               TK_RIGHT_BRACE,
                               TK_COMMA,
                               TK_AS,
                               TK_BY,
                               TK_IN,
                               TK_WHEN,
                               TK_THEN,
                               TK_ELSE,
                               TK_END,
                               TK_COLON,
                               TK_MINUS,
                               TK_WHERE,
                               TK_MATCH,
                               TK_OPTIONAL,
                               TK_UNWIND,
                               TK_WITH,
                               TK_RETURN,
                               TK_ORDER,
                               TK_SKIP,
                               TK_LIMIT,
                               TK_STAR,
                               TK_GREATER,
                               TK_BAR,
                               TK_DOTS,
                               TK_LEFT_BRACE,
                               TK_LEFT_BRACKET};

bool begins_expression(const std::vector<int>& expected) {
  const auto has = [&](int token) { return std::binary_search(expected.begin(), expected.end(), token); };
  return has(TK_STRING) && has(TK_FLOAT);
}

std::vector<std::string> words_for(const std::vector<int>& expected) {
  std::vector<std::string> words;
  const auto has = [&](int token) { return std::binary_search(expected.begin(), expected.end(), token); };
  const bool expression = begins_expression(expected);
  if (expression) words.emplace_back("an expression");
  if (!expression && has(TK_IDENTIFIER)) words.emplace_back("a name");
  if (!expression && has(TK_INTEGER)) words.emplace_back("a whole number");
  if (!expression && has(TK_LEFT_PARENTHESIS)) words.emplace_back("'('");
  for (const int token : kOrder) {
    const bool of_expression = expression && (token == TK_MINUS || token == TK_LEFT_BRACE || token == TK_LEFT_BRACKET);
    if (has(token) && !of_expression) words.emplace_back(spoken(token));
  }
  if (has(0)) words.emplace_back("the end of the query");
  if (words.empty()) words.emplace_back("something else");
  return words;
}

/// The expected word of the language that the found one may be meant for; empty where none is near.
std::string keyword_near(const std::vector<int>& expected, std::string_view found) {
  std::string wanted(found);
  std::vector<std::string> words;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (char& c : wanted) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const int token : kOrder) {
    if (!std::binary_search(expected.begin(), expected.end(), token)) continue;
    std::string word(spoken(token));
    if (std::all_of(word.begin(), word.end(), is_capital)) words.push_back(std::move(word));
  }
  return schema::closest(wanted, words);
}

}  // namespace

Expectation expectation_of(const std::vector<int>& expected, const Token* before, const Token* found) {
  constexpr std::size_t kMostWords = 6;
  std::vector<std::string> words = words_for(expected);
  if (words.size() > kMostWords) words.resize(kMostWords);
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  constexpr std::size_t kLongest = 40;
  const std::string shown =
      found == nullptr ? "the query ends" : "there is '" + std::string(found->view().substr(0, kLongest)) + "'";
  Expectation expectation{"expected " + list + ", but " + shown, {}};
  const std::string near =
      found != nullptr && found->kind == TK_IDENTIFIER ? keyword_near(expected, found->view()) : std::string();
  if (!near.empty()) {
    expectation.hint = "did you mean " + near + "?";
  } else if (before == nullptr) {
    expectation.hint = "a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN";
  } else if (found != nullptr && found->kind != TK_IDENTIFIER && before->kind == TK_AS) {
    expectation.hint = "a word of the language is a name only in backquotes: `" + std::string(found->view()) + "`";
  } else if (found != nullptr && found->kind == TK_EQUAL && before->kind == TK_EQUAL) {
    expectation.hint = "'equal' is written with one =";
  } else if (found != nullptr && found->kind == TK_EQUAL) {
    expectation.hint = "inside { } a property is written name: value";
  }
  return expectation;
}

}  // namespace claimgraph::query::syntax
