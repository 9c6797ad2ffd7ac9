// SPDX-License-Identifier: Apache-2.0
#pragma once

// What JSON Schema cannot say of a vocabulary: that it does not contradict itself.

#include <optional>
#include <string>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {

struct Contradiction {
  Error error;
  std::string pointer;  ///< JSON pointer to the member at fault
};

/// The first of: an alias of two actors, a wording of two issues, an issue id that stands twice, a `broader` that names
/// no issue of the pack or leads back to itself. Names are compared with case and spaces folded.
std::optional<Contradiction> contradiction_in(const Vocabulary& vocabulary);

}  // namespace claimgraph::schema
