// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/claim.h"

namespace claimgraph::schema {
namespace {

void text_or_null(json::Writer& writer, const char* member, std::string_view text) {
  json::key(writer, member);
  if (text.empty()) {
    writer.Null();
  } else {
    json::write(writer, text);
  }
}

void text(json::Writer& writer, const char* member, std::string_view value) {
  json::key(writer, member);
  json::write(writer, value);
}

}  // namespace

std::string to_json(const Claim& claim, const CodePointIndex* text_index) {
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  writer.StartObject();
  if (!claim.id.empty()) text(writer, "id", claim.id);
  text(writer, "doc", claim.doc);
  text(writer, "quote", claim.quote);
  if (claim.place && text_index != nullptr) {
    json::key(writer, "start");
    writer.Uint64(text_index->code_points(claim.place->begin));
    json::key(writer, "end");
    writer.Uint64(text_index->code_points(claim.place->end));
  }
  text(writer, "actor", claim.actor);
  text(writer, "actor_mention", claim.actor_mention);
  text(writer, "position", name(claim.position));
  const char polarity = sign(claim.polarity);
  text(writer, "polarity", std::string_view(&polarity, 1));
  text(writer, "issue", claim.issue);
  text(writer, "issue_span", claim.issue_span);
  text_or_null(writer, "topic", claim.topic);
  const char stance = claim.stance ? sign(*claim.stance) : '\0';
  text_or_null(writer, "stance", std::string_view(&stance, claim.stance ? 1 : 0));
  text_or_null(writer, "target", claim.target);
  text_or_null(writer, "reported_by", claim.reported_by);
  text(writer, "certainty", name(claim.certainty));
  // Three decimals from an integer: a double would print differently on another library.
  const std::string confidence = fmt::format("{}.{:03}", claim.confidence / 1000, claim.confidence % 1000);
  json::key(writer, "confidence");
  writer.RawValue(confidence.data(), confidence.size(), rapidjson::kNumberType);
  text_or_null(writer, "date", claim.date ? to_text(*claim.date) : std::string());
  text(writer, "extractor", claim.extractor);
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace claimgraph::schema
