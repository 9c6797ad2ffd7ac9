// SPDX-License-Identifier: Apache-2.0
#pragma once

// What turns or weakens a clause: negation and its scope, verbs that say no by themselves ("fail to"), modals, hearsay,
// conditions, questions, obligations.

#include <vector>

#include "frames/tree.h"

namespace claimgraph::extract {

/// Words that were counted, for the explanation.
struct Negation {
  bool turned = false;  ///< an odd number of turns
  std::vector<TokenIndex> words;
};
/// Of the clause or noun headed by `token`. `above` says whether verbs above it count too ("failed to support").
Negation negation(const Doc& doc, TokenIndex token, bool above);

struct Hedging {
  bool hedged = false;
  std::vector<TokenIndex> words;
};
/// Of the clause headed by `token`: "reportedly", "may", "if", "is said to". `backshift` leaves out a "would" that is
/// the "will" of indirect speech.
Hedging hedging(const Doc& doc, TokenIndex token, bool backshift);
/// The sentence asks.
bool is_question(const Doc& doc, TokenIndex token);

enum class Obligation : std::uint8_t { kNone, kWeak, kStrong };
struct Duty {
  Obligation obligation = Obligation::kNone;
  TokenIndex word = kNoToken;  ///< "must"
  TokenIndex deed = kNoToken;  ///< head of what is to be done
};
/// "Ukraine must withdraw", "has to withdraw", "it is vital that Ukraine withdraw".
Duty duty(const Doc& doc, TokenIndex clause);

/// "will", "'ll", "is going to", and "would" as the will of indirect speech.
bool is_future(const Doc& doc, TokenIndex clause);

}  // namespace claimgraph::extract
