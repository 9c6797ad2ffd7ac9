// SPDX-License-Identifier: Apache-2.0
#pragma once

// The treebanks that the model is trained on.

#include <string>
#include <vector>

#include "claimgraph/language/conllu.h"

namespace claimgraph::train {

using Corpus = std::vector<language::ConlluDocument>;

/// The documents of a CoNLL-U file, gzipped or not.
schema::Result<Corpus> read_corpus(const std::string& path);

/// Whether the licence of the document lets a model learn from it: of GUM, guides and fiction are for non-commercial
/// use only.
bool is_free(const language::ConlluDocument& document);

/// The training parts in `folder`, without the documents that are not free.
schema::Result<Corpus> read_training(const std::string& folder);

}  // namespace claimgraph::train
