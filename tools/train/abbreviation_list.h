// SPDX-License-Identifier: Apache-2.0
#pragma once

// The abbreviations of schema/english.json, as the tokenizer looks them up.

#include <cstdint>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::train {

struct AbbreviationList {
  std::vector<std::uint32_t> words;  ///< sorted hashes
  std::vector<std::uint8_t> kinds;   ///< language::Abbreviations::Kind
};

/// `english` is schema/english.json.
schema::Result<AbbreviationList> read_abbreviations(std::string_view english);

}  // namespace claimgraph::train
