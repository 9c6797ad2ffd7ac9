// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether two packs can be used together.

#include <string_view>

#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {

/// Fails where a wording of `later` stands in `earlier` under an issue of another id (CG-S012, with file, line and
/// column in `later`, which is called `file`). Issues of one id are no mistake: the later pack's takes the place of the
/// other.
Result<void> check_wordings_apart(const Vocabulary& earlier, const Vocabulary& later, std::string_view file);

}  // namespace claimgraph::schema
