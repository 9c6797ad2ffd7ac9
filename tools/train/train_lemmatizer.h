// SPDX-License-Identifier: Apache-2.0
#pragma once

// The section "lemmatizer" of a model.

#include "corpus.h"
#include "model/model_writer.h"

namespace claimgraph::train {

language::SectionWriter train_lemmatizer(const Corpus& corpus);

}  // namespace claimgraph::train
