// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a text is plainly not English. The analyser would find next to nothing in it, and what it found would be
// wrong.

#include <string_view>

namespace claimgraph::extract {

/// True only where the text is plainly in another language: most of its letters belong to another script, or its words
/// are held together by function words of other languages, or by short words that come again and again, and not by
/// those of English. Headlines, lists and texts of a few words never are.
bool is_plainly_not_english(std::string_view text);

}  // namespace claimgraph::extract
