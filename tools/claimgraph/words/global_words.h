// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every command takes may stand before its name and behind it, and counts even where the rest is wrong: an error
// is reported in the form that was asked for. So it is taken out before anything else is read.

#include <optional>
#include <string>
#include <vector>

#include "words/global_options.h"
#include "words/typed_words.h"

namespace claimgraph::cli {

struct GlobalWords {
  std::vector<std::string> rest;       ///< the arguments without them, in their order
  TypedWords words;                    ///< what was typed for them
  GlobalOptions options;               ///< what it means, as far as it can be told
  std::optional<schema::Error> wrong;  ///< the first mistake
};

/// Takes them out, up to "--". The value of another option is left alone, even where it looks like one of these.
GlobalWords take_global_words(const std::vector<std::string>& arguments);

}  // namespace claimgraph::cli
