// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a text is plainly not English. The analyser would find next to nothing in it, and what it found would be
// wrong.

#include <string_view>

namespace claimgraph::extract {

/// True only where the text is plainly in another language: most of its letters belong to another script, or its words
/// are held together by short words that come again and again and are no function words of English. Headlines, lists
/// and texts of less than forty words never are.
bool is_plainly_not_english(std::string_view text);

}  // namespace claimgraph::extract
