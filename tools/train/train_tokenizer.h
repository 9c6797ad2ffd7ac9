// SPDX-License-Identifier: Apache-2.0
#pragma once

// The section "tokenizer" of a model.

#include "corpus.h"
#include "model/model_writer.h"

namespace claimgraph::train {

language::SectionWriter train_tokenizer(const Corpus& corpus);

}  // namespace claimgraph::train
