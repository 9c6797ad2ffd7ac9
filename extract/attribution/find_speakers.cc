// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <optional>

#include "attribution/quotations.h"
#include "frames/attitude.h"

namespace claimgraph::extract {
namespace {

constexpr TokenIndex kFarthestCue = 14;  // tokens between a verb of saying and its quotation

struct Cue {
  TokenIndex verb = kNoToken;
  TokenIndex speaker = kNoToken;
  TokenIndex distance = kFarthestCue;
};

TokenIndex gap(TokenIndex token, TokenRange range) {
  if (token < range.begin) return range.begin - token;
  return token >= range.end ? token - range.end + 1 : 0;
}

class SpeakerFinder {
 public:
  SpeakerFinder(const Doc& doc, const Lexicon& lexicon, Quotations& quotations)
      : doc_(doc), lexicon_(lexicon), quotations_(quotations) {}

  void run() {
    for (Quotation& quotation : quotations_.all()) {
      if (quotation.speech) find_cue(quotation);
    }
    from_neighbours();
  }

 private:
  std::uint32_t first_sentence(const Quotation& quotation) const { return doc_.sentence_of(quotation.printed.begin); }
  std::uint32_t last_sentence(const Quotation& quotation) const { return doc_.sentence_of(quotation.printed.end - 1); }

  void look(TokenRange sentence, const Quotation& quotation, Cue& best) const {
    for (TokenIndex token = sentence.begin; token < sentence.end; ++token) {
      if (quotations_.around(token) != nullptr) continue;
      Holder holder;
      if (is_speech_verb(doc_, lexicon_, token)) {
        holder.token = speaker_of(token);
      } else if (doc_.lower(token) == "according" && doc_.tokens[token].head != kNoToken) {
        holder.token = doc_.tokens[token].head;
      }
      if (holder.token == kNoToken || quotations_.speech_around(holder.token) != nullptr) continue;
      const TokenIndex distance = std::min(gap(token, quotation.printed), gap(holder.token, quotation.printed));
      const bool nearer = distance == best.distance && best.verb != kNoToken &&
                          gap(token, quotation.printed) < gap(best.verb, quotation.printed);
      if (distance < best.distance || nearer) best = {token, holder.token, distance};
    }
  }

  bool is_quoted(TokenIndex token) const { return quotations_.speech_around(token) != nullptr; }

  /// Who says it: never somebody inside a quotation, even where the tree says so; then whoever stands beside the verb.
  TokenIndex speaker_of(TokenIndex verb) const {
    for (const TokenIndex dependent : doc_.children(verb)) {
      if (doc_.tokens[dependent].relation == Relation::kNsubj && !is_quoted(dependent) &&
          !is_relative_pronoun(doc_, dependent)) {
        return dependent;
      }
    }
    // "..., said the leader": the subject behind the verb is easily read as an object.
    const TokenIndex behind = child(doc_, verb, Relation::kObj);
    const bool after_quotation = verb > 0 && (is_quoted(verb - 1) || (verb > 1 && is_quoted(verb - 2)));
    if (behind != kNoToken && behind > verb && after_quotation && !is_quoted(behind)) return behind;
    const Holder holder = holder_of_clause(doc_, verb);
    if (holder.token != kNoToken && !is_quoted(holder.token)) return holder.token;
    for (const TokenIndex beside : {verb + 1, verb - 1}) {
      if (beside >= doc_.tokens.size() || is_quoted(beside)) continue;
      TokenIndex head = beside;
      while (doc_.tokens[head].relation == Relation::kFlat || doc_.tokens[head].relation == Relation::kCompound)
        head = doc_.tokens[head].head;
      const bool names = doc_.xpos(head).starts_with("NNP") || doc_.lower(head) == "he" || doc_.lower(head) == "she";
      if (names && !is_quoted(head)) return head;
    }
    return kNoToken;
  }

  /// "Can they win?" she asked: the mark of a question ends a sentence, though the speaker is named behind it.
  Cue next_sentence(const Quotation& quotation) const {
    const std::uint32_t next = last_sentence(quotation) + 1;
    if (next >= doc_.sentences.size() || doc_.sentences[next].starts_paragraph) return {};
    const TokenRange words = doc_.sentences[next].tokens;
    if (quotation.printed.end != words.begin || quotation.words.empty()) return {};
    const std::string_view last = doc_.lower(quotation.words.end - 1);
    if (last != "?" && last != "!") return {};
    Cue best;
    look(words, quotation, best);
    if (best.verb == kNoToken) return {};
    const TokenIndex said = child(doc_, best.verb, Relation::kCcomp);
    const bool says_more = said != kNoToken && said > best.verb && !is_quoted(said);
    return says_more ? Cue{} : best;
  }

