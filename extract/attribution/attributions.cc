// SPDX-License-Identifier: Apache-2.0

#include "attribution/attributions.h"

#include <algorithm>
#include <array>

namespace claimgraph::extract {
namespace {

/// One attribution in tokens.
struct Piece {
  TokenIndex holder = kNoToken;
  std::vector<TokenIndex> cue;
  std::vector<TokenRange> content;
};

/// What is tried is done, not said.
bool is_deed(const Attitude& attitude) {
  static constexpr std::array<std::string_view, 4> kDeeds = {"try", "attempt", "endeavour", "endeavor"};
  return attitude.entry != nullptr && std::find(kDeeds.begin(), kDeeds.end(), attitude.entry->head) != kDeeds.end();
}

class Collector {
 public:
  Collector(const Doc& doc, const Quotations& quotations) : doc_(doc), quotations_(quotations) {}

  std::vector<Attribution> run(std::span<const std::vector<Attitude>> sentences) {
    for (const std::vector<Attitude>& attitudes : sentences) {
      for (const Attitude& attitude : attitudes) add(attitude);
    }
    for (const Quotation& quotation : quotations_.all()) {
      const bool marked = quotation.printed != quotation.words;
      if (quotation.speech && quotation.speaker != kNoToken && marked) add(quotation);
    }
    drop_inner();
    std::vector<Attribution> all;
    for (Piece& piece : pieces_) all.push_back(spans(piece));
    std::sort(all.begin(), all.end(), [](const Attribution& a, const Attribution& b) {
      return a.content.front().begin < b.content.front().begin;
    });
    return all;
  }

 private:
  /// The words below the issue, without the verb of saying that may hang on it.
  std::vector<TokenRange> content_of(const Attitude& attitude) const {
    const TokenIndex issue = attitude.issue;
    const TokenIndex cue = attitude.holder_path == HolderPath::kAccordingTo ? attitude.holder : attitude.predicate;
    const bool inside = below(doc_, cue, issue);
    std::vector<TokenRange> ranges;
    const auto leave_out = [&](TokenIndex token) { return inside && token == cue; };
    for (const TokenIndex token : words_below(doc_, issue, leave_out)) {
      if (!ranges.empty() && ranges.back().end == token) {
        ++ranges.back().end;
      } else {
        ranges.push_back({token, token + 1});
      }
    }
    return in_quotation(std::move(ranges));
  }

  void add(const Attitude& attitude) {
    if (attitude.issue == kNoToken || is_deed(attitude)) return;
    if (attitude.holder == kNoToken && !is_impersonal(attitude)) return;
    const Quotation* inside = quotations_.speech_around(attitude.predicate);
    if (inside != nullptr && inside->printed != inside->words) return;  // somebody else's words
    if (attitude.entry == nullptr && attitude.holder_path == HolderPath::kQuotation &&
        doc_.lower(attitude.predicate) != ":")
      return;
    pieces_.push_back({attitude.holder, attitude.words, content_of(attitude)});
    for (const TokenIndex clause : attitude.more) pieces_.back().content.push_back(doc_.subtree(clause));
    if (attitude.description != kNoToken) pieces_.back().content.push_back(doc_.subtree(attitude.description));
  }

  /// What starts inside a quotation ends with it, whatever the tree hangs on it ("..., he said, adding that").
  std::vector<TokenRange> in_quotation(std::vector<TokenRange> ranges) const {
    if (ranges.empty()) return ranges;
    const Quotation* quotation = quotations_.speech_around(ranges.front().begin);
    if (quotation == nullptr || quotation->printed == quotation->words) return ranges;
    std::vector<TokenRange> kept;
    for (const TokenRange& range : ranges) {
      for (TokenIndex token = range.begin; token < range.end; ++token) {
        if (quotations_.speech_around(token) == nullptr) continue;
        if (!kept.empty() && kept.back().end == token) {
          ++kept.back().end;
        } else {
          kept.push_back({token, token + 1});
        }
      }
    }
    return kept;
  }

  /// "It is said that", "is expected to": nobody says it. Otherwise a word without a holder is no attribution.
  bool is_impersonal(const Attitude& attitude) const {
    if (attitude.issue_kind == SlotKind::kNounThat) return true;  // "fears that", "a suspicion that"
    const bool clause = attitude.issue_kind == SlotKind::kClause || attitude.issue_kind == SlotKind::kInfinitive;
    return clause && is_passive(doc_, attitude.predicate) &&
           child(doc_, attitude.predicate, Relation::kAux) != kNoToken;
  }

