// SPDX-License-Identifier: Apache-2.0

#include "frames/issue_phrase.h"

#include <algorithm>
#include <array>

#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kLongPhrase = 12;  // words; a longer one leaves out what it can spare
constexpr std::size_t kLongClause = 9;   // words; a relative clause longer than this leaves the phrase

bool is_reason(std::string_view mark) {
  static constexpr std::array<std::string_view, 14> kMarks = {"because", "although", "though", "while", "whereas",
                                                              "since",   "as",       "when",   "if",    "unless",
                                                              "until",   "after",    "before", "so"};
  return std::find(kMarks.begin(), kMarks.end(), mark) != kMarks.end();
}

class Phrase {
 public:
  Phrase(const Doc& doc, const IssueWords& issue, const PronounNames& names)
      : doc_(doc), issue_(issue), head_(issue.head), kind_(issue.kind), subject_(issue.subject), names_(names) {
    if (issue_.only != kNoToken) {
      for (whole_ = issue_.only; doc_.tokens[whole_].relation == Relation::kConj;) whole_ = doc_.tokens[whole_].head;
    }
  }

  IssuePhrase make() const {
    IssuePhrase phrase;
    phrase.words = span();
    // "is against the truce": the truce heads the sentence, yet it is a noun phrase that is asked for
    const bool governed = kind_ == SlotKind::kObject && is_noun();
    const bool nominal =
        (is_nominal(doc_, head_) || governed) && kind_ != SlotKind::kClause && kind_ != SlotKind::kInfinitive;
    phrase.text = nominal || governed || !is_clause(doc_, head_) ? noun_phrase() : clause_phrase();
    if (phrase.text.empty()) phrase.text = print(tokens(true));
    return phrase;
  }

 private:
  /// "the rights [that he gave up]", "[as the paper noted] it leaks", "laughed [off] the ad"
  bool says_so(TokenIndex token) const {
    const Relation relation = doc_.tokens[token].relation;
    const bool aside = relation == Relation::kAdvcl || relation == Relation::kParataxis;
    const bool within =
        aside || relation == Relation::kAcl || relation == Relation::kCase || relation == Relation::kCompound;
    return within && std::any_of(issue_.said.begin(), issue_.said.end(), [&](TokenIndex word) {
             return word == token || (aside && below(doc_, word, token) && !below(doc_, head_, word));
           });
  }

  /// "the word 'binding'": without it nobody knows which.
  bool is_mentioned_word(TokenIndex token) const {
    const TokenIndex first = doc_.subtree(token).begin;
    const bool quoted = first > head_ && doc_.tokens[first].upos == Upos::kPunct && first + 1 <= token;
    return doc_.tokens[token].head == head_ && quoted && first == head_ + 1 && doc_.lower(first) != "," &&
           doc_.lower(first) != "(" && doc_.lower(first) != "-" && doc_.lower(first) != ":";
  }

  bool dropped(TokenIndex token, bool brief) const {
    const language::Token& node = doc_.tokens[token];
    const bool own = node.head == head_;
    if (says_so(token)) return true;
    if (whole_ != kNoToken && (node.head == whole_ || node.head == issue_.only)) {
      if (node.relation == Relation::kConj || node.relation == Relation::kCc) return !below(doc_, issue_.only, token);
    }
    // "Their goal is to leave": what stands in front of "is" is no part of the deed
    if (own && is(doc_, token, "nsubj:outer")) return true;
    if (own && kind_ == SlotKind::kObject && is_noun() &&
        (node.relation == Relation::kNsubj || node.relation == Relation::kCop || node.relation == Relation::kAux)) {
      return true;
    }
    switch (node.relation) {
      case Relation::kPunct:
        return false;  // inner marks stay where both neighbours stay; see print()
      case Relation::kCc:
        return own;
      case Relation::kConj:
        return own;
      case Relation::kCase:  // "is on the table" keeps it
        return own && token < head_ && (kind_ != SlotKind::kClause || child(doc_, head_, Relation::kCop) == kNoToken);
      case Relation::kMark:
        return own && token < head_;
      case Relation::kDiscourse:
      case Relation::kParataxis:
      case Relation::kVocative:
        return true;
      case Relation::kAppos:
        return !is_mentioned_word(token);
      case Relation::kAdvcl:
        return own && (token < head_ || brief || is_reason(preposition(doc_, token)));
      case Relation::kAcl:
        return brief && doc_.subtree(token).size() > kLongClause;
      case Relation::kNmod:
      case Relation::kObl:
        return preposition(doc_, token) == "according" ||
               std::find(issue_.said.begin(), issue_.said.end(), token) != issue_.said.end();
      case Relation::kAdvmod:
        return own && token < head_ && (doc_.tokens[token].head == head_) && brief && is_clause(doc_, head_);
      default:
        return false;
    }
  }

