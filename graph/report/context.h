// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences around a quote.

#include <string_view>

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph::page {

struct Context {
  struct Side {
    std::string_view words;  ///< a sentence, or the near words of a very long one; empty where there is none
    bool cut = false;        ///< it is not the whole sentence
    bool apart = false;      ///< it is a heading, or of another paragraph than the quote
  };
  Side before, after;
};

/// Sentences end at a full stop, question or exclamation mark before a word that does not go on in lower case, and
/// where a paragraph ends; a stop behind an initial or a title ends none. `text` is valid UTF-8, `quote` lies in it.
Context context_of(std::string_view text, schema::Span quote);

}  // namespace claimgraph::graph::page
