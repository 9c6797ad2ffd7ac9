// SPDX-License-Identifier: Apache-2.0

#include "syntax/parse.h"

#include <utf8proc.h>

#include <algorithm>

#include "cypher.h"  // made by lemon
#include "syntax/expectation.h"
#include "syntax/keywords.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"

namespace claimgraph::query::syntax {
namespace {

constexpr const char* kFlatten = "split the query with WITH, or give a long list as a parameter";

/// Whether brackets are nested too deep; the grammar's stack and every recursion over the tree rely on the limit.
bool is_nested_too_deep(const std::vector<Token>& tokens, Problems& problems) {
  std::size_t depth = 0;
  for (const Token& token : tokens) {
    switch (token.kind) {
      case TK_LEFT_PARENTHESIS:
      case TK_PATTERN_BEGIN:
      case TK_PATTERN_COMPREHENSION:
      case TK_LEFT_BRACKET:
      case TK_LEFT_BRACE:
      case TK_LEFT_COMPREHENSION:
      case TK_QUANTIFIER:
      case TK_REDUCE:
      case TK_COUNT_STAR:
        if (++depth > kMostNesting) {
          problems.add("CG-Q006", "brackets are nested more than " + std::to_string(kMostNesting) + " levels deep",
                       token.span(), kFlatten);
          return true;
        }
        break;
      case TK_RIGHT_PARENTHESIS:
      case TK_PATTERN_END:
      case TK_RIGHT_BRACKET:
      case TK_RIGHT_BRACE:
        if (depth != 0) --depth;
        break;
      default:
        break;
    }
  }
  return false;
}

bool is_utf8(std::string_view text, Problems& problems) {
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                        static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (bytes <= 0) {
      problems.add("CG-Q002", "a byte here is no UTF-8 text", {static_cast<std::uint32_t>(at), 0});
      return false;
    }
    at += static_cast<std::size_t>(bytes);
  }
  return true;
}

class Reader {
 public:
  Reader(std::string_view text, Tree& tree, Problems& problems) : text_(text), tree_(tree), problems_(problems) {}

  void read() {
    tokens_ = tokens_of(text_, tree_.arena, problems_);
    if (!problems_.empty() || is_nested_too_deep(tokens_, problems_)) return;
    std::size_t begin = read_mode();
    if (tokens_.size() == begin || (tokens_.size() == begin + 1 && tokens_[begin].kind == TK_SEMICOLON)) {
      return problems_.add("CG-Q007", "there is no query", end(), "such as MATCH (a:Actor) RETURN a.name");
    }
    while (begin < tokens_.size()) {
      const std::size_t wrong = read_from(begin);
      if (wrong > tokens_.size()) return;
      begin = next_clause(std::max(wrong, begin + 1));
    }
  }

 private:
  /// EXPLAIN and PROFILE are names anywhere else; no query begins with a name. The number of the token behind it.
  std::size_t read_mode() {
    if (tokens_.empty() || tokens_[0].kind != TK_IDENTIFIER) return 0;
    const std::string word = in_capitals(text_.substr(tokens_[0].begin, tokens_[0].end - tokens_[0].begin));
    if (word == "EXPLAIN") tree_.mode = Mode::kExplain;
    if (word == "PROFILE") tree_.mode = Mode::kProfile;
    return tree_.mode == Mode::kRun ? 0 : 1;
  }

  Span end() const {
    std::size_t at = text_.size();
    while (at > 0 &&
           (text_[at - 1] == ' ' || text_[at - 1] == '\n' || text_[at - 1] == '\r' || text_[at - 1] == '\t')) {
      --at;
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
  }

  /// Reads clauses from a token on; the number of the token that does not fit, more than there are where all do.
  std::size_t read_from(std::size_t begin) {
    Builder builder(tree_, problems_);
    Parser parser(builder);
    for (std::size_t at = begin; at < tokens_.size(); ++at) {
      if (!parser.feed(tokens_[at])) return complain(builder, begin, at);
    }
    return parser.finish() ? tokens_.size() + 1 : complain(builder, begin, tokens_.size());
  }

  std::size_t complain(const Builder& builder, std::size_t begin, std::size_t at) {
    const bool at_end = at == tokens_.size();
    const Span where = at_end ? end() : tokens_[at].span();
    if (builder.too_deep) {
      problems_.add("CG-Q006", "the expression is nested too deep", where, kFlatten);
      return tokens_.size() + 1;
    }
    const int kind = at_end ? 0 : tokens_[at].kind;
    if (is_writing(kind)) {
      problems_.add("CG-Q008", std::string(spoken(kind)) + " would change the graph, which a query only reads", where,
                    std::string(instead_of_writing(kind)));
      return at;
    }
    // The parser may have folded what it had before it saw the mistake: ask one that has not.
    Builder scratch(tree_, problems_);
    Parser parser(scratch);
    const auto clauses = tree_.clauses;
    for (std::size_t i = begin; i < at; ++i) parser.feed(tokens_[i]);
    const Expectation expectation =
        expectation_of(parser.expected(), at > begin ? &tokens_[at - 1] : nullptr, at_end ? nullptr : &tokens_[at]);
    tree_.clauses = clauses;
    problems_.add("CG-Q001", expectation.message, where, expectation.hint);
    return at;
  }

  std::size_t next_clause(std::size_t at) const {
    while (at < tokens_.size()) {
      const int before = at == 0 ? 0 : tokens_[at - 1].kind;
      const bool is_name = before == TK_DOT || before == TK_COLON || before == TK_STARTS || before == TK_ENDS;
      if (begins_clause(tokens_[at].kind) && !is_name && before != TK_OPTIONAL) break;
      ++at;
    }
    return at;
  }

  std::string_view text_;
  Tree& tree_;
  Problems& problems_;
  std::vector<Token> tokens_;
};

}  // namespace

std::unique_ptr<Tree> parse(std::string_view text, Problems& problems) {
  if (text.size() > kMostBytes) {
    problems.add("CG-Q010", "the query is longer than " + std::to_string(kMostBytes) + " bytes", {}, kFlatten);
    return nullptr;
  }
  if (!is_utf8(text, problems)) return nullptr;
  auto tree = std::make_unique<Tree>();
  Reader(text, *tree, problems).read();
  return problems.empty() ? std::move(tree) : nullptr;
}

}  // namespace claimgraph::query::syntax
