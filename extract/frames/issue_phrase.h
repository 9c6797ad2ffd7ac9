// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a claim is about, as a short noun phrase without negation, and the words of the article that say it.

#include <functional>
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

/// The phrase for an issue headed by `head`, one conjunct only. `subject` does it, where the clause itself does not say
/// so (the target of "urge them to sign"); kNoToken: none.
IssuePhrase issue_phrase(const Doc& doc, TokenIndex head, SlotKind kind, TokenIndex subject, const PronounNames& names);

/// "it as a threat".
IssuePhrase described_phrase(const Doc& doc, TokenIndex head, TokenIndex description, const PronounNames& names);

/// The heads that make a claim each: conjuncts of the issue that can stand alone.
std::vector<TokenIndex> issue_conjuncts(const Doc& doc, TokenIndex head);

}  // namespace claimgraph::extract