  /// What a long phrase can do without: clauses, and what stands behind a comma or says when and with what else.
  bool is_spare(TokenIndex token) const {
    const language::Token& node = doc_.tokens[token];
    if (token < head_) return false;
    switch (node.relation) {
      case Relation::kAcl:
      case Relation::kAdvcl:
        return true;
      case Relation::kObl:
      case Relation::kNmod: {
        const TokenIndex first = doc_.subtree(token).begin;
        const std::string_view lead = doc_.lower(first);
        static constexpr std::array<std::string_view, 12> kAside = {"including", "such",    "following", "despite",
                                                                    "amid",      "since",   "during",    "before",
                                                                    "after",     "because", "given",     "like"};
        return lead == "," || (first > 0 && doc_.lower(first - 1) == ",") ||
               std::find(kAside.begin(), kAside.end(), lead) != kAside.end();
      }
      default:
        return false;
    }
  }

  std::vector<TokenIndex> tokens(bool brief) const {
    std::vector<TokenIndex> kept = words_below(doc_, head_, [&](TokenIndex token) { return dropped(token, brief); });
    if (brief && kept.size() > kLongPhrase) {
      kept = words_below(doc_, head_, [&](TokenIndex token) { return dropped(token, brief) || is_spare(token); });
    }
    while (!kept.empty() && doc_.tokens[kept.front()].upos == Upos::kPunct && !is_money(kept.front()))
      kept.erase(kept.begin());
    if (whole_ != kNoToken && issue_.only != whole_) {  // the other objects, and what belongs to them
      std::erase_if(kept,
                    [&](TokenIndex token) { return below(doc_, token, whole_) && !below(doc_, token, issue_.only); });
    }
    while (!kept.empty() && doc_.tokens[kept.back()].upos == Upos::kPunct) kept.pop_back();
    if (whole_ != kNoToken)
      std::erase_if(kept, [&](TokenIndex token) { return doc_.tokens[token].upos == Upos::kPunct; });
    return kept;
  }

  bool is_money(TokenIndex token) const { return doc_.tokens[token].upos == Upos::kSym; }

  /// From the first to the last word of the part around the head that has no gap but punctuation.
  TokenRange span() const {
    const std::vector<TokenIndex> kept = tokens(false);
    if (kept.empty()) return {head_, head_ + 1};
    const auto at = std::find(kept.begin(), kept.end(), head_);
    auto first = at;
    const auto near = [&](TokenIndex left, TokenIndex right) {
      for (TokenIndex between = left + 1; between < right; ++between) {
        if (doc_.tokens[between].upos != Upos::kPunct) return right - left <= 6;
      }
      return true;
    };
    while (first != kept.begin() && near(*(first - 1), *first)) --first;
    auto last = at;
    while (last + 1 != kept.end() && near(*last, *(last + 1))) ++last;
    return {*first, *last + 1};
  }

