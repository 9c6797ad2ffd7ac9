// SPDX-License-Identifier: Apache-2.0

#include "record.h"

#include <cmath>

namespace claimgraph::graph {
namespace {

/// Nothing where the member is absent or null.
const json::Value* member(const json::Value& record, const char* name) {
  const auto found = record.FindMember(name);
  return found == record.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

using ReadDate = tl::expected<std::optional<schema::Date>, RecordMistake>;

ReadDate date_of(const json::Value& record) {
  const json::Value* text = member(record, "date");
  if (text == nullptr) return std::optional<schema::Date>{};
  const auto date = schema::date_from(json::view(*text));
  if (!date) return tl::unexpected(RecordMistake{"date", "expected a date of the calendar, such as \"2025-08-14\""});
  return date;
}

using ReadPlace = tl::expected<std::optional<schema::Span>, RecordMistake>;

ReadPlace place_of(const json::Value& record) {
  const json::Value* start = member(record, "start");
  const json::Value* end = member(record, "end");
  if (start == nullptr && end == nullptr) return std::optional<schema::Span>{};
  if (end == nullptr) return tl::unexpected(RecordMistake{"start", "expected an \"end\" beside it"});
  if (start == nullptr) return tl::unexpected(RecordMistake{"end", "expected a \"start\" beside it"});
  const schema::Span place{start->GetUint64(), end->GetUint64()};
  if (place.end <= place.begin) return tl::unexpected(RecordMistake{"end", "expected a place after \"start\""});
  return place;
}

std::int32_t thousandths(const json::Value* confidence) {
  constexpr double kThousand = 1000;
  return confidence == nullptr ? schema::Claim{}.confidence
                               : static_cast<std::int32_t>(std::lround(confidence->GetDouble() * kThousand));
}

/// Decisions come beside the claims and are done to them anew.
void take_decisions_back(const json::Value& record, schema::Claim& claim) {
  const json::Value* before = member(record, "before_decisions");
  if (before == nullptr) return;
  const auto take = [&](const char* name, std::string& value) {
    if (before->HasMember(name)) value = json::text_or(*before, name);
  };
  take("actor", claim.actor);
  take("target", claim.target);
  take("reported_by", claim.reported_by);
  take("topic", claim.topic);
  if (before->HasMember("stance")) claim.stance = schema::polarity_from(json::text_or(*before, "stance"));
}

}  // namespace

tl::expected<StoredClaim, RecordMistake> claim_from(const json::Value& record) {
  StoredClaim stored;
  schema::Claim& claim = stored.claim;
  ReadPlace place = place_of(record);
  if (!place) return tl::unexpected(std::move(place.error()));
  ReadDate date = date_of(record);
  if (!date) return tl::unexpected(std::move(date.error()));
  claim.doc = json::text_or(record, "doc");
  claim.quote = json::text_or(record, "quote");
  claim.actor = json::text_or(record, "actor");
  claim.actor_mention = json::text_or(record, "actor_mention");
  claim.position = *schema::position_from(json::text_or(record, "position"));
  const schema::Polarity usual = schema::default_polarity(claim.position);
  claim.polarity = schema::polarity_from(json::text_or(record, "polarity")).value_or(usual);
  claim.issue = json::text_or(record, "issue");
  claim.issue_span = json::text_or(record, "issue_span");
  claim.topic = json::text_or(record, "topic");
  claim.stance = schema::polarity_from(json::text_or(record, "stance"));
  claim.target = json::text_or(record, "target");
  claim.reported_by = json::text_or(record, "reported_by");
  claim.certainty = schema::certainty_from(json::text_or(record, "certainty")).value_or(schema::Certainty::kAsserted);
  claim.confidence = thousandths(member(record, "confidence"));
  claim.date = *date;
  claim.extractor = json::text_or(record, "extractor");
  take_decisions_back(record, claim);
  claim.id = json::text_or(record, "id");
  // Made of the place as the record gives it, so that it does not depend on whether the text is known yet.
  claim.place = *place;
  claim.id = schema::identify(claim);
  claim.place.reset();
  stored.code_points = *place;
  return stored;
}

tl::expected<schema::Document, RecordMistake> document_from(const json::Value& record) {
  schema::Document document;
  ReadDate date = date_of(record);
  if (!date) return tl::unexpected(std::move(date.error()));
  document.id = json::text_or(record, "id");
  document.title = json::text_or(record, "title");
  document.source = json::text_or(record, "source");
  document.author = json::text_or(record, "author");
  document.date = *date;
  document.address = json::text_or(record, "address");
  const json::Value* revision = member(record, "revision");
  if (revision != nullptr) document.revision = revision->GetInt64();
  document.text = json::text_or(record, "text");
  return document;
}

}  // namespace claimgraph::graph
