// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who says what, as spans of the text: the outermost attributions of a document.

#include <span>
#include <vector>

#include "attribution/quotations.h"
#include "claimgraph/extract/extractor.h"
#include "frames/attitude.h"

namespace claimgraph::extract {

/// `sentences` holds the attitudes of each sentence of the document.
std::vector<Attribution> attributions(const Doc& doc, const Lexicon& lexicon, const Quotations& quotations,
                                      std::span<const std::vector<Attitude>> sentences);

}  // namespace claimgraph::extract
