// SPDX-License-Identifier: Apache-2.0
#pragma once

// Treebanks and other CoNLL-U files.

#include "claimgraph/language/conllu.h"

namespace claimgraph::cli {

/// The bytes of a file, gzipped or not, of standard input for "-". Fails where they cannot be read, and where a gzipped
/// file is damaged.
schema::Result<std::string> read_packed_file(const std::string& path);

/// The documents of a CoNLL-U file.
schema::Result<std::vector<language::ConlluDocument>> read_conllu_file(const std::string& path,
                                                                       language::ConlluContent content);

}  // namespace claimgraph::cli
