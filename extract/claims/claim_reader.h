// SPDX-License-Identifier: Apache-2.0
#pragma once

// Attitudes in, claims out: who, which side, how sure, about what.

#include <span>
#include <vector>

#include "attribution/quotations.h"
#include "claimgraph/schema/vocabulary.h"
#include "claims/finding.h"
#include "resolve/cast.h"

namespace claimgraph::extract {

/// What all sentences of one document share.
struct Context {
  const Doc& doc;
  const schema::Document& document;
  const Lexicon& lexicon;
  const Quotations& quotations;
  const Cast& cast;
  const schema::TopicFinder& topics;
  bool authors_voice = false;
};

/// Everything that takes a position in the sentence: words of the lexicon, "according to", quotations.
std::vector<Attitude> attitudes_in(const Context& context, TokenRange sentence);

/// The claims of one sentence; `no_claims` gets a line for whatever came near to one.
std::vector<Finding> read_claims(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                                 std::vector<NoClaim>& no_claims);

/// A caption, a button, a plea for donations: no sentence of the article.
bool is_page_leftover(const Doc& doc, TokenRange sentence);

}  // namespace claimgraph::extract
