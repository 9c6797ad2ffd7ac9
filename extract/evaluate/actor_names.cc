// SPDX-License-Identifier: Apache-2.0

#include "actor_names.h"

#include <unordered_set>

#include "claimgraph/json/json.h"
#include "wording.h"

namespace claimgraph::extract {
namespace {

const std::unordered_set<std::string_view> kPronouns = {
    "i",    "me", "my",  "we",   "us",   "our",   "you",    "your", "he",   "him",  "his",   "she",  "her",
    "hers", "it", "its", "they", "them", "their", "theirs", "who",  "this", "that", "these", "those"};

const std::unordered_set<std::string_view> kTitles = {
    "the",       "mr",         "mrs",        "ms",        "dr",
    "sir",       "president",  "vice",       "prime",     "minister",
    "secretary", "sen",        "senator",    "rep",       "representative",
    "gov",       "governor",   "chancellor", "foreign",   "former",
    "justice",   "judge",      "gen",        "general",   "speaker",
    "chairman",  "chairwoman", "chair",      "professor", "king",
    "queen",     "pope"};

std::string joined(const std::vector<std::string>& words, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < words.size(); ++i) text += (i == first ? "" : " ") + words[i];
  return text;
}

/// A name without its titles, its possessive and its accents.
std::string key(std::string_view name) {
  std::vector<std::string> words = plain_words(name);
  if (!words.empty() && words.back() == "s") words.pop_back();
  if (joined(words, 0).starts_with("united states of america")) words = {"united", "states"};
  std::size_t first = 0;
  while (words.size() - first > 1 && kTitles.count(words[first]) != 0) ++first;
  return joined(words, first);
}

tl::unexpected<schema::Error> no_list(const ClaimsFile& file, const std::string& pointer) {
  return schema::fail("CG-X050", "expected an object of lists of names", json::locate(file.bytes, pointer, file.name),
                      R"(write {"Canonical Name": ["alias", "another alias"]})");
}

}  // namespace

schema::Result<ActorNames> ActorNames::read(const std::vector<ClaimsFile>& files) {
  ActorNames names;
  for (const ClaimsFile& file : files) {
    const auto document = json::parse(file.bytes, file.name);
    if (!document) return tl::unexpected(document.error());
    if (!document->IsObject()) return no_list(file, "");
    for (const auto& member : document->GetObject()) {
      const std::string_view canonical = json::view(member.name);
      if (!member.value.IsArray()) return no_list(file, "/" + std::string(canonical));
      names.add(canonical, canonical);
      for (const auto& alias : member.value.GetArray()) {
        if (!alias.IsString()) return no_list(file, "/" + std::string(canonical));
        names.add(canonical, json::view(alias));
      }
    }
  }
  return names;
}

void ActorNames::add(std::string_view canonical, std::string_view alias) {
  const std::string folded = key(alias);
  if (kPronouns.count(folded) == 0) canonical_.emplace(folded, key(canonical));
}

std::string ActorNames::canonical(std::string_view name) const {
  std::string folded = key(name);
  const auto known = canonical_.find(folded);
  return known == canonical_.end() ? folded : known->second;
}

}  // namespace claimgraph::extract
