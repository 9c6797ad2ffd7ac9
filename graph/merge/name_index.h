// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds actors and issues by what people type.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/claim_graph.h"

namespace claimgraph::graph {

class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(std::span<const Node> nodes);

  /// Names of a node in any order; sort() before the first find().
  void add(std::string_view name, bool is_alias, std::uint32_t node);
  void sort();

  /// The node of that name, else of that alias, case and accents folded; of several the first.
  std::optional<std::uint32_t> find(std::string_view name_or_alias) const;

 private:
  struct Entry {
    std::string folded;
    bool alias = false;
    std::uint32_t node = 0;
  };
  std::vector<Entry> entries_;  // sorted
};

/// The nodes whose name has every word of `wanted`, case, accents and plurals folded; none where `wanted` has no word.
std::vector<std::uint32_t> with_words(std::span<const Node> nodes, std::string_view wanted);

/// At most `most` names that somebody who typed `wanted` may have meant, closest first: few letters differ, or a word
/// is shared.
std::vector<std::string> close_names(std::span<const Node> nodes, std::string_view wanted, std::size_t most);

}  // namespace claimgraph::graph
