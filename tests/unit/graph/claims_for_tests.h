// SPDX-License-Identifier: Apache-2.0
#pragma once

// Claims and documents made by hand, for the tests of this folder.

#include <string>
#include <utility>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {

inline schema::Date day(unsigned day_of_may) {
  return schema::Date(std::chrono::year(2024), std::chrono::May, std::chrono::day(day_of_may));
}

inline schema::Document document(std::string id, std::optional<schema::Date> date = {}, std::string text = {}) {
  schema::Document made;
  made.id = std::move(id);
  made.title = "Title of " + made.id;
  made.source = "The Daily " + made.id;
  made.date = date;
  made.text = std::move(text);
  return made;
}

/// Asserted, in the actor's own words, certain; the quote names actor, position and issue, so that two different claims
/// have two different quotes.
inline schema::Claim claim(std::string doc, std::string actor, schema::Position position, std::string issue) {
  schema::Claim made;
  made.doc = std::move(doc);
  made.quote = actor + " " + std::string(schema::name(position)) + " the " + issue + ".";
  made.actor = std::move(actor);
  made.actor_mention = made.actor;
  made.position = position;
  made.polarity = schema::default_polarity(position);
  made.issue = std::move(issue);
  made.issue_span = made.issue;
  made.confidence = 1000;
  made.extractor = "builtin/1";
  return made;
}

/// An issue pack with one issue, and its opposite wording.
inline schema::Vocabulary pack_with_issue(std::string id, std::string label, std::vector<std::string> wordings,
                                          std::vector<std::string> against = {}, std::string broader = {}) {
  schema::Vocabulary pack;
  pack.name = "test";
  schema::Issue issue;
  issue.id = std::move(id);
  issue.label = std::move(label);
  issue.wordings = std::move(wordings);
  issue.against = std::move(against);
  issue.broader = std::move(broader);
  pack.issues.push_back(std::move(issue));
  return pack;
}

}  // namespace claimgraph::graph
