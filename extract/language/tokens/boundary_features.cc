// SPDX-License-Identifier: Apache-2.0

#include "tokens/boundary_features.h"

#include <algorithm>

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

constexpr Piece kNoPiece = {0, 0, kNothing, kNothing, Gap::kLine, false, false, Role::kOther};

std::uint32_t bucket(std::size_t count) {
  if (count < 6) return static_cast<std::uint32_t>(count);
  if (count < 10) return 6;
  if (count < 20) return 7;
  if (count < 40) return 8;
  return count < 80 ? 9 : 10;
}

std::uint32_t role_and_word(const Piece& piece) {
  return piece.role == Role::kWord ? static_cast<std::uint32_t>(piece.dotted)
                                   : 16 + (static_cast<std::uint32_t>(piece.role) << 24 | piece.shape);
}

/// The mark before an item of a list belongs to the item.
bool is_item_mark(std::span<const Piece> pieces, std::size_t i) {
  if (i > 0 && !pieces[i].hard) return false;
  const std::uint32_t shape = pieces[i].shape;
  return shape == '*' || shape == '-' || shape == 0x2014 || is_bullet(shape);
}

}  // namespace

bool may_end(std::span<const Piece> pieces, std::size_t right) {
  if (is_item_mark(pieces, right - 1)) return false;
  if (pieces[right].gap != Gap::kNone) return true;
  std::size_t left = right;
  while (left > 0 && right - left < 3 && pieces[left - 1].role == Role::kCloser) --left;
  return left > 0 && (pieces[left - 1].role == Role::kStop || pieces[left - 1].role == Role::kEnd);
}

void boundary_features(std::span<const Piece> pieces, std::size_t right, const BoundaryState& state,
                       const Abbreviations& abbreviations, Features& features) {
  const auto piece = [&](std::size_t i) -> const Piece& { return i < pieces.size() ? pieces[i] : kNoPiece; };
  const Piece& l1 = pieces[right - 1];
  const Piece& l2 = piece(right - 2);  // wraps round to nothing
  const Piece& l3 = piece(right - 3);
  const Piece& r1 = pieces[right];
  const Piece& r2 = piece(right + 1);
  const Piece& r3 = piece(right + 2);

  // What ends the sentence, if it ends here: the last piece that closes nothing, and the word before that.
  std::size_t last = right - 1;
  std::uint32_t closers = 0;
  while (last > 0 && right - last < 4 && pieces[last].role == Role::kCloser) {
    closers = closers * 31 + pieces[last].shape;
    --last;
  }
  const std::uint32_t end = role_and_word(pieces[last]);
  const Piece& before_end = piece(last - 1);
  std::size_t first = right;  // of the words behind
  while (first < pieces.size() && first - right < 3 && pieces[first].role == Role::kOpener) ++first;
  const Piece& first_word = piece(first);

  const std::uint32_t length = bucket(state.length);
  const std::uint32_t rest = std::min(bucket(pieces.size() - right), 8u);
  const bool in_brackets = state.brackets > 0;
  const bool in_quotes = state.quotes > 0;
  const auto gap = static_cast<std::uint32_t>(r1.gap == Gap::kNone) + 2 * static_cast<std::uint32_t>(r1.hard);
  const std::uint32_t abbreviation = pieces[last].dotted ? abbreviations.kind(pieces[last].word) : 0;

  features.clear();
  features.add(100, {l1.shape, r1.shape});
  features.add(101, {l1.word, r1.shape});
  features.add(102, {l1.word, r1.word});
  features.add(103, {l1.shape, r1.word});
  features.add(104, {end, closers, r1.shape});
  features.add(105, {end, closers, r1.word});
  features.add(106, {end, before_end.word, first_word.shape});
  features.add(107, {end, before_end.shape, first_word.shape, r1.shape});
  features.add(108, {end, r1.shape, r2.shape});
  features.add(109, {l2.shape, l1.shape, r1.shape, r2.shape});
  features.add(110, {l2.word, l1.word});
  features.add(111, {r1.word, r2.word});
  features.add(112, {l1.shape, r1.word, r2.word});
  features.add(113, {end, in_quotes, in_brackets, r1.shape, closers});
  features.add(114, {length, end, r1.shape});
  features.add(115, {state.first_shape, end, first_word.shape, length == 1, length == 2});
  features.add(116, {length, l1.word});
  features.add(117, {l1.dotted, pieces[last].word, first_word.shape});
  features.add(118, {gap, end, r1.shape});
  features.add(119, {end, before_end.word, first_word.word});
  features.add(120, {end, r1.shape, r2.shape, r3.shape});
  features.add(121, {l3.shape, l2.shape, l1.shape});
  features.add(122, {rest, end, r1.shape});
  features.add(123, {gap, end, l1.shape, r1.shape, r2.shape, in_quotes});
  features.add(124, {end, first_word.word, first_word.shape});
  features.add(125, {end, first_word.word, r2.word});
  features.add(126, {l3.word, l2.word, l1.word});
  features.add(127, {r1.word, r2.word, r3.word});
  features.add(128, {length, rest, end});
  features.add(129, {state.first_word, end, length});
  features.add(130, {end});
  features.add(131, {abbreviation, end, first_word.shape});
  features.add(132, {abbreviation, end, before_end.shape, first_word.shape});
}

BoundaryState after_piece(std::span<const Piece> pieces, std::size_t right, BoundaryState state, bool ended) {
  const Piece& piece = pieces[right];
  if (ended || state.length == 0) {
    state.first_word = piece.word;
    state.first_shape = piece.shape;
    state.length = 0;
    state.brackets = 0;
  }
  ++state.length;
  const bool quote = piece.shape == '"' || piece.shape == '\'';
  if (piece.role == Role::kOpener) (quote ? state.quotes : state.brackets) += 1;
  if (piece.role == Role::kCloser) (quote ? state.quotes : state.brackets) -= 1;
  state.quotes = std::clamp(state.quotes, 0, 2);
  state.brackets = std::clamp(state.brackets, 0, 2);
  return state;
}

}  // namespace claimgraph::language
