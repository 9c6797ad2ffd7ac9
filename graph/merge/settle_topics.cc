// SPDX-License-Identifier: Apache-2.0

#include "settle_topics.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace claimgraph::graph {
namespace {

/// Phrases recur, and finding a topic costs more than looking one up.
class CachedFinder {
 public:
  explicit CachedFinder(const schema::TopicFinder& finder) : finder_(finder) {}

  const schema::TopicMatch& find(const std::string& phrase) {
    const auto known = matches_.find(phrase);
    if (known != matches_.end()) return known->second;
    schema::TopicMatch match = finder_.find(phrase);
    if (match.topic.empty()) match.topic = match.name = phrase;
    return matches_.emplace(phrase, std::move(match)).first->second;
  }

 private:
  const schema::TopicFinder& finder_;
  std::unordered_map<std::string, schema::TopicMatch> matches_;
};

schema::Polarity turned(schema::Polarity polarity, int side) {
  return side < 0 ? schema::opposite(polarity) : polarity;
}

/// Who says that something is so takes no side on the issue of a pack that the words touch ("a truce is a small
/// prize"); where the topic is the proposition itself, whoever denies it stands against whoever claims it.
std::optional<schema::Polarity> stance_of(const schema::Claim& claim, const schema::TopicMatch& topic) {
  const bool says = claim.position == schema::Position::kClaims || claim.position == schema::Position::kDenies;
  if ((says && !topic.issue_id.empty()) || topic.side == 0) return std::nullopt;
  return turned(claim.polarity, topic.side);
}

}  // namespace

TopicNames settle_topics(std::vector<schema::Claim>& claims, const schema::TopicFinder& finder) {
  CachedFinder cached(finder);
  std::vector<std::pair<std::string_view, std::string_view>> wordings;
  std::vector<schema::Claim*> worded;          // the claims that these are of
  std::unordered_set<std::string_view> given;  // asked, and sorted where it is iterated
  for (schema::Claim& claim : claims) {
    const schema::TopicMatch& found = cached.find(claim.issue);
    const bool builtin = claim.extractor.starts_with("builtin/");
    if (builtin || claim.topic.empty()) {
      claim.topic = found.topic;
      if (builtin || !claim.stance) claim.stance = stance_of(claim, found);
      if (!found.issue_id.empty()) continue;
      wordings.emplace_back(found.topic, found.name);
      worded.push_back(&claim);
    } else {
      given.insert(claim.topic);
      // Their topic may itself turn the side: "ending aid" filed under "end of aid" is being for it.
      if (!claim.stance && found.side != 0) {
        claim.stance = turned(claim.polarity, found.side * cached.find(claim.topic).side);
      }
    }
  }
  TopicNames names(finder, std::move(wordings), {given.begin(), given.end()});
  for (schema::Claim* claim : worded) claim->topic = names.name(claim->topic);
  return names;
}

}  // namespace claimgraph::graph