  std::string word(TokenIndex token) const {
    const Upos upos = doc_.tokens[token].upos;
    if (upos == Upos::kPron) {
      const std::string name = names_(token);
      if (!name.empty()) {
        const bool possessive = is(doc_, token, "nmod:poss");
        return possessive ? name + (name.ends_with('s') ? "'" : "'s") : name;
      }
    }
    return std::string(doc_.printed(token));
  }

  bool is_replaced(TokenIndex token) const {
    return doc_.tokens[token].upos == Upos::kPron && !is(doc_, token, "nmod:poss") && !names_(token).empty();
  }

  /// "they're" becomes "the ferries are": the verb of a contraction; empty for other words.
  std::string_view spelled_out(TokenIndex token) const {
    if (!doc_.tokens[token].joined || doc_.tokens[token].upos != Upos::kAux) return {};
    const std::string_view lower = doc_.lower(token);
    if (lower == "'re") return "are";
    if (lower == "'ve") return "have";
    if (lower == "'ll") return "will";
    if (lower == "'d") return doc_.lemma(token) == "have" ? "had" : "would";
    if (lower == "'m" || lower == "'s") return doc_.lemma(token) == "have" ? "has" : "is";
    return {};
  }

  std::string print(const std::vector<TokenIndex>& tokens) const {
    std::string text;
    TokenIndex last = kNoToken;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const TokenIndex token = tokens[i];
      const Upos upos = doc_.tokens[token].upos;
      if (upos == Upos::kPunct && i + 1 < tokens.size() && tokens[i + 1] != token + 1) continue;
      if (is_quote(token)) continue;
      const std::string_view full = last == kNoToken || !is_replaced(last) ? std::string_view() : spelled_out(token);
      if (!text.empty() && (!full.empty() || !glued(last, token))) text += ' ';
      text += full.empty() ? word(token) : std::string(full);
      last = token;
    }
    return text;
  }

  bool glued(TokenIndex last, TokenIndex token) const {
    if (doc_.tokens[token].joined && last + 1 == token) return true;
    for (TokenIndex between = last; between < token; ++between) {
      if (doc_.tokens[between].space_after) return false;
    }
    return true;
  }

  bool is_quote(TokenIndex token) const {
    const std::string_view lower = doc_.lower(token);
    return lower == "\"" || lower == "''" || lower == "``";
  }

  /// Determiners and "no" go, the rest stays.
  std::string noun_phrase() const {
    std::vector<TokenIndex> kept = tokens(true);
    // "the mayor's proposed toll" is a toll
    const auto says = std::find_if(issue_.said.begin(), issue_.said.end(), [&](TokenIndex word) {
      return doc_.tokens[word].head == head_ && doc_.tokens[word].relation == Relation::kAmod;
    });
    if (says != issue_.said.end()) {
      std::erase_if(kept, [&](TokenIndex token) {
        TokenIndex top = token;  // the word that hangs on the head
        while (doc_.tokens[top].head != head_ && doc_.tokens[top].head != kNoToken && top != head_)
          top = doc_.tokens[top].head;
        return top != head_ && top <= *says && (is(doc_, top, "nmod:poss") || top == *says);
      });
    }
    std::erase_if(kept, [&](TokenIndex token) {
      const language::Token& node = doc_.tokens[token];
      const std::string_view lower = doc_.lower(token);
      if (node.head == head_ && node.relation == Relation::kDet) {
        return lower == "a" || lower == "an" || lower == "the" || lower == "no" || lower == "any" || lower == "some";
      }
      return node.head == head_ && (node.relation == Relation::kCop || node.relation == Relation::kAux ||
                                    node.relation == Relation::kNsubj || lower == "not" || lower == "n't");
    });
    return print(kept);
  }

  std::string subject_text(TokenIndex subject) const {
    const TokenRange words = name_phrase(doc_, subject);
    std::vector<TokenIndex> kept;
    for (TokenIndex token = words.begin; token < words.end; ++token) {
      const std::string_view lower = doc_.lower(token);
      if (doc_.tokens[token].head == subject && (lower == "no" || lower == "neither")) continue;
      if (token == words.begin && (lower == "the" || lower == "a" || lower == "an")) continue;
      kept.push_back(token);
    }
    return print(kept);
  }

  bool is_existential() const {
    const TokenIndex there = child(doc_, head_, Relation::kExpl);
    return there != kNoToken && doc_.lower(there) == "there";
  }

  bool has_outer_subject() const {
    for (const TokenIndex dependent : doc_.children(head_)) {
      if (is(doc_, dependent, "nsubj:outer")) return true;
    }
    return false;
  }

  TokenIndex doer() const {
    if (const TokenIndex own = own_subject(doc_, head_); own != kNoToken && !is(doc_, own, "nsubj:outer")) {
      if (kind_ == SlotKind::kGerund && doc_.tokens[own].upos == Upos::kPron) return kNoToken;
      return is_relative_pronoun(doc_, own) ? antecedent(doc_, head_) : own;
    }
    if (doc_.tokens[head_].relation == Relation::kConj && doc_.tokens[head_].head != kNoToken) {
      const TokenIndex shared = own_subject(doc_, doc_.tokens[head_].head);
      if (shared != kNoToken) return shared;
    }
    return subject_;
  }

  /// Everything behind the verb, and the words between auxiliary and verb that are no auxiliaries.
  std::vector<TokenIndex> predicate_words() const {
    std::vector<TokenIndex> kept = tokens(true);
    const TokenIndex subject = own_subject(doc_, head_);
    std::erase_if(kept, [&](TokenIndex token) {
      const language::Token& node = doc_.tokens[token];
      if (subject != kNoToken && below(doc_, token, subject)) return true;
      const bool own = node.head == head_;
      if (own &&
          (node.relation == Relation::kAux || node.relation == Relation::kCop || node.relation == Relation::kExpl))
        return true;
      if (own && English::get().is(doc_.lower(token), kNegation) && node.relation == Relation::kAdvmod) return true;
      return own && token < head_ &&
             (node.relation == Relation::kMark || node.relation == Relation::kAdvmod ||
              node.relation == Relation::kPunct);
    });
    return kept;
  }

  std::string clause_phrase() const {
    if (is_existential()) {
      const TokenIndex what = own_subject(doc_, head_);
      if (what != kNoToken)
        return Phrase(doc_, IssueWords{what, SlotKind::kObject, kNoToken, kNoToken, issue_.said}, names_).noun_phrase();
    }
    std::vector<TokenIndex> rest = predicate_words();
    // the copula of "their goal is to leave", "what they want is that it rains"
    const bool outer = is_verb() && (has_to(doc_, head_) || has_outer_subject());
    const bool copular = (child(doc_, head_, Relation::kCop) != kNoToken && !outer) || !is_verb();
    const bool passive = !copular && is_passive(doc_, head_);
    const TokenIndex who = doer();
    std::string subject = who == kNoToken ? std::string() : subject_text(who);
    if (copular || passive) {
      const std::string text = "being " + print(rest);
      return subject.empty() ? text : subject + " " + text;
    }
    std::erase(rest, head_);
    std::vector<TokenIndex> before, after;
    for (const TokenIndex token : rest) (token < head_ ? before : after).push_back(token);
    const std::string_view noun = English::get().noun_of(doc_.lemma(head_));
    const TokenIndex object = child(doc_, head_, Relation::kObj);
    std::string tail = print(after);
    if (!noun.empty() && before.empty()) {
      const bool direct = object != kNoToken && !after.empty() && doc_.subtree(object).contains(after.front());
      const bool plain = object == kNoToken && !clausal_tail();
      if (direct || plain) {
        if (direct) tail = "of " + tail;
        std::string text = std::string(noun) + (tail.empty() ? "" : " " + tail);
        return subject.empty() ? text : possessive(subject) + " " + text;
      }
    }
    const std::string gerund =
        doc_.xpos(head_) == "VBG" ? std::string(doc_.lower(head_)) : English::get().gerund(doc_.lemma(head_));
    std::string text = gerund + (tail.empty() ? "" : " " + tail);
    return subject.empty() ? text : subject + " " + text;
  }

  bool clausal_tail() const {
    for (const TokenIndex dependent : doc_.children(head_)) {
      const Relation relation = doc_.tokens[dependent].relation;
      if (relation == Relation::kCcomp || relation == Relation::kXcomp) return true;
      if (relation == Relation::kCompound && doc_.subtype(dependent) == "prt") return true;
    }
    return false;
  }

  bool is_noun() const {
    const Upos upos = doc_.tokens[head_].upos;
    return upos == Upos::kNoun || upos == Upos::kPropn;
  }

  bool is_verb() const {
    const Upos upos = doc_.tokens[head_].upos;
    return upos == Upos::kVerb || upos == Upos::kAux;
  }

  static std::string possessive(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kPronouns = {
        {{"it", "its"}, {"they", "their"}, {"he", "his"}, {"she", "her"}, {"we", "our"}, {"i", "my"}, {"you", "your"}}};
    for (const auto& [word, own] : kPronouns) {
      if (schema::fold(name) == word) return std::string(own);
    }
    if (name.ends_with("'s") || name.ends_with("'")) return name;
    return name + (name.ends_with('s') ? "'" : "'s");
  }

  const Doc& doc_;
  const IssueWords issue_;
  TokenIndex whole_ = kNoToken;  ///< the first of the objects of which one is asked for
  TokenIndex head_;
  SlotKind kind_;
  TokenIndex subject_;
  const PronounNames& names_;
};

}  // namespace

