// SPDX-License-Identifier: Apache-2.0
#pragma once

// What an analysis looks like when it is printed (docs/claims.md describes both forms).

#include <string>

#include "claimgraph/extract/extractor.h"

namespace claimgraph::cli {

/// Each sentence with its claims and the reasons for each, or the reasons why it makes none.
std::string explanation(const extract::Analysis& analysis, const schema::Document& document);

/// One line of JSON: the document's id, and source, cue and content of each attribution as spans in code points.
std::string attribution_line(const extract::Analysis& analysis, const schema::Document& document);

}  // namespace claimgraph::cli
