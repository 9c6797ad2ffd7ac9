// SPDX-License-Identifier: Apache-2.0
#pragma once

// What `claimgraph network` prints, as tables: one for each kind of answer, with the same columns in every window.

#include <string>
#include <vector>

#include "claimgraph/graph/network.h"
#include "claimgraph/query/query.h"
#include "commands.h"

namespace claimgraph::cli {

/// How a matrix is written: with names in its head; with numbers there, for people, who get the names beside them; or
/// as a list of cells, for programs.
enum class MatrixForm : std::uint8_t { kNamed, kNumbered, kCells };

/// The answer to `command` for some statements. `window` heads each row where it is not empty.
schema::Result<query::Table> network_table(const Network& command, const graph::network::Statements& statements,
                                           const graph::ClaimGraph& graph, MatrixForm form, const std::string& window);

/// "40 statements by 7 actors on 6 issues; left out: 3 that take no side".
std::string summary(const graph::network::Statements& statements);

}  // namespace claimgraph::cli
