// SPDX-License-Identifier: Apache-2.0

#include "export/weight_text.h"

#include <fmt/format.h>

namespace claimgraph::graph {

std::string weight_text(std::int64_t half_weight) {
  const std::int64_t ten_thousandths = half_weight * 5;
  return fmt::format("{}.{:04}", ten_thousandths / 10000, ten_thousandths % 10000);
}

}  // namespace claimgraph::graph
