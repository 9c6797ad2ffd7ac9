// SPDX-License-Identifier: Apache-2.0

#include "syntax/keywords.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "claimgraph/query/words.h"
#include "cypher.h"  // made by lemon
#include "syntax/characters.h"

namespace claimgraph::query::syntax {
namespace {

constexpr std::array kWords = {
    std::pair{std::string_view("ALL"), TK_ALL},
    std::pair{std::string_view("AND"), TK_AND},
    std::pair{std::string_view("AS"), TK_AS},
    std::pair{std::string_view("ASC"), TK_ASCENDING},
    std::pair{std::string_view("ASCENDING"), TK_ASCENDING},
    std::pair{std::string_view("BY"), TK_BY},
    std::pair{std::string_view("CALL"), TK_CALL},
    std::pair{std::string_view("CASE"), TK_CASE},
    std::pair{std::string_view("CONTAINS"), TK_CONTAINS},
    std::pair{std::string_view("CREATE"), TK_CREATE},
    std::pair{std::string_view("DELETE"), TK_DELETE},
    std::pair{std::string_view("DESC"), TK_DESCENDING},
    std::pair{std::string_view("DESCENDING"), TK_DESCENDING},
    std::pair{std::string_view("DETACH"), TK_DETACH},
    std::pair{std::string_view("DISTINCT"), TK_DISTINCT},
    std::pair{std::string_view("DROP"), TK_DROP},
    std::pair{std::string_view("ELSE"), TK_ELSE},
    std::pair{std::string_view("END"), TK_END},
    std::pair{std::string_view("ENDS"), TK_ENDS},
    std::pair{std::string_view("EXISTS"), TK_EXISTS},
    std::pair{std::string_view("FALSE"), TK_FALSE},
    std::pair{std::string_view("FOREACH"), TK_FOREACH},
    std::pair{std::string_view("IN"), TK_IN},
    std::pair{std::string_view("IS"), TK_IS},
    std::pair{std::string_view("LIMIT"), TK_LIMIT},
    std::pair{std::string_view("LOAD"), TK_LOAD},
    std::pair{std::string_view("MATCH"), TK_MATCH},
    std::pair{std::string_view("MERGE"), TK_MERGE},
    std::pair{std::string_view("NOT"), TK_NOT},
    std::pair{std::string_view("NULL"), TK_NULL},
    std::pair{std::string_view("OPTIONAL"), TK_OPTIONAL},
    std::pair{std::string_view("OR"), TK_OR},
    std::pair{std::string_view("ORDER"), TK_ORDER},
    std::pair{std::string_view("REMOVE"), TK_REMOVE},
    std::pair{std::string_view("RETURN"), TK_RETURN},
    std::pair{std::string_view("SET"), TK_SET},
    std::pair{std::string_view("SKIP"), TK_SKIP},
    std::pair{std::string_view("STARTS"), TK_STARTS},
    std::pair{std::string_view("THEN"), TK_THEN},
    std::pair{std::string_view("TRUE"), TK_TRUE},
    std::pair{std::string_view("UNION"), TK_UNION},
    std::pair{std::string_view("UNWIND"), TK_UNWIND},
    std::pair{std::string_view("WHEN"), TK_WHEN},
    std::pair{std::string_view("WHERE"), TK_WHERE},
    std::pair{std::string_view("WITH"), TK_WITH},
    std::pair{std::string_view("XOR"), TK_XOR},
    std::pair{std::string_view("YIELD"), TK_YIELD},
};

}  // namespace

std::string in_capitals(std::string_view word) {
  std::string capitals;
  for (const char c : word) capitals.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  return capitals;
}

int keyword(std::string_view word) {
  constexpr std::size_t kLongest = 10;
  if (word.size() > kLongest) return TK_IDENTIFIER;
  const std::string capitals = in_capitals(word);
  const auto* const found = std::lower_bound(kWords.begin(), kWords.end(), capitals,
                                             [](const auto& pair, const std::string& key) { return pair.first < key; });
  return found != kWords.end() && found->first == capitals ? found->second : TK_IDENTIFIER;
}

bool is_writing(int token) {
  constexpr std::array kWriting = {TK_CREATE, TK_MERGE,   TK_SET,  TK_DELETE, TK_DETACH,
                                   TK_REMOVE, TK_FOREACH, TK_LOAD, TK_DROP};
  return std::find(kWriting.begin(), kWriting.end(), token) != kWriting.end();
}

std::string_view instead_of_writing(int token) {
  switch (token) {
    case TK_DELETE:
    case TK_DETACH:
    case TK_DROP:
      return "'claimgraph remove' takes documents out, 'claimgraph decide GRAPH drop claim ID' a claim";
    case TK_SET:
    case TK_REMOVE:
    case TK_FOREACH:
      return "'claimgraph decide' renames, merges, splits and moves what is in the graph";
    default:
      return "'claimgraph add' reads articles into the graph, 'claimgraph import' claims";
  }
}

bool begins_clause(int token) {
  constexpr std::array kClauses = {TK_MATCH, TK_OPTIONAL, TK_UNWIND, TK_WITH, TK_RETURN, TK_UNION, TK_CALL};
  return std::find(kClauses.begin(), kClauses.end(), token) != kClauses.end();
}

bool is_quantifier(std::string_view word) {
  return is_word(word, "all") || is_word(word, "any") || is_word(word, "none") || is_word(word, "single");
}

bool opens_no_call(std::string_view word) { return is_quantifier(word) || is_word(word, "reduce"); }

std::string_view spoken(int token) {
  switch (token) {
    case TK_IDENTIFIER:
      return "a name";
    case TK_STRING:
      return "a text in quotes";
    case TK_INTEGER:
      return "a whole number";
    case TK_SEMICOLON:
      return "the end";
    case TK_STAR:
      return "'*'";
    case TK_COMMA:
      return "','";
    case TK_EQUAL:
      return "'='";
    case TK_LEFT_PARENTHESIS:
    case TK_PATTERN_BEGIN:
      return "'('";
    case TK_RIGHT_PARENTHESIS:
    case TK_PATTERN_END:
      return "')'";
    case TK_LEFT_BRACKET:
      return "'['";
    case TK_RIGHT_BRACKET:
      return "']'";
    case TK_LEFT_BRACE:
      return "'{'";
    case TK_RIGHT_BRACE:
      return "'}'";
    case TK_COLON:
      return "':'";
    case TK_MINUS:
      return "'-'";
    case TK_GREATER:
      return "'>'";
    case TK_BAR:
      return "'|'";
    case TK_DOTS:
      return "'..'";
    default:
      break;
  }
  const auto* const found =
      std::find_if(kWords.begin(), kWords.end(), [token](const auto& pair) { return pair.second == token; });
  return found == kWords.end() ? std::string_view() : found->first;
}

}  // namespace claimgraph::query::syntax

namespace claimgraph::query {

std::vector<std::string> keywords() {
  std::vector<std::string> words = {"EXPLAIN", "PROFILE"};
  for (const auto& [word, token] : syntax::kWords) {
    if (!syntax::is_writing(token)) words.emplace_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace claimgraph::query
