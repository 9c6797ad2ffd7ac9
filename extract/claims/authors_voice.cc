// SPDX-License-Identifier: Apache-2.0

// What the author says must be done.

#include <algorithm>

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

void SentenceReader::add_authors_voice(std::vector<Finding>& all) const {
  const TokenIndex root = doc_.sentences[doc_.sentence_of(sentence_.begin)].root;
  if (root == kNoToken || context_.quotations.around(root) != nullptr) return;
  for (const TokenIndex head : conjuncts(doc_, root)) {
    const Duty must = duty(doc_, head);
    const bool said = std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& attitude) {
      return is_statement(attitude) && attitude.issue != kNoToken && below(doc_, head, attitude.issue);
    });
    if (must.obligation == Obligation::kNone || said || is_question(doc_, head)) continue;
    Finding finding;
    finding.attitude.predicate = finding.attitude.clause = head;
    finding.attitude.holder_path = HolderPath::kAuthor;
    finding.issue = must.deed;
    finding.shift = Shift::kDuty;
    finding.shift_word = must.word;
    Negation turn = negation(doc_, head, false);
    if (must.deed != head) merge(turn, negation(doc_, must.deed, false));
    finding.turns = turn.words;
    finding.claim.position = turn.turned ? schema::negated(Position::kDemands) : Position::kDemands;
    finding.claim.polarity = schema::default_polarity(finding.claim.position);
    const TokenIndex own = own_subject(doc_, must.deed);
    describe(finding, must.deed, has_to(doc_, must.deed) ? SlotKind::kInfinitive : SlotKind::kClause,
             own == kNoToken ? own_subject(doc_, head) : own);
    const std::string& author = context_.document.author;
    finding.claim.actor = author.empty() ? "author of " + context_.document.id : author;
    finish(finding);
    add(std::move(finding), all);
  }
}

}  // namespace claimgraph::extract