IssuePhrase issue_phrase(const Doc& doc, const IssueWords& issue, const PronounNames& names) {
  return Phrase(doc, issue, names).make();
}

IssuePhrase described_phrase(const Doc& doc, TokenIndex head, TokenIndex description, const PronounNames& names) {
  const IssuePhrase what = issue_phrase(doc, IssueWords{head, SlotKind::kObject, kNoToken, kNoToken, {}}, names);
  const IssuePhrase as = issue_phrase(doc, IssueWords{description, SlotKind::kObject, kNoToken, kNoToken, {}}, names);
  return {what.text + " as " + as.text,
          {std::min(what.words.begin, as.words.begin), std::max(what.words.end, as.words.end)}};
}

std::vector<TokenIndex> issue_objects(const Doc& doc, TokenIndex head) {
  if (is_nominal(doc, head)) return {};
  const TokenIndex object = child(doc, head, Relation::kObj);
  if (object == kNoToken || object < head) return {};
  std::vector<TokenIndex> all = issue_conjuncts(doc, object);
  const bool alike = std::all_of(all.begin(), all.end(), [&](TokenIndex token) {
    const TokenIndex link = child(doc, token, Relation::kCc);
    const bool adds = link == kNoToken || doc.lower(link) == "and" || doc.lower(link) == "or";  // not "rather than"
    return adds && is_nominal(doc, token) && doc.tokens[token].upos != Upos::kPron;
  });
  return all.size() > 1 && alike ? all : std::vector<TokenIndex>{};
}

std::vector<TokenIndex> issue_conjuncts(const Doc& doc, TokenIndex head) {
  std::vector<TokenIndex> all = conjuncts(doc, head);
  // "salt and pepper shakers": a conjunct in front of its head belongs to a modifier
  std::erase_if(all, [&](TokenIndex token) { return token < head; });
  // Without "and" or "or" it is no coordination but an apposition, or a parse gone wrong.
  const bool linked = std::any_of(all.begin(), all.end(), [&](TokenIndex token) {
    return token != head && child(doc, token, Relation::kCc) != kNoToken;
  });
  if (!linked && is_nominal(doc, head)) return {head};
  return all;
}

}  // namespace claimgraph::extract
