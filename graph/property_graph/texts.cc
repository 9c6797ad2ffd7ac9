// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/property_graph/texts.h"

namespace claimgraph::property_graph {

std::optional<std::uint32_t> Dictionary::find(std::string_view wanted) const {
  std::uint32_t begin = 0;
  std::uint32_t end = size();
  if (!is_sorted()) {
    while (begin < end && text(begin) != wanted) ++begin;
  } else {
    while (begin < end) {
      const std::uint32_t middle = begin + (end - begin) / 2;
      if (text(middle) < wanted) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
  }
  if (begin == size() || text(begin) != wanted) return std::nullopt;
  return begin;
}

}  // namespace claimgraph::property_graph
