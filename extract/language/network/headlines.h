// SPDX-License-Identifier: Apache-2.0
#pragma once

// Headlines print most words with a capital, or in capitals, names and others alike ("Union Rejects Offer"). How the
// same words are printed in the running text tells which are names; the others are read in small letters.

#include <vector>

#include "claimgraph/language/doc.h"

namespace claimgraph::language {

/// A token that is read as if printed in another way, and the form that it has.
struct Respelling {
  TokenIndex token = kNoToken;
  StringId printed = 0;
};

/// Changes the forms of words in headlines for the time of reading; restore_headlines() undoes it. Changes nothing in a
/// text that has too few other sentences to learn from.
std::vector<Respelling> respell_headlines(Doc& doc);
void restore_headlines(Doc& doc, const std::vector<Respelling>& respelled);

}  // namespace claimgraph::language
