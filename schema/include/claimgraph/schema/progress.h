// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a library tells how far long work is.

#include <cstddef>
#include <functional>

namespace claimgraph::schema {

/// Called again and again, on the thread that does the work: `done` of `all` steps, which count what the function that
/// takes it says. Cheap to ignore; an empty function is never called.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

}  // namespace claimgraph::schema
