// SPDX-License-Identifier: Apache-2.0

#include "tokens/atoms.h"

#include <algorithm>

#include "tokens/addresses.h"
#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

/// So many atoms are cut at once, more only up to the next white space, and never more than twice as many.
constexpr std::size_t kStretch = 4096;
/// So many equal symbols are a line drawn across the page, and one atom.
constexpr std::uint32_t kRule = 10;
/// Letters beyond these do not count for the hash of a word.
constexpr std::uint32_t kHashedLetters = 24;

std::uint32_t hashed(std::uint32_t hash, char32_t code) {
  return (hash ^ static_cast<std::uint32_t>(code)) * 0x01000193u ^ hash >> 15;
}

class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t end, std::vector<Atom>& atoms) : text_(text), end_(end), atoms_(atoms) {}

  std::uint32_t cut(std::uint32_t at) {
    Gap gap = first_gap(at);
    while (at < end_) {
      const Character character = character_at(text_, at);
      if (character.kind == Kind::kSpace || character.kind == Kind::kLineEnd) {
        if (gap == Gap::kNone && atoms_.size() >= kStretch) return at;
        if (character.kind == Kind::kLineEnd) gap = Gap::kLine;
        if (gap == Gap::kNone) gap = Gap::kSpace;
        at += character.length;
      } else if (character.kind == Kind::kInvisible) {
        // Belongs to what stands before it; after white space it is nothing.
        at += character.length;
        if (gap == Gap::kNone && !atoms_.empty()) atoms_.back().end = at;
      } else {
        if (atoms_.size() >= 2 * kStretch) return at;
        at = atom(at, gap);
        gap = Gap::kNone;
      }
    }
    return at;
  }

 private:
  /// Nothing but a stretch that was cut short of white space begins right behind a character.
  Gap first_gap(std::uint32_t at) const {
    if (at == 0) return Gap::kSpace;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text_[before]) & 0xC0) == 0x80) --before;
    const Kind kind = character_at(text_, before).kind;
    return kind == Kind::kSpace || kind == Kind::kLineEnd ? Gap::kSpace : Gap::kNone;
  }

  std::uint32_t atom(std::uint32_t at, Gap gap) {
    Atom atom;
    atom.begin = at;
    atom.gap = gap;
    if (const std::uint32_t address = address_end(text_, at, end_); address > at) {
      atom.symbol = kAddress;
      atom.word = kAddress;
      at = address;
    } else {
      const Character character = character_at(text_, at);
      switch (character.kind) {
        case Kind::kUpper:
        case Kind::kLower:
        case Kind::kMark:
          at = letters(at, atom);
          break;
        case Kind::kDigit:
          at = digits(at, atom);
          break;
        default:
          at = symbol(at, character, atom);
          break;
      }
    }
    atom.end = at;
    atoms_.push_back(atom);
    return at;
  }

  std::uint32_t letters(std::uint32_t at, Atom& atom) {
    std::uint32_t count = 0;
    std::uint32_t capitals = 0;
    bool first_capital = false;
    std::uint32_t hash = 0x811C9DC5u;
    while (at < end_) {
      const Character character = character_at(text_, at);
      if (character.kind == Kind::kUpper || character.kind == Kind::kLower) {
        if (count < kHashedLetters) hash = hashed(hash, lower_case(character.code));
        if (character.kind == Kind::kUpper) ++capitals;
        if (count == 0) first_capital = capitals > 0;
        ++count;
      } else if (character.kind != Kind::kMark && character.kind != Kind::kInvisible) {
        break;
      }
      at += character.length;
    }
    atom.word = hash;
    if (count <= 1) {
      atom.symbol = capitals > 0 ? kOneCapital : kOneSmall;
    } else if (capitals == 0) {
      atom.symbol = kSmall;
    } else if (capitals == count) {
      atom.symbol = kCapitals;
    } else {
      atom.symbol = first_capital && capitals == 1 ? kCapitalised : kMixedCase;
    }
    return at;
  }

  std::uint32_t digits(std::uint32_t at, Atom& atom) {
    std::uint32_t count = 0;
    std::uint32_t hash = 0x811C9DC5u;
    while (at < end_) {
      const Character character = character_at(text_, at);
      if (character.kind != Kind::kDigit && character.kind != Kind::kMark) break;
      if (count < kHashedLetters) hash = hashed(hash, character.code);
      ++count;
      at += character.length;
    }
    atom.word = hash;
    atom.symbol = kDigits + std::min(count, 5u);
    return at;
  }

  /// With the rest of a drawn line, or the marks that change it (the colours of an emoji, accents that stand alone).
  std::uint32_t symbol(std::uint32_t at, const Character& character, Atom& atom) {
    atom.symbol = character.plain;
    atom.word = hashed(0x811C9DC5u, character.plain);
    at += character.length;
    std::uint32_t run_end = at;
    if (character.length == 1) {
      while (run_end < end_ && text_[run_end] == text_[atom.begin]) ++run_end;
      if (run_end - atom.begin >= kRule) return run_end;
    }
    while (at < end_) {
      const Character next = character_at(text_, at);
      if (next.kind != Kind::kMark) break;
      at += next.length;
    }
    return at;
  }

  std::string_view text_;
  std::uint32_t end_;
  std::vector<Atom>& atoms_;
};

}  // namespace

std::uint32_t word_of(std::span<const Atom> atoms) {
  std::uint32_t word = atoms.front().word;
  for (const Atom& atom : atoms.subspan(1)) word = (word ^ atom.word) * 0x01000193u ^ word >> 13;
  return word;
}

std::uint32_t cut_atoms(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Atom>& atoms) {
  return Cutter(text, end, atoms).cut(begin);
}

}  // namespace claimgraph::language
