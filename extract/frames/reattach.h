// SPDX-License-Identifier: Apache-2.0
#pragma once

// Attachments that parsers get wrong often, and that the words around them tell better.

#include "frames/lexicon.h"
#include "frames/tree.h"

namespace claimgraph::extract {

/// Hangs on the noun what the noun wants ("dropped [his demand for a truce]", "dropped [its demand for Kenya to pay]"),
/// and joins subjects that "and" joins ("Ann and port officials said"). Indexes the trees again.
void reattach(language::Doc& doc, const Lexicon& lexicon);

}  // namespace claimgraph::extract
