// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes the trained network as the section of a model that language::NetworkModel reads.

#include <string>

#include "examples.h"
#include "parameters.h"

namespace claimgraph::train {

std::string network_section(const Layout& layout, const Parameters& parameters, const Numbering& numbering,
                            const WordVectors& vectors);

}  // namespace claimgraph::train
