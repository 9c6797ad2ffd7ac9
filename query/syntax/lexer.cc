// SPDX-License-Identifier: Apache-2.0

#include "syntax/lexer.h"

#include <utf8proc.h>

#include <string>

#include "cypher.h"  // made by lemon
#include "syntax/keywords.h"

namespace claimgraph::query::syntax {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word(std::string_view word, std::string_view lower_case) {
  if (word.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(word[i]) != lower_case[i]) return false;
  }
  return true;
}

bool is_quantifier(std::string_view word) {
  return is_word(word, "all") || is_word(word, "any") || is_word(word, "none") || is_word(word, "single");
}

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

  /// Bytes of the white space there, 0 for none.
  std::size_t space_at(std::size_t at) const {
    const auto c = static_cast<unsigned char>(text_[at]);
    if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) return 1;
    if (c < 0x80) return 0;
    const auto [code_point, bytes] = code_point_at(at);
    const auto category = utf8proc_category(code_point);
    const bool is_space = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                          category == UTF8PROC_CATEGORY_ZP || code_point == 0xFEFF;
    return is_space ? bytes : 0;
  }

  std::pair<utf8proc_int32_t, std::size_t> code_point_at(std::size_t at) const {
    utf8proc_int32_t code_point = -1;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text_.data()) + at,
                                                     static_cast<utf8proc_ssize_t>(text_.size() - at), &code_point);
    return {code_point, length > 0 ? static_cast<std::size_t>(length) : 1};
  }

  /// Bytes of the letter (or, after the first, digit or mark) of a name there, 0 for none.
  std::size_t name_bytes(std::size_t at, bool first) const {
    if (at >= text_.size()) return 0;
    const char c = text_[at];
    if (is_letter(c) || (!first && is_digit(c))) return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    const auto [code_point, bytes] = code_point_at(at);
    switch (utf8proc_category(code_point)) {
      case UTF8PROC_CATEGORY_LU:
      case UTF8PROC_CATEGORY_LL:
      case UTF8PROC_CATEGORY_LT:
      case UTF8PROC_CATEGORY_LM:
      case UTF8PROC_CATEGORY_LO:
      case UTF8PROC_CATEGORY_NL:
        return bytes;
      case UTF8PROC_CATEGORY_MN:
      case UTF8PROC_CATEGORY_MC:
      case UTF8PROC_CATEGORY_ND:
      case UTF8PROC_CATEGORY_PC:
        return first ? 0 : bytes;
      default:
        return 0;
    }
  }

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

  /// "count(*", "any(x IN" and "a.b(" are tokens of their own.
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
    const char c = peek();
    ++at_;
    switch (c) {
      case 'n':
        value += '\n';
        return;
      case 't':
        value += '\t';
        return;
      case 'r':
        value += '\r';
        return;
      case 'b':
        value += '\b';
        return;
      case 'f':
        value += '\f';
        return;
      case '\\':
      case '\'':
      case '"':
      case '`':
        value += c;
        return;
      case 'u':
      case 'U': {
        const std::size_t digits = c == 'u' ? 4 : 8;
        std::uint32_t code_point = 0;
        std::size_t count = 0;
        while (count < digits && is_hexadecimal(peek())) {
          const char digit = lower(text_[at_++]);
          code_point = code_point * 16 + static_cast<std::uint32_t>(is_digit(digit) ? digit - '0' : digit - 'a' + 10);
          ++count;
        }
        utf8proc_uint8_t bytes[4];
        if (count == digits && utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point))) {
          const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
          value.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
          return;
        }
        break;
      }
      default:
        break;
    }
    at_ = std::min(at_, text_.size());
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

  int two_signs() const {
    const char c = peek();
    const char d = peek(1);
    if (c == '<' && d == '=') return TK_LESS_EQUAL;
    if (c == '<' && d == '>') return TK_NOT_EQUAL;
    if (c == '>' && d == '=') return TK_GREATER_EQUAL;
    if (c == '.' && d == '.') return TK_DOTS;
    return 0;
  }

  static int one_sign(char c) {
    switch (c) {
      case '(':
        return TK_LEFT_PARENTHESIS;
      case ')':
        return TK_RIGHT_PARENTHESIS;
      case '[':
        return TK_LEFT_BRACKET;
      case ']':
        return TK_RIGHT_BRACKET;
      case '{':
        return TK_LEFT_BRACE;
      case '}':
        return TK_RIGHT_BRACE;
      case ',':
        return TK_COMMA;
      case ';':
        return TK_SEMICOLON;
      case ':':
        return TK_COLON;
      case '.':
        return TK_DOT;
      case '=':
        return TK_EQUAL;
      case '<':
        return TK_LESS;
      case '>':
        return TK_GREATER;
      case '+':
        return TK_PLUS;
      case '-':
        return TK_MINUS;
      case '*':
        return TK_STAR;
      case '/':
        return TK_SLASH;
      case '%':
        return TK_PERCENT;
      case '^':
        return TK_CARET;
      case '|':
        return TK_BAR;
      default:
        return 0;
    }
  }

  void sign() {
    const std::size_t begin = at_;
    if (const int kind = two_signs(); kind != 0) {
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
    const auto [code_point, bytes] = code_point_at(at_);
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
  return Lexer(text, arena, problems).run();
}

bool is_unfinished(std::string_view text) {
  Arena arena;
  Problems problems(text, "");
  Lexer lexer(text, arena, problems);
  const std::vector<Token> tokens = lexer.run();
  return lexer.ends_open() || tokens.empty() || tokens.back().kind != TK_SEMICOLON;
}

}  // namespace claimgraph::query::syntax
