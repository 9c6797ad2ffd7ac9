// SPDX-License-Identifier: Apache-2.0

// Whom a position addresses.

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

namespace {

/// The phrases that hang on a word, and those that hang on these: "payment for the help from Oslo".
std::vector<TokenIndex> phrases_below(const Doc& doc, TokenIndex word) {
  std::vector<TokenIndex> phrases;
  for (const TokenIndex dependent : doc.children(word)) {
    phrases.push_back(dependent);
    for (const TokenIndex nested : doc.children(dependent)) {
      if (doc.tokens[nested].relation == Relation::kNmod) phrases.push_back(nested);
    }
  }
  return phrases;
}

}  // namespace

std::string SentenceReader::actor_name(TokenIndex token) const {
  if (token == kNoToken) return {};
  const Mention* mention = context_.cast.find(token);
  if (mention == nullptr || mention->weak) return {};
  const Entity& entity = context_.cast.entity(*mention);
  return entity.talk ? std::string() : entity.name;  // "any agreement" is no one
}

std::string SentenceReader::target_name(const Attitude& attitude, TokenIndex head, bool nominal) const {
  if (const std::string named = actor_name(attitude.target); !named.empty()) return named;
  const Position position = attitude.entry->position;
  const bool addresses = position == Position::kDemands || position == Position::kWants ||
                         position == Position::kThreatens || position == Position::kOffers;
  if (!addresses) return {};
  if (!nominal) {
    if (const std::string name = actor_name(shared_subject(doc_, head)); !name.empty()) return name;
    for (const Relation done_to : {Relation::kIobj, Relation::kObj}) {  // "convince Oslo that", "release the crew"
      const TokenIndex token = child(doc_, head, done_to);
      const Mention* mention = token == kNoToken ? nullptr : context_.cast.find(token);
      const bool described = mention != nullptr && mention->step == ResolveStep::kDescription;
      if (described && !context_.cast.entity(*mention).plural) continue;
      if (const std::string name = actor_name(token); !name.empty()) return name;
    }
    const TokenIndex deed = child(doc_, head, Relation::kXcomp);  // "make them believe"
    if (const std::string name = deed == kNoToken ? "" : actor_name(own_subject(doc_, deed)); !name.empty())
      return name;
  }
  for (const TokenIndex site : {head, attitude.predicate}) {
    if (!nominal && (site == head || position != Position::kOffers)) continue;
    for (const TokenIndex dependent : phrases_below(doc_, site)) {
      const std::string_view lead = preposition(doc_, dependent);
      const bool against = position == Position::kThreatens && (lead == "against" || lead == "on");
      const bool with = position == Position::kOffers && lead == "with";
      if (!against && !with && lead != "from") continue;
      if (const std::string name = actor_name(dependent); !name.empty()) return name;
    }
  }
  return nominal && position == Position::kDemands ? owner_of_thing(attitude.holder, head) : std::string();
}

std::string SentenceReader::owner_of_thing(TokenIndex holder, TokenIndex head) const {
  for (const TokenIndex word : words_below(doc_, head, [](TokenIndex) { return false; })) {
    const bool owns = is(doc_, word, "nmod:poss") || doc_.tokens[word].relation == Relation::kAmod;
    if (!owns || same_entity(word, holder)) continue;
    if (const std::string name = actor_name(word); !name.empty()) return name;
  }
  return {};
}

}  // namespace claimgraph::extract
