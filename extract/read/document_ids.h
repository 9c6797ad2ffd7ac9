// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names for documents.

#include <string>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"
#include "draft.h"
#include "load.h"

namespace claimgraph::extract {

/// The documents of one file.
struct FileDrafts {
  InputFile file;
  std::vector<Draft> drafts;
};

/// All documents in their order, each with an id: its own, else the file's name without its ending; the relative path
/// where another file of this run has that name (CG-R050 warns). Records of a file have their number behind it
/// ("strike#3"), standard input has its text's hash, for nothing else tells one of its documents from the next. A
/// second, different document that declares an id of this run is told about (CG-R051) and kept: the later version
/// counts.
std::vector<schema::Document> with_ids(std::vector<FileDrafts> files, const schema::DiagnosticSink& sink);

}  // namespace claimgraph::extract
