// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a document does not declare, from the best other source that has it.

#include <optional>
#include <string_view>

#include "draft.h"

namespace claimgraph::extract {

/// Title and date out of the text, then out of the file's name (`stem`) where the file is one document, and last the
/// date that the user gave.
void complete(Draft& draft, std::string_view stem, const std::optional<schema::Date>& date);

}  // namespace claimgraph::extract
