// SPDX-License-Identifier: Apache-2.0

#include "syntax/expectation.h"

#include <algorithm>
#include <array>
#include <utility>

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
                               TK_EQUAL,
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

bool begins_clause(int token) {
  return token == TK_MATCH || token == TK_OPTIONAL || token == TK_UNWIND || token == TK_WITH || token == TK_RETURN;
}

std::vector<std::string> words_for(const std::vector<int>& expected) {
  std::vector<std::string> words;
  const auto has = [&](int token) { return std::binary_search(expected.begin(), expected.end(), token); };
  const bool expression = begins_expression(expected);
  if (expression) words.emplace_back("an expression");
  if (!expression && has(TK_IDENTIFIER)) words.emplace_back("a name");
  if (!expression && has(TK_INTEGER)) words.emplace_back("a whole number");
  if (!expression && has(TK_LEFT_PARENTHESIS)) words.emplace_back("'('");
  // Behind an expression nearly everything may come: kinds of words say more than a few of the words.
  const bool goes_on = has(TK_EQUAL) && has(TK_AND);
  const bool ends = has(TK_MATCH) && has(TK_RETURN) && (goes_on || has(TK_WHERE));
  bool clause_told = false;
  if (goes_on) words.emplace_back("an operator such as = or CONTAINS");
  for (const int token : kOrder) {
    const bool of_expression = expression && (token == TK_MINUS || token == TK_LEFT_BRACE || token == TK_LEFT_BRACKET);
    const bool operates = token == TK_IN || token == TK_EQUAL || token == TK_COLON || token == TK_MINUS ||
                          token == TK_LEFT_BRACKET || token == TK_LEFT_BRACE || token == TK_STAR || token == TK_GREATER;
    if (!has(token) || of_expression || (goes_on && operates)) continue;
    if (ends && begins_clause(token)) {
      if (!std::exchange(clause_told, true)) words.emplace_back("a clause such as RETURN");
      continue;
    }
    words.emplace_back(spoken(token));
  }
  if (has(0)) words.emplace_back("the end of the query");
  if (words.empty()) words.emplace_back("something else");
  return words;
}

/// The expected word of the language that the found one may be meant for; empty where none is near.
std::string keyword_near(const std::vector<int>& expected, std::string_view found) {
  constexpr std::size_t kShortest = 3;  // a letter is near to every short word
  if (found.size() < kShortest) return {};
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

bool begins_value(int token) {
  return token == TK_IDENTIFIER || token == TK_INTEGER || token == TK_FLOAT || token == TK_STRING;
}

/// What people write who know another language; empty where nothing is known of the word.
std::string_view habit(const Token& found) {
  constexpr std::pair<std::string_view, std::string_view> kHabits[] = {
      {"FROM", "what is looked for stands behind MATCH: MATCH (a:Actor) RETURN a.name"},
      {"GROUP", "rows are grouped by what stands beside an aggregate: RETURN a.kind, count(*)"},
      {"HAVING", "groups are chosen by WITH a.kind AS kind, count(*) AS n WHERE n > 1"},
      {"LIKE", "texts are compared with CONTAINS, STARTS WITH and ENDS WITH"},
      {"LIMIT", "LIMIT stands behind the columns of RETURN or WITH"},
      {"ORDER", "ORDER BY stands behind the columns of RETURN or WITH"},
      {"REGEXP", "a text is compared with a regular expression by =~"},
      {"SELECT", "a query begins with MATCH: MATCH (a:Actor) RETURN a.name"},
      {"SKIP", "SKIP stands behind the columns of RETURN or WITH"},
  };
  std::string word(found.view());
  for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const auto& [name, hint] : kHabits) {
    if (name == word) return hint;
  }
  return {};
}

std::string hint_of(const std::vector<int>& expected, const Token* before, const Token* found) {
  const std::string begin = "a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN";
  if (found == nullptr) return before == nullptr ? begin : std::string();
  if (found->kind == TK_IDENTIFIER) {
    const std::string near = keyword_near(expected, found->view());
    if (!near.empty()) return "did you mean " + near + "?";
  }
  if (before != nullptr && before->kind == TK_AS && found->kind != TK_IDENTIFIER) {
    return "a word of the language is a name only in backquotes: `" + std::string(found->view()) + "`";
  }
  if (const std::string_view known = habit(*found); !known.empty()) return std::string(known);
  if (before == nullptr) return begin;
  if (before->kind == TK_REDUCE) return "it is written reduce(total = 0, x IN list | total + x)";
  if (before->kind == TK_CALL && found->kind == TK_LEFT_BRACE) {
    return "a query inside CALL { } is not read; CALL names a procedure, or begin with what the inner query finds";
  }
  if (found->kind == TK_EQUAL) {
    return before->kind == TK_EQUAL ? "'equal' is written with one =" : "inside { } a property is written name: value";
  }
  if (begins_value(found->kind) && std::binary_search(expected.begin(), expected.end(), TK_COMMA)) {
    return "is there a comma missing before it?";
  }
  return {};
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
  return {"expected " + list + ", but " + shown, hint_of(expected, before, found)};
}

}  // namespace claimgraph::query::syntax
