// SPDX-License-Identifier: Apache-2.0

#include "syntax/signs.h"

#include "cypher.h"  // made by lemon

namespace claimgraph::query::syntax {

int two_signs(char first, char second) {
  if (first == '<' && second == '=') return TK_LESS_EQUAL;
  if (first == '<' && second == '>') return TK_NOT_EQUAL;
  if (first == '>' && second == '=') return TK_GREATER_EQUAL;
  if (first == '=' && second == '~') return TK_MATCHES;
  if (first == '.' && second == '.') return TK_DOTS;
  return 0;
}

int one_sign(char c) {
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

}  // namespace claimgraph::query::syntax
