// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "frames/operators.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

constexpr int kMostVerbsAbove = 3;

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "not only", "not just": no negation of what follows.
bool is_not_only(const Doc& doc, TokenIndex token) {
  if (token + 1 >= doc.tokens.size()) return false;
  return one_of(doc.lower(token + 1), {"only", "just", "merely", "simply", "necessarily"});
}

bool negates(const Doc& doc, TokenIndex token) {
  const std::string_view lower = doc.lower(token);
  // "had little interest", yet not "a little interest"
  if ((lower == "little" || lower == "few") && doc.tokens[token].relation == Relation::kAmod &&
      doc.tokens[token].head != kNoToken) {
    return child(doc, doc.tokens[token].head, Relation::kDet) == kNoToken;
  }
  if (lower == "longer" || lower == "more") return child_word(doc, token, "no") != kNoToken;
  const Relation relation = doc.tokens[token].relation;
  const bool place = relation == Relation::kAdvmod || relation == Relation::kDet || relation == Relation::kCc ||
                     relation == Relation::kDiscourse;
  if (!place || !English::get().is(lower, kNegation)) return false;
  if (relation == Relation::kDiscourse) return false;
  return !(lower == "not" && is_not_only(doc, token));
}

bool is_nobody(const Doc& doc, TokenIndex subject) {
  if (one_of(doc.lower(subject), {"nobody", "none", "nothing", "neither"})) return true;
  for (const TokenIndex dependent : doc.children(subject)) {
    if (one_of(doc.lower(dependent), {"no", "neither"})) return true;
  }
  return false;
}

/// "instead of leaving", "rather than leaving", "as opposed to leaving"
bool is_alternative(const Doc& doc, TokenIndex token) {
  for (const TokenIndex dependent : doc.children(token)) {
    const Relation relation = doc.tokens[dependent].relation;
    const bool link = relation == Relation::kCase || relation == Relation::kMark || relation == Relation::kCc;
    if (link && dependent < token && one_of(doc.lower(dependent), {"instead", "rather", "opposed"})) return true;
  }
  const TokenIndex head = doc.tokens[token].head;
  return head != kNoToken && head + 1 < token && doc.lower(head) == "opposed" && doc.lower(head + 1) == "to";
}

class Count {
 public:
  explicit Count(const Doc& doc) : doc_(doc) {}

  void add(TokenIndex word) {
    found_.turned = !found_.turned;
    found_.words.push_back(word);
  }

  void own(TokenIndex token) {
    for (const TokenIndex dependent : doc_.children(token)) {
      if (negates(doc_, dependent)) add(dependent);
    }
    if (const TokenIndex subject = own_subject(doc_, token); subject != kNoToken && is_nobody(doc_, subject))
      add(subject);
    if (preposition(doc_, token) == "without" || is_alternative(doc_, token)) add(token);
    // "did not confirm or deny": one "not" for both
    const language::Token& node = doc_.tokens[token];
    if (node.relation == Relation::kConj && own_subject(doc_, token) == kNoToken && node.head != kNoToken) {
      const TokenIndex link = child(doc_, token, Relation::kCc);
      const bool own_auxiliary = child(doc_, token, Relation::kAux) != kNoToken;
      if (link != kNoToken && doc_.lower(link) == "or" && !own_auxiliary) own(node.head);
    }
  }

  void above(TokenIndex token) {
    const English& english = English::get();
    for (int step = 0; step < kMostVerbsAbove; ++step) {
      const language::Token& node = doc_.tokens[token];
      const TokenIndex head = node.head;
      if (head == kNoToken) return;
      const bool open = node.relation == Relation::kXcomp ||
                        ((node.relation == Relation::kAdvcl || node.relation == Relation::kCcomp) &&
                         own_subject(doc_, token) == kNoToken && (is_gerund(doc_, token) || has_to(doc_, token)));
      if (!open) return;
      const std::string_view lemma = doc_.lemma(head);
      const bool short_of = lemma == "stop" && child_word(doc_, head, "short") != kNoToken;
      const bool implicative =
          english.is(lemma, kNegativeImplicative) && lemma != "stop" && node.relation != Relation::kAdvcl;
      if (node.relation == Relation::kAdvcl && !short_of) return;
      if (short_of || implicative) add(head);
      own(head);
      token = head;
    }
  }

  Negation found_;

 private:
  const Doc& doc_;
};

}  // namespace

Negation negation(const Doc& doc, TokenIndex token, bool above) {
  Count count(doc);
  count.own(token);
  if (above) count.above(token);
  return count.found_;
}

}  // namespace claimgraph::extract
