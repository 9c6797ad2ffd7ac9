// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commonest questions in short: `Putin -> demands -> ?`. Each stands for a query, which is shown, so that people
// learn the language.

#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"
#include "questions/graph_names.h"

namespace claimgraph::cli {

/// A question in the query language.
struct Question {
  std::string query;
};

/// ACTOR -> POSITION -> ISSUE, any of which may be '?' (the last may be left out); POSITION is one of the twelve,
/// `for`, `against`, or `agrees` and `contradicts`, behind which an actor stands. Names with an arrow in them are put
/// in quotes, other words and brackets stand as they are where '?' or a position is between the arrows. Nothing where
/// the line is no such thing; an error with a place where a part of it is not known.
std::optional<schema::Result<Question>> read_short_form(std::string_view line, const GraphNames& names);

/// :who, :wants, :vs, :actors and :issues. An error of :vs has the column of the name in the text.
schema::Result<Question> who(std::string_view issue, const GraphNames& names);
schema::Result<Question> wants(std::string_view actor, const GraphNames& names);
schema::Result<Question> versus(std::string_view actors, const GraphNames& names);
Question most_active(NameKind kind, std::string_view typed);

}  // namespace claimgraph::cli
