// SPDX-License-Identifier: Apache-2.0

#include "known_keys.h"

extern "C" {
extern const char claimgraph_known_keys[], claimgraph_known_keys_end[];
}

namespace claimgraph::graph {

KnownKeys::KnownKeys()
    : rest_(claimgraph_known_keys, static_cast<std::size_t>(claimgraph_known_keys_end - claimgraph_known_keys)) {}

std::string_view KnownKeys::next() {
  const std::string_view key = rest_.substr(0, rest_.find('\n'));
  rest_.remove_prefix(key.size() + 1);
  return key;
}

}  // namespace claimgraph::graph
