// SPDX-License-Identifier: Apache-2.0

#include "side.h"

namespace claimgraph::graph {
namespace {

constexpr Side kFor = {"#0072B2", "#00527F", "normal", "\u2501\u2501\u2501\u25b6", "+", "for", "for"};
constexpr Side kAgainst = {"#D55E00", "#A84300", "tee", "\u2501\u2501\u2501\u252b", "\u2212", "against", "against"};
constexpr Side kNone = {"#777777", "#555555", "none", "\u2505\u2505\u2505", "\u00b7", "none", "no side"};

}  // namespace

const Side& side_of(schema::Polarity stance) {
  if (stance == schema::Polarity::kNone) return kNone;
  return stance == schema::Polarity::kFor ? kFor : kAgainst;
}

}  // namespace claimgraph::graph
