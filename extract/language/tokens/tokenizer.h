// SPDX-License-Identifier: Apache-2.0
#pragma once

// The first stage: text to tokens and sentences, as the English treebanks of Universal Dependencies cut them.

#include <memory>

#include "claimgraph/language/pipeline.h"
#include "model/model_file.h"

namespace claimgraph::language {

/// Of the section "tokenizer". Fails where that makes no sense.
schema::Result<std::unique_ptr<Component>> make_tokenizer(const ModelFile& model);

}  // namespace claimgraph::language
