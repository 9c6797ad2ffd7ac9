// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the rows of a query come from.

#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::query {

/// The same query with one more column, the last: of each row the list of what it was made of, which is all that the
/// patterns of its MATCH and the columns of its CALL stood for, nested where rows were grouped. Its rows are those of
/// the query, in the same groups. Nothing where that cannot be told: of a query with mistakes, of UNION, of a CALL
/// without RETURN, of EXPLAIN and PROFILE.
std::optional<std::string> with_sources(std::string_view text);

}  // namespace claimgraph::query
