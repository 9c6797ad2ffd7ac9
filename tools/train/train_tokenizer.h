// SPDX-License-Identifier: Apache-2.0
#pragma once

// The section "tokenizer" of a model.

#include "corpus.h"
#include "model/model_writer.h"

namespace claimgraph::train {

/// `english` is schema/english.json, for its abbreviations. Fails where it has none.
schema::Result<language::SectionWriter> train_tokenizer(const Corpus& corpus, std::string_view english);

}  // namespace claimgraph::train
