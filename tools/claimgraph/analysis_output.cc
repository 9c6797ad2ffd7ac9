// SPDX-License-Identifier: Apache-2.0

#include "analysis_output.h"

#include <fmt/format.h>

#include "claimgraph/json/json.h"

namespace claimgraph::cli {
namespace {

std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return line;
}

std::string headline(const schema::Claim& claim) {
  std::string text = fmt::format("  {} {} {} {}", claim.actor, schema::name(claim.position),
                                 schema::sign(claim.polarity), on_one_line(claim.issue));
  if (!claim.target.empty()) text += fmt::format("; target {}", claim.target);
  if (!claim.reported_by.empty()) text += fmt::format("; reported by {}", claim.reported_by);
  if (claim.certainty == schema::Certainty::kHedged) text += "; hedged";
  return text + fmt::format("; confidence {}.{:03}\n", claim.confidence / 1000, claim.confidence % 1000);
}

}  // namespace

std::string explanation(const extract::Analysis& analysis, const schema::Document& document) {
  const schema::CodePointIndex code_points(document.text);
  std::string text;
  for (const extract::ExplainedSentence& sentence : analysis.sentences) {
    const schema::Span place = sentence.place;
    text += fmt::format("{}:{}-{}: {}\n", document.id, code_points.code_points(place.begin),
                        code_points.code_points(place.end),
                        on_one_line(std::string_view(document.text).substr(place.begin, place.end - place.begin)));
    for (std::size_t i = 0; i < sentence.claims.size(); ++i) {
      text += headline(sentence.claims[i]);
      for (const std::string& reason : sentence.reasons[i]) text += "      " + on_one_line(reason) + "\n";
    }
    for (const std::string& reason : sentence.no_claim) text += "  no claim: " + on_one_line(reason) + "\n";
  }
  return text;
}

std::string attribution_line(const extract::Analysis& analysis, const schema::Document& document) {
  const schema::CodePointIndex code_points(document.text);
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  const auto spans = [&](const char* key, const std::vector<schema::Span>& parts) {
    json::key(writer, key);
    writer.StartArray();
    for (const schema::Span& part : parts) {
      writer.StartArray();
      writer.Uint64(code_points.code_points(part.begin));
      writer.Uint64(code_points.code_points(part.end));
      writer.EndArray();
    }
    writer.EndArray();
  };
  writer.StartObject();
  json::key(writer, "id");
  json::write(writer, document.id);
  json::key(writer, "attributions");
  writer.StartArray();
  for (const extract::Attribution& attribution : analysis.attributions) {
    writer.StartObject();
    spans("source", attribution.source);
    spans("cue", attribution.cue);
    spans("content", attribution.content);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace claimgraph::cli
