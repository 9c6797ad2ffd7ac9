// SPDX-License-Identifier: Apache-2.0
#pragma once

// The stage that gives each word its lemma, by its tags.

#include <memory>

#include "claimgraph/language/pipeline.h"
#include "model/model_file.h"

namespace claimgraph::language {

inline constexpr std::string_view kLemmatizer = "lemmatizer";

/// Of the section "lemmatizer". Fails where that makes no sense.
schema::Result<std::unique_ptr<Component>> make_lemmatizer(const ModelFile& model);

}  // namespace claimgraph::language
