// SPDX-License-Identifier: Apache-2.0

#include "tokens/pieces.h"

namespace claimgraph::language {
namespace {

Role role_of(std::span<const Atom> atoms, bool gap_before, bool gap_after, bool open_quote) {
  const std::uint32_t symbol = atoms.front().symbol;
  if (!is_symbol(symbol)) return Role::kWord;
  switch (symbol) {
    case '.':
      if (atoms.size() == 1) return Role::kStop;
      return is_symbol(atoms[1].symbol) ? Role::kEnd : Role::kWord;  // ".com" is a word
    case '?':
    case '!':
    case 0x2026:
      return Role::kEnd;
    case ')':
    case ']':
    case '}':
      return Role::kCloser;
    case '(':
    case '[':
    case '{':
      return Role::kOpener;
    case '"':
      if (gap_before != gap_after) return gap_before ? Role::kOpener : Role::kCloser;
      return open_quote ? Role::kCloser : Role::kOpener;
    case '\'':
      if (atoms.size() > 1 && is_letters(atoms[1].symbol)) return Role::kWord;
      return gap_before ? Role::kOpener : Role::kCloser;
    default:
      return Role::kOther;
  }
}

}  // namespace

Piece make_piece(std::span<const Atom> atoms, bool open_quote, bool gap_after) {
  Piece piece;
  piece.begin = atoms.front().begin;
  piece.end = atoms.back().end;
  piece.gap = atoms.front().gap;
  piece.word = word_of(atoms);
  piece.shape = atoms.front().symbol;
  piece.role = role_of(atoms, piece.gap != Gap::kNone, gap_after, open_quote);
  if (atoms.size() > 1 && is_symbol(piece.shape) && is_symbol(atoms[1].symbol)) {
    piece.shape += 0x400000;  // a run of symbols
  } else if (atoms.size() > 1 && piece.role == Role::kWord) {
    piece.dotted = atoms.back().symbol == '.';
    piece.shape += piece.dotted ? 0x200000 : 0;
  }
  return piece;
}

}  // namespace claimgraph::language
