// SPDX-License-Identifier: Apache-2.0
#pragma once

// A document on its way: read, but not yet named.

#include <cstdint>
#include <vector>

#include "claimgraph/schema/claim.h"

namespace claimgraph::extract {

/// `document.id` is empty where the input gives none.
struct Draft {
  schema::Document document;
  std::size_t record = 0;  ///< its number among the records of a JSON file, from 1; 0: the file is one document
  std::uint32_t line = 1;  ///< of the file, on which it starts
};

}  // namespace claimgraph::extract
