// SPDX-License-Identifier: Apache-2.0

#include "syntax/lexer.h"

#include <string>

#include "cypher.h"  // made by lemon
#include "syntax/characters.h"
#include "syntax/escape.h"
#include "syntax/keywords.h"
#include "syntax/mark_patterns.h"
#include "syntax/signs.h"

namespace claimgraph::query::syntax {
namespace {

class Lexer {
 public:
  Lexer(std::string_view text, Arena& arena, Problems& problems) : text_(text), arena_(arena), problems_(problems) {}

  std::vector<Token> run() {
    while (skip_space(), at_ < text_.size()) next();
    return std::move(tokens_);
  }

  /// After run().
  bool ends_open() const { return open_; }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  Span from(std::size_t begin) const { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}; }

  void emit(int kind, std::size_t begin, std::string_view value) {
    tokens_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), value.data(),
                       static_cast<std::uint32_t>(value.size())});
  }
  void emit(int kind, std::size_t begin) { emit(kind, begin, text_.substr(begin, at_ - begin)); }

  void skip_space() {
    while (at_ < text_.size()) {
      if (peek() == '/' && peek(1) == '/') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (peek() == '/' && peek(1) == '*') {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) {
          problems_.add("CG-Q003", "the comment that begins here is not closed", {static_cast<std::uint32_t>(at_), 0},
                        "close it with */");
          open_ = true;
          at_ = text_.size();
          return;
        }
        at_ = end + 2;
      } else if (const std::size_t bytes = space_at(at_); bytes != 0) {
        at_ += bytes;
      } else {
        return;
      }
    }
  }

  std::size_t space_at(std::size_t at) const { return space_bytes(text_, at); }
  std::size_t name_bytes(std::size_t at, bool first) const { return syntax::name_bytes(text_, at, first); }

  std::string_view name() {
    const std::size_t begin = at_;
    at_ += name_bytes(at_, true);
    while (const std::size_t bytes = name_bytes(at_, false)) at_ += bytes;
    return text_.substr(begin, at_ - begin);
  }

  void next() {
    const char c = peek();
    if (name_bytes(at_, true) != 0) return word();
    if (is_digit(c) || (c == '.' && is_digit(peek(1)) && !after_value())) return number();
    if (c == '\'' || c == '"') return string();
    if (c == '`') return quoted_name();
    if (c == '$') return parameter();
    sign();
  }

  /// Whether the token before can end a value, so that a '.', '[' goes on with it.
  bool after_value() const {
    if (tokens_.empty()) return false;
    switch (tokens_.back().kind) {
      case TK_IDENTIFIER:
      case TK_PARAMETER:
      case TK_STRING:
      case TK_RIGHT_PARENTHESIS:
      case TK_RIGHT_BRACKET:
      case TK_RIGHT_BRACE:
      case TK_END:
        return true;
      default:
        return tokens_.size() > 1 && tokens_[tokens_.size() - 2].kind == TK_DOT;
    }
  }

  void word() {
    const std::size_t begin = at_;
    const std::string_view first = name();
    const bool is_key = !tokens_.empty() && tokens_.back().kind == TK_DOT;
    if (!is_key && call_follows(begin)) return;
    emit(keyword(first), begin);
  }

  /// "count(*", "COUNT {", "any(x IN", "reduce(" and "a.b(" are tokens of their own.
  bool call_follows(std::size_t begin) {
    const std::string_view first = text_.substr(begin, at_ - begin);
    const std::size_t after_first = at_;
    while (peek() == '.' && name_bytes(at_ + 1, true) != 0) {
      ++at_;
      name();
    }
    const std::size_t after_name = at_;
    const std::string_view whole = text_.substr(begin, after_name - begin);
    skip_white();
    if (peek() == '{' && is_word(whole, "count") && query_follows()) {
      at_ = after_first;
      emit(TK_COUNT, begin);
      return true;
    }
    if (peek() == '(') {
      if (after_name != after_first) {
        at_ = after_name;
        emit(TK_DOTTED_NAME, begin, whole);
        return true;
      }
      ++at_;
      if (is_word(first, "count")) {
        skip_white();
        if (peek() == '*') {
          ++at_;
          emit(TK_COUNT_STAR, begin);
          return true;
        }
      } else if (is_quantifier(first)) {
        const std::size_t inside = at_;
        if (element_follows()) {
          at_ = inside;
          emit(TK_QUANTIFIER, begin, first);
          return true;
        }
        if (is_word(first, "all")) {
          at_ = after_first;
          emit(TK_IDENTIFIER, begin);
          return true;
        }
      } else if (is_word(first, "reduce")) {
        emit(TK_REDUCE, begin);
        return true;
      } else if (keyword(first) == TK_EXISTS) {
        at_ = after_first;
        emit(TK_IDENTIFIER, begin);
        return true;
      }
    }
    at_ = after_first;
    return false;
  }

  void skip_white() {
    while (at_ < text_.size() && space_at(at_) != 0) at_ += space_at(at_);
  }

  /// "{ (", "{ MATCH" or "{ path =", from here, where it stays: no map.
  bool query_follows() {
    const std::size_t begin = at_++;
    skip_white();
    bool follows = peek() == '(';
    if (const std::string_view first = name(); !first.empty()) {
      skip_white();
      follows = peek() == '=' || (peek() != ':' && begins_clause(keyword(first)));
    }
    at_ = begin;
    return follows;
  }

  /// "x IN", from here.
  bool element_follows() {
    skip_white();
    if (peek() == '`') {
      const std::size_t end = text_.find('`', at_ + 1);
      if (end == std::string_view::npos) return false;
      at_ = end + 1;
    } else if (name().empty()) {
      return false;
    }
    skip_white();
    return is_word(name(), "in");
  }

  void number() {
    const std::size_t begin = at_;
    int kind = TK_INTEGER;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'o')) {
      at_ += 2;
      while (is_hexadecimal(peek())) ++at_;
      if (at_ == begin + 2) at_ = begin + 1;
    } else {
      while (is_digit(peek())) ++at_;
      if (peek() == '.' && is_digit(peek(1))) {
        kind = TK_FLOAT;
        ++at_;
        while (is_digit(peek())) ++at_;
      }
      if ((peek() == 'e' || peek() == 'E') &&
          (is_digit(peek(1)) || ((peek(1) == '-' || peek(1) == '+') && is_digit(peek(2))))) {
        kind = TK_FLOAT;
        at_ += 2;
        while (is_digit(peek())) ++at_;
      }
    }
    const std::size_t end = at_;
    if (name_bytes(at_, false) != 0) {
      while (const std::size_t bytes = name_bytes(at_, false)) at_ += bytes;
      problems_.add("CG-Q005", "'" + std::string(text_.substr(begin, at_ - begin)) + "' is no number", from(begin),
                    "numbers are written 42, 4.2, 4.2e1, 0x2A or 0o52; a name does not begin with a digit");
    }
    emit(kind, begin, text_.substr(begin, end - begin));
  }

  void string() {
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    std::string value;
    bool escaped = false;
    while (true) {
      const std::size_t stop = text_.find_first_of(quote == '"' ? "\"\\" : "'\\", at_);
      if (stop == std::string_view::npos) {
        problems_.add("CG-Q003", "the text that begins here is not closed", {static_cast<std::uint32_t>(begin), 0},
                      std::string("close it with ") + quote + "; write \\" + quote + " for one inside the text");
        open_ = true;
        at_ = text_.size();
        break;
      }
      value.append(text_, at_, stop - at_);
      at_ = stop + 1;
      if (text_[stop] == quote) break;
      escaped = true;
      escape(stop, value);
    }
    const std::string_view plain = escaped || open_ ? arena_.copy(value) : text_.substr(begin + 1, at_ - begin - 2);
    emit(TK_STRING, begin, plain);
  }

  void escape(std::size_t begin, std::string& value) {
    const Escape found = read_escape(text_.substr(at_), value);
    at_ += found.bytes;
    if (found.known) return;
    problems_.add("CG-Q004", "'" + std::string(text_.substr(begin, at_ - begin)) + "' means nothing inside a text",
                  from(begin), "a backslash itself is written \\\\; there are also \\n \\t \\' \\\" and \\u00e9");
  }

  void quoted_name() {
    const std::size_t begin = at_++;
    std::string value;
    while (true) {
      const std::size_t stop = text_.find('`', at_);
      if (stop == std::string_view::npos) {
        problems_.add("CG-Q003", "the name that begins here is not closed", {static_cast<std::uint32_t>(begin), 0},
                      "close it with `");
        open_ = true;
        at_ = text_.size();
        break;
      }
      value.append(text_, at_, stop - at_);
      at_ = stop + 1;
      if (peek() != '`') break;
      value += '`';
      ++at_;
    }
    emit(TK_IDENTIFIER, begin, arena_.copy(value));
    if (value.empty() && !open_) problems_.add("CG-Q002", "a name between backquotes is empty", from(begin));
  }

  void parameter() {
    const std::size_t begin = at_++;
    if (peek() == '`') {
      quoted_name();
      tokens_.back().kind = TK_PARAMETER;
      tokens_.back().begin = static_cast<std::uint32_t>(begin);
      return;
    }
    while (const std::size_t bytes = name_bytes(at_, false)) at_ += bytes;
    if (at_ == begin + 1) {
      problems_.add("CG-Q002", "a '$' is followed by the name of a parameter", from(begin),
                    "write $name and give --param name=value");
      return;
    }
    emit(TK_PARAMETER, begin, text_.substr(begin + 1, at_ - begin - 1));
  }

  void sign() {
    const std::size_t begin = at_;
    if (const int kind = two_signs(peek(), peek(1)); kind != 0) {
      at_ += 2;
      return emit(kind, begin);
    }
    int kind = one_sign(peek());
    if (kind == 0) return strange();
    const bool opens_list = kind == TK_LEFT_BRACKET && !after_value();
    ++at_;
    const std::size_t after = at_;
    if (opens_list && element_follows()) kind = TK_LEFT_COMPREHENSION;
    at_ = after;
    emit(kind, begin);
  }

  void strange() {
    const std::size_t begin = at_;
    const auto [code_point, bytes] = code_point_at(text_, at_);
    at_ += bytes;
    std::string hint;
    if (code_point == 0x2018 || code_point == 0x2019 || code_point == 0x201C || code_point == 0x201D) {
      hint = "write texts in straight quotes: 'text'";
    } else if (code_point == 0x2013 || code_point == 0x2014 || code_point == 0x2212) {
      hint = "write the minus sign of the keyboard: -";
    } else if (code_point == '!') {
      hint = "'not equal' is written <>";
    } else if (code_point == '&') {
      hint = "'and' is written AND";
    } else if (code_point == '~') {
      hint = "a text is compared with a regular expression by =~, with a part by CONTAINS";
    } else if (code_point == '#') {
      hint = "comments begin with //";
    }
    problems_.add("CG-Q002", "'" + std::string(text_.substr(begin, bytes)) + "' has no meaning here", from(begin),
                  hint);
  }

  std::string_view text_;
  Arena& arena_;
  Problems& problems_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  bool open_ = false;  // a string, name or comment at the end
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text, Arena& arena, Problems& problems) {
  std::vector<Token> tokens = Lexer(text, arena, problems).run();
  mark_patterns(tokens);
  return tokens;
}

bool is_unfinished(std::string_view text) {
  Arena arena;
  Problems problems(text, "");
  Lexer lexer(text, arena, problems);
  const std::vector<Token> tokens = lexer.run();
  return lexer.ends_open() || tokens.empty() || tokens.back().kind != TK_SEMICOLON;
}

}  // namespace claimgraph::query::syntax
