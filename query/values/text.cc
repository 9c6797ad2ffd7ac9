// SPDX-License-Identifier: Apache-2.0

#include "values/text.h"

#include <fmt/format.h>

#include <cmath>

namespace claimgraph::query {

std::string float_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  std::string digits = fmt::format("{}", number);
  if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
  return digits;
}

}  // namespace claimgraph::query
