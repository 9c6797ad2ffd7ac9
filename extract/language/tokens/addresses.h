// SPDX-License-Identifier: Apache-2.0
#pragma once

// Addresses of the web and of e-mail, which are one token whatever stands in them.

#include <cstdint>
#include <string_view>

namespace claimgraph::language {

/// The end of an address that begins at byte `at`, `at` itself where none does. Looks no further than the address, and
/// a bounded way where there is none.
std::uint32_t address_end(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace claimgraph::language
