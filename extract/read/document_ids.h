// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names for documents.

#include <functional>
#include <map>
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

/// What was called how in earlier runs over the same folders.
struct GivenNames {
  std::map<std::string, std::string>& of_file;  ///< by the path of a file, what its documents without an id are called
  std::map<std::string, std::string>& owner;    ///< by name or id, the path of the file that had it first
  const std::function<bool(const schema::Document&)>& kept;  ///< whether a document was kept under that id
};

/// All documents in their order, each with an id: its own, else the file's name without its ending; the relative path
/// where another file of this run has that name (CG-R050 warns). Records of a file have their number behind it
/// ("strike#3"), standard input has its text's hash, for nothing else tells one of its documents from the next. A
/// second, different document that declares an id of this run is told about (CG-R051) and kept: the later version
/// counts. A file of `given` keeps its name, and another one does not get it; what is new is added there.
std::vector<schema::Document> with_ids(std::vector<FileDrafts> files, const schema::DiagnosticSink& sink,
                                       GivenNames* given = nullptr);

}  // namespace claimgraph::extract