  /// The quotation belongs to the attribution that its verb makes, or whose content touches it, or that the one before
  /// belongs to.
  void add(const Quotation& quotation) {
    Piece* owner = nullptr;
    for (Piece& piece : pieces_) {
      if (quotation.cue != kNoToken && std::find(piece.cue.begin(), piece.cue.end(), quotation.cue) != piece.cue.end())
        owner = &piece;
    }
    for (Piece& piece : pieces_) {
      if (owner != nullptr) break;
      for (const TokenRange& range : piece.content) {
        if (range.begin < quotation.words.end && quotation.words.begin < range.end && quotation.cue == kNoToken)
          owner = &piece;
      }
    }
    if (owner == nullptr && quotation.cue == kNoToken && last_ != kNoPiece && goes_on(quotation)) {
      owner = &pieces_[last_];
    }
    if (owner == nullptr) {
      std::vector<TokenIndex> cue;
      if (quotation.cue != kNoToken) cue.push_back(quotation.cue);
      pieces_.push_back({quotation.speaker, std::move(cue), {}});
      owner = &pieces_.back();
    }
    owner->content.push_back(quotation.printed);
    last_ = static_cast<std::size_t>(owner - pieces_.data());
    last_end_ = quotation.printed.end;
  }

  /// Nothing but "he said" stands between the last quotation and this one.
  bool goes_on(const Quotation& quotation) const {
    if (pieces_[last_].holder != quotation.speaker || last_end_ > quotation.printed.begin) return false;
    const std::uint32_t before = doc_.sentence_of(last_end_ - 1);
    const std::uint32_t here = doc_.sentence_of(quotation.printed.begin);
    return quotation.continues || here == before ||
           (here == before + 1 && doc_.sentences[here].tokens.begin == quotation.printed.begin);
  }

  static bool covers(const Piece& piece, TokenIndex token) {
    return std::any_of(piece.content.begin(), piece.content.end(),
                       [token](const TokenRange& range) { return range.contains(token); });
  }

  void drop_inner() {
    std::vector<bool> inner(pieces_.size(), false);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      for (std::size_t j = 0; j < pieces_.size() && !inner[i]; ++j) {
        if (i == j || pieces_[i].cue.empty()) continue;
        const bool mutual = !pieces_[j].cue.empty() && covers(pieces_[i], pieces_[j].cue.front());
        inner[i] = covers(pieces_[j], pieces_[i].cue.front()) && !(mutual && i < j);
      }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!inner[i] && !pieces_[i].content.empty()) {
        if (kept != i) pieces_[kept] = std::move(pieces_[i]);
        ++kept;
      }
    }
    pieces_.resize(kept);
  }

  /// Sorted, merged where they touch.
  std::vector<schema::Span> merged(std::vector<TokenRange> ranges) const {
    std::sort(ranges.begin(), ranges.end(), [](const TokenRange& a, const TokenRange& b) { return a.begin < b.begin; });
    std::vector<schema::Span> spans;
    TokenIndex end = 0;
    for (const TokenRange& range : ranges) {
      if (!spans.empty() && range.begin <= end) {
        if (range.end > end) spans.back().end = doc_.span(range).end;
        end = std::max(end, range.end);
      } else {
        spans.push_back(doc_.span(range));
        end = range.end;
      }
    }
    return spans;
  }

  Attribution spans(const Piece& piece) const {
    Attribution attribution;
    if (piece.holder != kNoToken) {
      std::vector<TokenRange> names;
      for (const TokenIndex holder : conjuncts(doc_, piece.holder)) {
        if (holder >= piece.holder) names.push_back(name_phrase(doc_, holder));
      }
      const schema::Span first = doc_.span(names.front());
      attribution.source.push_back({first.begin, doc_.span(names.back()).end});
    }
    std::vector<TokenRange> cue;
    for (const TokenIndex token : piece.cue) cue.push_back({token, token + 1});
    attribution.cue = merged(std::move(cue));
    attribution.content = merged(piece.content);
    return attribution;
  }

  static constexpr std::size_t kNoPiece = static_cast<std::size_t>(-1);

  const Doc& doc_;
  const Quotations& quotations_;
  std::vector<Piece> pieces_;
  std::size_t last_ = kNoPiece;
  TokenIndex last_end_ = 0;  // of the last quotation
};

}  // namespace

std::vector<Attribution> attributions(const Doc& doc, const Quotations& quotations,
                                      std::span<const std::vector<Attitude>> sentences) {
  return Collector(doc, quotations).run(sentences);
}

}  // namespace claimgraph::extract
