// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a claim is about, as a short noun phrase without negation, and the words of the article that say it.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "frames/attitude.h"

namespace claimgraph::extract {

struct IssuePhrase {
  std::string text;  ///< "the union's withdrawal from the talks"
  TokenRange words;  ///< "the union withdraw from the talks"
};

/// The canonical name that a pronoun stands for; empty: leave it as it is.
using PronounNames = std::function<std::string(TokenIndex)>;

/// What the phrase is to say, and what not.
struct IssueWords {
  TokenIndex head = kNoToken;  ///< one conjunct only
  SlotKind kind = SlotKind::kObject;
  TokenIndex subject = kNoToken;     ///< does it, where the clause itself does not say so ("urge them to sign")
  TokenIndex only = kNoToken;        ///< of several objects this one ("release the emails and the video")
  std::span<const TokenIndex> said;  ///< words that express the position: with their clauses they are no part of it
};
IssuePhrase issue_phrase(const Doc& doc, const IssueWords& issue, const PronounNames& names);

/// The objects of a clause that make a claim each; empty where there is but one.
std::vector<TokenIndex> issue_objects(const Doc& doc, TokenIndex head);

/// "it as a threat".
IssuePhrase described_phrase(const Doc& doc, TokenIndex head, TokenIndex description, const PronounNames& names);

/// The heads that make a claim each: conjuncts of the issue that can stand alone.
std::vector<TokenIndex> issue_conjuncts(const Doc& doc, TokenIndex head);

}  // namespace claimgraph::extract
