// SPDX-License-Identifier: Apache-2.0

#include "frames/reattach.h"

#include <algorithm>

namespace claimgraph::extract {
namespace {

class Mender {
 public:
  Mender(language::Doc& doc, const Lexicon& lexicon) : doc_(doc), lexicon_(lexicon) {}

  void run() {
    for (TokenIndex token = 0; token < doc_.tokens.size(); ++token) {
      switch (doc_.tokens[token].relation) {
        case Relation::kObl:
          mend_phrase(token);
          break;
        case Relation::kAdvcl:
          mend_infinitive(token);
          break;
        case Relation::kNsubj:
          mend_second_subject(token);
          break;
        case Relation::kConj:
          mend_link(token);
          mend_split_name(token);
          break;
        default:
          break;
      }
    }
    if (changed_) doc_.index_trees();
  }

 private:
  void hang(TokenIndex token, TokenIndex head, std::string_view deprel) {
    doc_.tokens[token].head = head;
    doc_.tokens[token].deprel = doc_.intern(deprel);
    changed_ = true;
  }

  /// Whether entries of this noun have a slot of that kind; `lead` is the preposition of oblique ones and of targets.
  bool wants(TokenIndex noun, SlotKind kind, std::string_view lead) const {
    for (const std::uint32_t index : lexicon_.find(doc_.lemma(noun))) {
      const Entry& entry = lexicon_.entry(index);
      if (entry.word_class != schema::WordClass::kNoun || entry.length() != 1) continue;
      for (const Frame& frame : entry.frames) {
        for (const Slot& slot : frame.slots) {
          const bool led = (slot.kind == SlotKind::kOblique || slot.target) && !slot.preposition.empty();
          if (led ? slot.preposition == lead : slot.kind == kind && lead.empty()) return true;
        }
      }
    }
    return false;
  }

  /// The object that ends right before `begin`.
  TokenIndex object_before(TokenIndex begin, TokenIndex verb) const {
    if (begin == 0) return kNoToken;
    const TokenIndex noun = begin - 1;
    const language::Token& node = doc_.tokens[noun];
    return node.head == verb && node.relation == Relation::kObj && node.upos == Upos::kNoun ? noun : kNoToken;
  }

  /// "dropped his demand for a truce"
  void mend_phrase(TokenIndex token) {
    const TokenIndex verb = doc_.tokens[token].head;
    const std::string_view lead = preposition(doc_, token);
    const TokenIndex noun = object_before(doc_.subtree(token).begin, verb);
    if (lead.empty() || noun == kNoToken) return;
    if (wants(noun, SlotKind::kOblique, lead)) hang(token, noun, "nmod");
  }

  /// "dropped its demand for Kenya to pay", where the parser hangs Kenya on the noun and paying on the verb
  void mend_infinitive(TokenIndex token) {
    const TokenIndex verb = doc_.tokens[token].head;
    if (verb == kNoToken || verb > token || !has_to(doc_, token)) return;
    const TokenIndex begin = doc_.subtree(token).begin;
    if (doc_.lower(begin) != "for") return;
    const TokenIndex noun = object_before(begin, verb);
    if (noun == kNoToken || !wants(noun, SlotKind::kNounClause, {})) return;
    for (const TokenIndex dependent : doc_.children(noun)) {
      const bool doer = doc_.tokens[dependent].relation == Relation::kNmod && dependent > begin && dependent < token;
      if (doer) hang(dependent, token, "nsubj");
    }
    hang(token, noun, "acl");
  }

  /// "Ann and port officials said", with two subjects
  void mend_second_subject(TokenIndex token) {
    const TokenIndex verb = doc_.tokens[token].head;
    if (verb == kNoToken || verb < token) return;
    const TokenIndex begin = doc_.subtree(token).begin;
    if (begin == 0 || doc_.lower(begin) != "and" || doc_.tokens[begin].head != token) return;
    TokenIndex first = begin - 1;
    while (first != kNoToken && doc_.tokens[first].head != verb) first = doc_.tokens[first].head;
    if (first == kNoToken || first > token || doc_.tokens[first].relation != Relation::kNsubj) return;
    if (doc_.subtree(first).end != begin) return;
    hang(token, first, "conj");
  }

  /// "Ann and [port officials]", with "and" on "port"
  void mend_link(TokenIndex token) {
    const TokenIndex begin = doc_.subtree(token).begin;
    const language::Token& link = doc_.tokens[begin];
    if (begin >= token || link.relation != Relation::kCc || link.head == token) return;
    if (doc_.tokens[link.head].head == token) hang(begin, token, "cc");
  }

  /// "Ann and U.S. officials", with two further subjects
  void mend_split_name(TokenIndex token) {
    const language::Token& node = doc_.tokens[token];
    if (token == 0 || node.upos != Upos::kNoun || doc_.subtree(token).begin != token) return;
    const TokenIndex before = token - 1;
    const language::Token& name = doc_.tokens[before];
    if (name.upos != Upos::kPropn || name.relation != Relation::kConj || name.head != node.head) return;
    for (const TokenIndex dependent : doc_.children(before)) hang(dependent, token, doc_.deprel(dependent));
    hang(before, token, "compound");
  }

  language::Doc& doc_;
  const Lexicon& lexicon_;
  bool changed_ = false;
};

}  // namespace

void reattach(language::Doc& doc, const Lexicon& lexicon) { Mender(doc, lexicon).run(); }

}  // namespace claimgraph::extract
