// SPDX-License-Identifier: Apache-2.0
#pragma once

// Questions about a clause that somebody says: is anything said at all, and of what kind?

#include "frames/tree.h"

namespace claimgraph::extract {

/// "that it could not", "they do": what is said stands elsewhere.
bool is_elliptical(const Doc& doc, TokenIndex head);
/// "how it works", "what to do": a question inside a sentence.
bool asks(const Doc& doc, TokenIndex head);
/// Such a question, or one of its own, or "whether".
bool is_asked(const Doc& doc, TokenIndex head);
/// "It tells you that", "That shows that": the speaker's own argument.
bool is_thing_pronoun(const Doc& doc, TokenIndex token);
/// "we cannot accept": who says so of themselves refuses.
bool says_can(const Doc& doc, TokenIndex head);
/// "leave" of "is going to leave"; kNoToken: none.
TokenIndex plan_of(const Doc& doc, TokenIndex head);

}  // namespace claimgraph::extract
