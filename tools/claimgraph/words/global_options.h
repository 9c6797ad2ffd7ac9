// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be told to every command, before and behind its name.

#include <cstdint>

namespace claimgraph::cli {

enum class ColorChoice : std::uint8_t { kAuto, kAlways, kNever };
enum class ErrorFormat : std::uint8_t { kText, kJson };

struct GlobalOptions {
  bool quiet = false;    ///< errors only
  bool verbose = false;  ///< also what is done meanwhile, and how long it takes
  ColorChoice color = ColorChoice::kAuto;
  ErrorFormat error_format = ErrorFormat::kText;
};

}  // namespace claimgraph::cli
