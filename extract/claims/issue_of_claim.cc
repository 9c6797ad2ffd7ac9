// SPDX-License-Identifier: Apache-2.0

// What a claim is about.

#include <algorithm>

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

bool SentenceReader::is_person(TokenIndex token) const {
  const Mention* mention = context_.cast.find(token);
  return mention != nullptr && !mention->weak && context_.cast.entity(*mention).kind == schema::ActorKind::kPerson;
}

bool SentenceReader::is_empty_issue(TokenIndex head) const {
  const std::string_view lower = doc_.lower(head);
  const auto& dependents = doc_.children(head);
  const bool alone = std::none_of(dependents.begin(), dependents.end(), [&](TokenIndex other) { return other > head; });
  if ((lower == "so" || lower == "that") && alone) return true;
  if (lower == "all") {  // "once and for all", "all I want to do"
    return std::none_of(dependents.begin(), dependents.end(),
                        [&](TokenIndex other) { return doc_.tokens[other].relation == Relation::kNmod; });
  }
  if (doc_.lemma(head) == "do" && child_word(doc_, head, "so") != kNoToken) return true;
  if (is_time(head) || (lower == "one" && dependents.empty())) return true;
  if (doc_.tokens[head].upos != Upos::kPron) return false;
  if (alone && (lower == "it" || lower == "this" || lower == "these" || lower == "those")) return true;
  return context_.cast.find(head) == nullptr;
}

bool SentenceReader::is_time(TokenIndex head) const {
  const auto& dependents = doc_.children(head);
  const bool plain = std::all_of(dependents.begin(), dependents.end(), [&](TokenIndex other) {
    const Relation relation = doc_.tokens[other].relation;
    return relation == Relation::kCase || relation == Relation::kPunct || relation == Relation::kDet ||
           relation == Relation::kCompound || relation == Relation::kAcl;
  });
  const std::string_view printed = doc_.printed(head);
  const bool year = printed.size() == 4 && (printed.starts_with("19") || printed.starts_with("20")) &&
                    printed[2] >= '0' && printed[2] <= '9' && printed[3] >= '0' && printed[3] <= '9';
  return plain &&
         (year ||
          (doc_.tokens[head].upos == Upos::kPropn && English::get().is(schema::fold(doc_.lower(head)), kTimeNoun)) ||
          (doc_.tokens[head].upos == Upos::kNoun && English::get().is(doc_.lemma(head), kTimeNoun)));
}

void SentenceReader::describe(Finding& finding, TokenIndex head, SlotKind kind, TokenIndex doer) const {
  const TokenIndex as = finding.attitude.description;
  IssueWords issue{head, kind, doer, finding.only, finding.attitude.words};
  // "topics that she wants to talk about" are nothing without the talk
  if (finding.attitude.issue_kind == SlotKind::kInfinitive && kind == SlotKind::kObject) issue.said = {};
  const IssuePhrase phrase =
      as == kNoToken ? issue_phrase(doc_, issue, names_) : described_phrase(doc_, head, as, names_);
  finding.claim.issue = phrase.text;
  finding.claim.issue_span = std::string(doc_.printed(phrase.words));
}

std::vector<TokenIndex> SentenceReader::objects_or_none(TokenIndex head) const {
  std::vector<TokenIndex> objects = issue_objects(doc_, head);
  if (objects.empty()) objects.push_back(kNoToken);
  return objects;
}

bool SentenceReader::is_same_person(TokenIndex token) const {
  const Mention* mention = context_.cast.find(token);
  if (mention == nullptr || mention->step != ResolveStep::kDescription) return false;
  const Entity& entity = context_.cast.entity(*mention);
  return !entity.plural && entity.kind == schema::ActorKind::kPerson;
}

}  // namespace claimgraph::extract
