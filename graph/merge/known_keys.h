// SPDX-License-Identifier: Apache-2.0
#pragma once

// The keys of the names of the built-in actors. They are made when the program is built (make_known_keys.cc): making
// them takes longer than all else that a graph of a few articles needs.

#include <string_view>

namespace claimgraph::graph {

/// Goes through them: actors as they come, of each its name, then its aliases.
class KnownKeys {
 public:
  KnownKeys();
  /// schema::name_key() of the next name. May be called as often as there are names.
  std::string_view next();
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace claimgraph::graph
