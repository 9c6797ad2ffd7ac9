// SPDX-License-Identifier: Apache-2.0
#pragma once

// What an attribution holds: the words that an attitude is about, as they stand in the text.

#include <vector>

#include "attribution/quotations.h"
#include "frames/attitude.h"

namespace claimgraph::extract {

/// In text order. Longer than the issue of a claim: with whatever goes on behind it in the same breath.
std::vector<TokenRange> content_of(const Doc& doc, const Quotations& quotations, const Attitude& attitude);

/// What is done or only perceived ("tried to", "raised money", "saw the ships") is nobody's opinion.
bool is_deed(const Doc& doc, const Attitude& attitude);

}  // namespace claimgraph::extract
