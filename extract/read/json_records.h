// SPDX-License-Identifier: Apache-2.0
#pragma once

// Documents in JSON: one object, an array of objects, or JSON Lines.

#include <string_view>
#include <vector>

#include "draft.h"
#include "report.h"

namespace claimgraph::extract {

/// The records that could be read, in their order; each of the others is told to `report` with its line. `lines`: one
/// record a line for sure; else that is found out.
std::vector<Draft> read_json_records(std::string_view text, bool lines, const Report& report);

}  // namespace claimgraph::extract
