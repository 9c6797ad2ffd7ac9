// SPDX-License-Identifier: Apache-2.0
#pragma once

// One file of articles.

#include <optional>

#include "claimgraph/extract/read.h"
#include "document_ids.h"
#include "load.h"

namespace claimgraph::extract {

/// What the file holds, without names; nothing where its bytes cannot be had. All that is wrong goes to `sink`.
std::optional<FileDrafts> read_drafts(InputFile file, const ReadOptions& options, const schema::DiagnosticSink& sink);

}  // namespace claimgraph::extract
