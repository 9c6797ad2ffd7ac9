// SPDX-License-Identifier: Apache-2.0
#pragma once

// "Did you mean ...?"

#include <span>
#include <string>
#include <string_view>

namespace claimgraph::schema {

/// The known word that is most likely meant: at most a third of its letters mistyped (two neighbours swapped are one
/// mistake), or begun and not ended. Of equals the first. Empty where none is near.
std::string closest(std::string_view word, std::span<const std::string> known);

}  // namespace claimgraph::schema
