// SPDX-License-Identifier: Apache-2.0
#pragma once

// The encoding of an HTML page.

#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

/// What <meta charset> or <meta http-equiv="Content-Type"> near the head of the page declares; empty where neither is
/// there.
std::string declared_charset(std::string_view page);

/// The page in UTF-8. What is valid UTF-8 already stays as it is, whatever the page declares: pages are saved anew
/// without their declaration being changed. Fails where the declared encoding is not known (CG-R030), where a byte does
/// not belong to it, or where none is declared (CG-R013).
schema::Result<std::string> as_utf8(std::string page, std::string_view file, std::size_t skipped);

}  // namespace claimgraph::extract
