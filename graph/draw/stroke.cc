// SPDX-License-Identifier: Apache-2.0

#include "draw/stroke.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr std::size_t kMostSteps = 4;

std::size_t step_of(const Stroke& stroke) {
  const auto doublings = [](std::uint64_t count) {
    return static_cast<std::size_t>(std::max(std::bit_width(count), decltype(std::bit_width(count)){1}) - 1);
  };
  return kMostSteps * doublings(stroke.evidence) / std::max(doublings(stroke.most), kMostSteps);
}

/// A list of colours is drawn as lines beside each other, two points apart: those that cannot be seen are the space.
std::string two_lines(const std::string& colour, std::size_t apart, bool headed_at_tail) {
  std::string list = colour;
  for (std::size_t i = 1; i < apart; ++i) list += ":invis";
  list += ":" + colour;
  // A head at the tail has the second colour.
  return headed_at_tail && apart > 1 ? "invis:" + list + ":invis" : list;
}

/// Shares of the length, seen and unseen in turn: dashes would cover dots.
std::string interrupted(const std::string& colour) {
  constexpr int kParts = 9;
  std::string list;
  for (int i = 1; i < kParts; ++i) list += fmt::format("{};0.07:#FFFFFF00;0.04:", colour);
  return list + colour;
}

}  // namespace

Attributes stroke_attributes(const Theme& theme, const Stroke& stroke) {
  constexpr std::array kOneWidth = {"1.2", "1.9", "2.6", "3.3", "4.0"};
  struct Two {
    std::size_t apart;
    const char* width;
  };
  constexpr std::array kTwoWidths = {Two{1, "0.9"}, Two{1, "1.2"}, Two{2, "1.6"}, Two{2, "2.0"}, Two{3, "2.4"}};
  const std::size_t step = step_of(stroke);
  const std::string colour = theme.side_of(stroke.stance).colour;
  const char* const style = stroke.hedged ? "dashed" : "solid";
  switch (stroke.stance) {
    case Polarity::kFor:
      return {{"color", colour}, {"style", style}, {"penwidth", kOneWidth[step]}};
    case Polarity::kAgainst:
      return {{"color", two_lines(colour, kTwoWidths[step].apart, stroke.headed_at_tail)},
              {"style", style},
              {"penwidth", kTwoWidths[step].width}};
    case Polarity::kNone:
      break;
  }
  return {{"color", stroke.hedged ? interrupted(colour) : colour}, {"style", "dotted"}, {"penwidth", kOneWidth[step]}};
}

}  // namespace claimgraph::graph
