// SPDX-License-Identifier: Apache-2.0
#pragma once

// HTML pages.

#include <string_view>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

/// The article of a page (valid UTF-8) and what the page declares of it. `text` is empty where the page has none.
schema::Result<schema::Document> read_page(std::string_view page);

}  // namespace claimgraph::extract
