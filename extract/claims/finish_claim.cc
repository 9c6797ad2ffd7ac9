// SPDX-License-Identifier: Apache-2.0

// The parts of a claim that follow from the rest: place, topic, stance, confidence, id.

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

void SentenceReader::finish(Finding& finding) const {
  schema::Claim& claim = finding.claim;
  claim.doc = context_.document.id;
  claim.place = doc_.span(sentence_);
  claim.quote = std::string(doc_.printed(sentence_));
  claim.date = context_.document.date;
  claim.extractor = "builtin/2";
  const schema::TopicMatch topic = context_.topics.find(claim.issue);
  claim.topic = topic.topic;
  // Who says that something is so takes no side on the issue of a pack that the words touch.
  const bool says = claim.position == schema::Position::kClaims || claim.position == schema::Position::kDenies;
  if ((!says || topic.issue_id.empty()) && topic.side != 0) {
    claim.stance = topic.side < 0 ? schema::opposite(claim.polarity) : claim.polarity;
  }
  claim.confidence = confidence(finding);
  claim.id = schema::identify(claim);
}

std::int32_t SentenceReader::confidence(const Finding& finding) {
  std::int32_t sure = 920;
  switch (finding.actor == nullptr ? ResolveStep::kKnownName : finding.actor->step) {
    case ResolveStep::kPronoun:
      sure -= 120;
      break;
    case ResolveStep::kDescription:
      sure -= 100;
      break;
    case ResolveStep::kRole:
      sure -= 80;
      break;
    default:
      break;
  }
  switch (finding.attitude.holder_path) {
    case HolderPath::kSubject:
      break;
    case HolderPath::kQuotation:
      sure -= 60;
      break;
    default:
      sure -= 40;
      break;
  }
  if (!finding.turns.empty()) sure -= 40;
  if (finding.attitude.issue_kind == SlotKind::kOblique) sure -= 20;
  if (finding.claim.issue_span.size() > 160) sure -= 100;
  return sure;
}

}  // namespace claimgraph::extract
