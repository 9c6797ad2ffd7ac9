// SPDX-License-Identifier: Apache-2.0

#include "attribution/attributions.h"

#include <algorithm>

#include "attribution/content.h"
#include "attribution/parenthesis.h"

namespace claimgraph::extract {
namespace {

/// One attribution in tokens.
struct Piece {
  TokenIndex holder = kNoToken;
  std::vector<TokenIndex> cue;
  std::vector<TokenRange> content;
};

class Collector {
 public:
  Collector(const Doc& doc, const Lexicon& lexicon, const Quotations& quotations)
      : doc_(doc), lexicon_(lexicon), quotations_(quotations) {}

  std::vector<Attribution> run(std::span<const std::vector<Attitude>> sentences) {
    for (const std::vector<Attitude>& attitudes : sentences) {
      for (const Attitude& attitude : attitudes) add(attitude);
    }
    for (const Quotation& quotation : quotations_.all()) {
      const bool marked = quotation.printed != quotation.words;
      if (quotation.speech && quotation.speaker != kNoToken && marked) add(quotation);
    }
    add_parentheses();
    add_impressions();
    drop_inner();
    std::vector<Attribution> all;
    for (Piece& piece : pieces_) all.push_back(spans(piece));
    std::sort(all.begin(), all.end(), [](const Attribution& a, const Attribution& b) {
      return a.content.front().begin < b.content.front().begin;
    });
    return all;
  }

 private:
  void add(const Attitude& attitude) {
    if (attitude.issue == kNoToken || is_deed(doc_, attitude)) return;
    if (attitude.holder == kNoToken && !is_impersonal(attitude)) return;
    const Quotation* inside = quotations_.speech_around(attitude.predicate);
    if (inside != nullptr && inside->printed != inside->words) return;  // somebody else's words
    if (attitude.entry == nullptr && attitude.holder_path == HolderPath::kQuotation &&
        doc_.lower(attitude.predicate) != ":")
      return;
    pieces_.push_back({attitude.holder, attitude.words, content_of(doc_, quotations_, attitude)});
    for (const TokenIndex clause : attitude.more) pieces_.back().content.push_back(doc_.subtree(clause));
    if (attitude.description != kNoToken) pieces_.back().content.push_back(doc_.subtree(attitude.description));
  }

  static std::size_t length(const std::vector<TokenRange>& ranges) {
    std::size_t tokens = 0;
    for (const TokenRange& range : ranges) tokens += range.size();
    return tokens;
  }

  /// "The dam, she said, leaks": what the tree does not show as the verb's clause.
  void add_parentheses() {
    for (TokenIndex token = 1; token < doc_.tokens.size(); ++token) {
      if (!is_speech_verb(doc_, lexicon_, token) || quotations_.speech_around(token) != nullptr) continue;
      auto found = parenthesis(doc_, token);
      if (!found || quotations_.speech_around(found->holder) != nullptr) continue;
      const auto piece = std::find_if(pieces_.begin(), pieces_.end(), [token](const Piece& other) {
        return std::find(other.cue.begin(), other.cue.end(), token) != other.cue.end();
      });
      if (piece == pieces_.end()) {
        pieces_.push_back({found->holder, {token}, std::move(found->content)});
      } else if (length(piece->content) * 2 < length(found->content)) {
        piece->content.insert(piece->content.end(), found->content.begin(), found->content.end());
      }
    }
  }

  /// "The dam seems to hold", "it appears that it holds": nobody is named who thinks so.
  void add_impressions() {
    for (TokenIndex token = 0; token < doc_.tokens.size(); ++token) {
      if (doc_.tokens[token].upos != Upos::kVerb || !gives_impression(token)) continue;
      const Quotation* inside = quotations_.speech_around(token);
      if (inside != nullptr && inside->printed != inside->words) continue;
      TokenIndex what = child(doc_, token, Relation::kXcomp);
      if (what == kNoToken) what = child(doc_, token, Relation::kCcomp);
      if (what == kNoToken || what < token) continue;
      Piece piece;
      piece.cue.push_back(token);
      const TokenIndex subject = own_subject(doc_, token);
      if (subject != kNoToken && subject < token && doc_.lower(subject) != "it") {
        piece.content.push_back(doc_.subtree(subject));
      }
      piece.content.push_back(doc_.subtree(what));
      pieces_.push_back(std::move(piece));
    }
  }

  bool gives_impression(TokenIndex verb) const {
    const std::string_view lemma = doc_.lemma(verb);
    if (lemma == "seem" || lemma == "appear") return true;
    if (lemma != "look" && lemma != "sound") return false;
    const TokenIndex as = child(doc_, verb, Relation::kXcomp);
    return as != kNoToken && doc_.tokens[as].upos == Upos::kAdj;
  }

  /// "It is said that", "is expected to": nobody says it. Otherwise a word without a holder is no attribution.
  bool is_impersonal(const Attitude& attitude) const {
    if (attitude.issue_kind == SlotKind::kNounThat) return true;  // "fears that", "a suspicion that"
    const bool clause = attitude.issue_kind == SlotKind::kClause || attitude.issue_kind == SlotKind::kInfinitive;
    if (doc_.lower(attitude.predicate) == "asked") return is_passive(doc_, attitude.predicate);
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
    if (owner == nullptr && quotation.cue == kNoToken) {
      waiting_.push_back(&quotation);
      return;
    }
    if (owner == nullptr) {
      pieces_.push_back({quotation.speaker, {quotation.cue}, {}});
      owner = &pieces_.back();
    }
    take_waiting(quotation, *owner);
    owner->content.push_back(quotation.printed);
    last_ = static_cast<std::size_t>(owner - pieces_.data());
    last_end_ = quotation.printed.end;
    if (quotation.cue != kNoToken) last_end_ = std::max(last_end_, quotation.cue + 1);
  }

  /// "One thing. Another thing," she said: quotations in front of the one that names the speaker.
  void take_waiting(const Quotation& quotation, Piece& owner) {
    TokenIndex begin = quotation.printed.begin;
    for (; !waiting_.empty(); waiting_.pop_back()) {
      const Quotation& before = *waiting_.back();
      if (before.speaker != quotation.speaker || before.printed.end > begin) break;
      if (doc_.sentence_of(before.printed.end - 1) + 1 < doc_.sentence_of(begin)) break;
      owner.content.push_back(before.printed);
      begin = before.printed.begin;
    }
    waiting_.clear();
  }

  /// Nothing but "he said" stands between the last quotation and this one.
  bool goes_on(const Quotation& quotation) const {
    if (pieces_[last_].holder != quotation.speaker || last_end_ > quotation.printed.begin) return false;
    const std::uint32_t before = doc_.sentence_of(last_end_ - 1);
    const std::uint32_t here = doc_.sentence_of(quotation.printed.begin);
    return quotation.continues || here == before || here == before + 1;
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
  const Lexicon& lexicon_;
  const Quotations& quotations_;
  std::vector<Piece> pieces_;
  std::size_t last_ = kNoPiece;
  TokenIndex last_end_ = 0;                // of the last quotation and of the words that name its speaker
  std::vector<const Quotation*> waiting_;  // nobody is named yet
};

}  // namespace

std::vector<Attribution> attributions(const Doc& doc, const Lexicon& lexicon, const Quotations& quotations,
                                      std::span<const std::vector<Attitude>> sentences) {
  return Collector(doc, lexicon, quotations).run(sentences);
}

}  // namespace claimgraph::extract
