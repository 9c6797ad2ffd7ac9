// SPDX-License-Identifier: Apache-2.0
#pragma once

// The component that fills in UPOS, XPOS, features, heads and relations: one network, one pass (network_model.h).

#include <memory>

#include "claimgraph/language/pipeline.h"
#include "claimgraph/schema/result.h"
#include "model/model_file.h"

namespace claimgraph::language {

/// From the section "network" of a model whose bytes outlive the component. CG-X104: its content makes no sense.
schema::Result<std::unique_ptr<Component>> make_parser(const ModelFile& model);

inline constexpr std::string_view kParser = "parser";  ///< its name among the components

/// No sentence is longer for the network: a longer one is read in parts, whose roots hang on the first one's.
inline constexpr std::size_t kLongestSegment = 400;

}  // namespace claimgraph::language
