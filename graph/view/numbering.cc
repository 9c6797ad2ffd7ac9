// SPDX-License-Identifier: Apache-2.0

#include "numbering.h"

namespace claimgraph::graph {
namespace {

constexpr std::array<std::string_view, 9> kOtherTypes = {
    "HOLDS", "ABOUT", "IN", "TARGETS", "REPORTED_BY", "BROADER", "PART_OF", "AGREES_WITH", "CONTRADICTS"};

}  // namespace

std::string_view type_text(std::uint32_t type) {
  if (type < schema::kPositionCount) return schema::relationship_type(static_cast<schema::Position>(type));
  return kOtherTypes[type - schema::kPositionCount];
}

}  // namespace claimgraph::graph
