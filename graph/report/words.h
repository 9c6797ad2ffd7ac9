// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the page says over and over: days, counts, sides, names with their links.

#include <string_view>

#include "choice.h"
#include "html.h"

namespace claimgraph::graph::page {

/// "14 August 2025", marked as a date.
Html day(schema::Date date);
/// The same as plain words.
std::string day_words(schema::Date date);

/// "15,476".
std::string figure(std::size_t number);

/// "1 sentence", "3 sentences".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "3 for, 1 against"; what is 0 is not named.
std::string side_counts(const ShownPair& shown);

/// "+" in its colour; the side is said for those who see neither.
Html sign_of(schema::Polarity side);
/// "for", "against", "both" or "none": the class of what is coloured.
Text side_class(const Pair& pair);
/// "+", "-", the two together, or a dot.
Text side_sign(const Pair& pair);

// Where things stand on the page: "a12", "i7", "a12i7" below the actor, "i7a12" below the issue.
Html anchor(ActorId actor);
Html anchor(IssueId issue);

/// The name, with a link to its section where it has one.
Html linked(const Choice& choice, ActorId actor);
Html linked(const Choice& choice, IssueId issue);

}  // namespace claimgraph::graph::page
