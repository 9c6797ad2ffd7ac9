// SPDX-License-Identifier: Apache-2.0

#include "coded_claim.h"

#include <algorithm>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/vocabulary.h"
#include "wording.h"

namespace claimgraph::extract {
namespace {

Wording make_wording(const std::string& text, int polarity, const ActorNames& names) {
  Wording wording;
  wording.side = polarity;
  for (const std::string& word : plain_words(text)) {
    if (turns_the_side(word)) wording.side = -wording.side;
  }
  wording.stems = content_stems(text);
  for (const std::string& name : capitalised_words(text)) wording.names.insert(names.canonical(name));
  return wording;
}

schema::Result<CodedClaim> read_claim(std::string_view line, const std::string& file, std::uint32_t number,
                                      const ActorNames& names) {
  const auto record = json::parse(line, file, number);
  if (!record) return tl::unexpected(record.error());
  if (!record->IsObject()) {
    return schema::fail("CG-X051", "expected a claim record, an object", {file, number, 1, std::string(line)},
                        "one claim a line, with the fields of docs/claim-record.md");
  }
  const auto text = [&record](const char* member) { return json::text_or(*record, member); };
  CodedClaim claim;
  claim.shown = {text("doc"), text("actor"), text("position"), text("polarity"), text("issue"), text("quote")};
  const auto polarity = schema::polarity_from(claim.shown.polarity);
  if (!polarity) {
    return schema::fail("CG-X052", "a claim record needs a polarity, \"+\", \"-\" or \"0\"",
                        json::locate(line, "/polarity", file, number),
                        "each line of both sides needs doc, quote, actor, position, polarity and issue");
  }
  claim.position_also = text("position_also");
  claim.certainty = json::text_or(*record, "certainty", "asserted");
  claim.target = text("target");
  claim.reported_by = text("reported_by");
  claim.actor = names.canonical(claim.shown.actor);
  claim.sentence = plain_words(claim.shown.quote);
  if (const auto core = record->FindMember("core"); core != record->MemberEnd() && core->value.IsBool()) {
    claim.core = core->value.GetBool();
  }

  std::vector<std::string> texts = {claim.shown.issue, text("issue_span")};
  if (const auto also = record->FindMember("also"); also != record->MemberEnd() && also->value.IsArray()) {
    for (const auto& wording : also->value.GetArray()) {
      if (wording.IsString()) texts.emplace_back(json::view(wording));
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto here = texts.begin() + static_cast<std::ptrdiff_t>(i);
    if (here->empty() || std::find(texts.begin(), here, *here) != here) continue;
    claim.wordings.push_back(make_wording(*here, static_cast<int>(*polarity), names));
  }
  return claim;
}

}  // namespace

schema::Result<std::vector<CodedClaim>> read_coded_claims(const std::vector<ClaimsFile>& files,
                                                          const ActorNames& names) {
  std::vector<CodedClaim> claims;
  for (const ClaimsFile& file : files) {
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < file.bytes.size();) {
      const std::size_t end = std::min(file.bytes.find('\n', begin), file.bytes.size());
      const std::string_view line = std::string_view(file.bytes).substr(begin, end - begin);
      ++number;
      begin = end + 1;
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      auto claim = read_claim(line, file.name, number, names);
      if (!claim) return tl::unexpected(claim.error());
      if (schema::fold(claim->shown.actor) != "author") claims.push_back(*std::move(claim));
    }
  }
  return claims;
}

}  // namespace claimgraph::extract
