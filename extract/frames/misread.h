// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands where the tagger or the parser made one of their common mistakes.

#include <span>

#include "frames/tree.h"

namespace claimgraph::extract {

/// The subject of a verb that the parser did not give one: "Kenya votes for it" read like a compound noun, and
/// "..., warned Ann Archer", whose subject was read as an object; kNoToken: none.
TokenIndex misread_subject(const Doc& doc, TokenIndex verb);
/// Tagged as a plural noun though it heads the sentence like a verb: "Kenya orders the ships home".
bool is_misread_verb(const Doc& doc, TokenIndex token);
/// "laughed off the ad": a particle that was read as a preposition, or an object behind an idiom that was read as
/// something else ("called into question the plan"). `words` are those of the idiom; kNoToken: none.
TokenIndex misread_object(const Doc& doc, TokenIndex verb, std::span<const TokenIndex> words);
/// "praised and defended the ruling": the object that stands behind the last of the verbs; kNoToken: none.
TokenIndex shared_object(const Doc& doc, TokenIndex verb);
/// "hinted that it leaked" read like "[hint] that it leaked".
bool is_misread_that(const Doc& doc, TokenIndex verb, TokenIndex clause);

}  // namespace claimgraph::extract