  /// "The pollster was not surprised: ..."
  Cue colon(const Quotation& quotation) const {
    const TokenRange sentence = doc_.sentences[first_sentence(quotation)].tokens;
    if (quotation.printed.begin == sentence.begin || doc_.lower(quotation.printed.begin - 1) != ":") return {};
    const TokenIndex mark = quotation.printed.begin - 1;
    for (TokenIndex token = mark; token-- > sentence.begin;) {
      if (!doc_.xpos(token).starts_with("NNP") || quotations_.around(token) != nullptr) continue;
      TokenIndex head = token;
      while (doc_.tokens[head].relation == Relation::kFlat && doc_.tokens[head].head != kNoToken)
        head = doc_.tokens[head].head;
      return {mark, head, 0};
    }
    return {};
  }

  void find_cue(Quotation& quotation) const {
    Cue best;
    for (std::uint32_t s = first_sentence(quotation); s <= last_sentence(quotation); ++s) {
      look(doc_.sentences[s].tokens, quotation, best);
    }
    if (best.verb == kNoToken) best = next_sentence(quotation);
    if (best.verb == kNoToken) best = colon(quotation);
    // "He went on:" in a sentence of its own
    const std::uint32_t first = first_sentence(quotation);
    if (best.verb == kNoToken && first > 0 && quotation.printed.begin < doc_.sentences[first].tokens.begin + 3) {
      const TokenRange before = doc_.sentences[first - 1].tokens;
      if (doc_.lower(before.end - 1) == ":") {
        if (const TokenIndex root = doc_.sentences[first - 1].root; root != kNoToken) {
          const Holder holder = holder_of_clause(doc_, root);
          best = {root, holder.token, 0};
        }
      }
    }
    quotation.cue = best.verb;
    quotation.speaker = best.speaker;
  }

  std::uint32_t paragraph_of(const Quotation& quotation) const {
    std::uint32_t s = first_sentence(quotation);
    while (s > 0 && !doc_.sentences[s].starts_paragraph) --s;
    return s;
  }

  /// The last one who said something in the paragraph before.
  TokenIndex last_speaker_before(std::uint32_t paragraph) const {
    if (paragraph == 0) return kNoToken;
    for (std::uint32_t s = paragraph; s-- > 0;) {
      const TokenRange words = doc_.sentences[s].tokens;
      for (TokenIndex token = words.end; token-- > words.begin;) {
        if (quotations_.around(token) != nullptr || !is_speech_verb(doc_, lexicon_, token)) continue;
        if (const Holder holder = holder_of_clause(doc_, token); holder.token != kNoToken) return holder.token;
      }
      if (doc_.sentences[s].starts_paragraph) break;
    }
    return kNoToken;
  }

  void from_neighbours() {
    const std::span<Quotation> all = quotations_.all();
    const Quotation* before = nullptr;
    for (Quotation& quotation : all) {
      if (!quotation.speech) continue;
      const bool near = before != nullptr && paragraph_of(*before) == paragraph_of(quotation);
      if (quotation.speaker == kNoToken && before != nullptr && (near || quotation.continues)) {
        quotation.speaker = before->speaker;
      }
      before = &quotation;
    }
    const Quotation* behind = nullptr;
    for (auto quotation = all.rbegin(); quotation != all.rend(); ++quotation) {
      if (!quotation->speech) continue;
      const bool near = behind != nullptr && paragraph_of(*behind) == paragraph_of(*quotation);
      if (quotation->speaker == kNoToken && near) quotation->speaker = behind->speaker;
      behind = &*quotation;
    }
    before = nullptr;
    for (Quotation& quotation : all) {
      if (!quotation.speech) continue;
      const std::uint32_t paragraph = paragraph_of(quotation);
      const bool opens = quotation.printed.begin < doc_.sentences[paragraph].tokens.begin + 3;
      if (quotation.speaker == kNoToken && opens) {
        quotation.speaker = last_speaker_before(paragraph);
        // A list of quotations, each a paragraph.
        const bool next = before != nullptr && last_sentence(*before) + 1 == paragraph;
        if (quotation.speaker == kNoToken && next) quotation.speaker = before->speaker;
      }
      before = &quotation;
    }
  }

  const Doc& doc_;
  const Lexicon& lexicon_;
  Quotations& quotations_;
};

}  // namespace

bool is_speech_verb(const Doc& doc, const Lexicon& lexicon, TokenIndex token) {
  if (doc.tokens[token].upos != Upos::kVerb) return false;
  for (const std::uint32_t index : lexicon.find(doc.lemma(token))) {
    const Entry& entry = lexicon.entry(index);
    if (entry.word_class != schema::WordClass::kVerb || entry.length() != 1) continue;
    for (const Frame& frame : entry.frames) {
      for (const Slot& slot : frame.slots) {
        if (slot.kind == SlotKind::kClause) return true;
      }
    }
  }
  return false;
}

void find_speakers(const Doc& doc, const Lexicon& lexicon, Quotations& quotations) {
  SpeakerFinder(doc, lexicon, quotations).run();
}

}  // namespace claimgraph::extract
