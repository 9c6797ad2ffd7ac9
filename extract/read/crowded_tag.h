// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace claimgraph::extract {

/// Whether one tag of the page has more than a thousand attributes. The parser compares each with all before it, which
/// would make a megabyte of them take minutes.
bool has_crowded_tag(std::string_view page);

}  // namespace claimgraph::extract
