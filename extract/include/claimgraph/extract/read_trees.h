// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files of CoNLL-U in, documents with their trees out: the work of another tagger and parser, or of other tokens.

#include <string>
#include <vector>

#include "claimgraph/extract/read.h"
#include "claimgraph/language/conllu.h"

namespace claimgraph::extract {

/// `trees.doc` points into a text of its own, which says what `document.text` says.
struct ParsedDocument {
  schema::Document document;
  language::ConlluDocument trees;
};

/// Reads the inputs as read_documents() does, with the same names for documents; of folders the files that end in
/// .conllu, gzipped or not. `options.format` does not count. With ConlluContent::kTokens the built-in model tags and
/// parses the tokens.
///
/// "# newdoc id" gives a document its id; title, author, source, date and address come from lines "# title = ...",
/// "# meta::title = ..." and the like before its first sentence, else from the same places as those of articles. A file
/// that cannot be read is reported to `sink` and left out, the others go on.
schema::Result<std::vector<ParsedDocument>> read_trees(const std::vector<std::string>& inputs,
                                                       language::ConlluContent content, const ReadOptions& options,
                                                       const schema::DiagnosticSink& sink);

}  // namespace claimgraph::extract
