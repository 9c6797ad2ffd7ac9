// SPDX-License-Identifier: Apache-2.0

#include "theme.h"

namespace claimgraph::graph {
namespace {

constexpr const char* kForLine = "\u2501\u2501\u2501\u25b6";
constexpr const char* kAgainstLine = "\u2550\u2550\u2550\u2561";
constexpr const char* kNoLine = "\u2505\u2505\u2505";
constexpr const char* kMinus = "\u2212";
constexpr const char* kDot = "\u00b7";
constexpr const char* kUp = "\u25b2";
constexpr const char* kDown = "\u25bc";
constexpr const char* kRound = "\u25cf";

constexpr Theme kLight = {
    "#FFFFFF",
    "#1A1A1A",
    "#555555",
    "#555555",
    "#F2F2F2",
    "#FFF7DC",
    "#F7F9FC",
    "#FFFFFF",
    {"#0072B2", "#00527F", "#00527F", "normal", kForLine, "+", "triangle", kUp, "for", "for"},
    {"#D55E00", "#A84300", "#A84300", "tee", kAgainstLine, kMinus, "invtriangle", kDown, "against", "against"},
    {"#777777", "#555555", "#555555", "none", kNoLine, kDot, "circle", kRound, "none", "no side"}};

constexpr Theme kDark = {
    "#16181D",
    "#E8E8E8",
    "#A8ADB5",
    "#8A8F98",
    "#2A2D34",
    "#3A3524",
    "#1E222A",
    "#101216",
    {"#56B4E9", "#8CCBF2", "#56B4E9", "normal", kForLine, "+", "triangle", kUp, "for", "for"},
    {"#E69F00", "#F2BE55", "#E69F00", "tee", kAgainstLine, kMinus, "invtriangle", kDown, "against", "against"},
    {"#9AA0A8", "#B8BDC4", "#9AA0A8", "none", kNoLine, kDot, "circle", kRound, "none", "no side"}};

}  // namespace

const Theme& theme_of(DrawTheme theme) { return theme == DrawTheme::kDark ? kDark : kLight; }

}  // namespace claimgraph::graph
