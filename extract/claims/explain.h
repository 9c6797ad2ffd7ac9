// SPDX-License-Identifier: Apache-2.0
#pragma once

// The trail of a claim as lines that people read.

#include <string>
#include <vector>

#include "claims/finding.h"

namespace claimgraph::extract {

/// "word: demand (verb) -> demands +", "frame: obj", "holder: Kyiv, subject", ... one fact a line.
std::vector<std::string> explain(const Doc& doc, const Finding& finding);
std::string explain(const Doc& doc, const NoClaim& no_claim);

}  // namespace claimgraph::extract
