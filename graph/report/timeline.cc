// SPDX-License-Identifier: Apache-2.0

#include "timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>

#include "draw/theme.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// As many dots stand beside each other; where there are more days than that, some share one.
constexpr std::int64_t kMostDots = 46;

std::int64_t days_between(schema::Date begin, schema::Date end) {
  return (std::chrono::sys_days(end) - std::chrono::sys_days(begin)).count();
}

/// In percent of the width, with room for a dot at both ends.
class Scale {
 public:
  explicit Scale(const Days& days) : first_(days.first), length_(days_between(days.first, days.last)) {}

  std::string at(schema::Date day) const {
    return hundredths(kEdge + (length_ == 0 ? kInside / 2 : kInside * days_between(first_, day) / length_));
  }
  std::string between(schema::Date begin, schema::Date end) const {
    return hundredths(length_ == 0 ? 0 : kInside * days_between(begin, end) / length_);
  }
  /// Days of one slot share a dot.
  std::int64_t slot(schema::Date day) const {
    const std::int64_t passed = days_between(first_, day);
    return length_ <= kMostDots ? passed : passed * kMostDots / length_;
  }

 private:
  static constexpr std::int64_t kEdge = 400, kInside = 9200;  // hundredths
  static std::string hundredths(std::int64_t value) { return fmt::format("{}.{:02}%", value / 100, value % 100); }
  schema::Date first_;
  std::int64_t length_;
};

struct Dot {
  schema::Date first, last;
  std::size_t count = 0;
};
/// By slot and side, so that they can be told in the order of time.
using Dots = std::map<std::pair<std::int64_t, std::size_t>, Dot>;

/// A sentence that was printed again counts where it came first.
Dots dots_of(const ClaimGraph& graph, const Scale& scale, const Sentences& sentences) {
  Dots dots;
  for (const std::size_t side : {kFor, kAgainst}) {
    for (const Sentence& sentence : sentences[side]) {
      std::optional<schema::Date> first;
      for (const ClaimIndex index : sentence) {
        const auto date = graph.date_of(graph.claim(index));
        if (date && (!first || *date < *first)) first = date;
      }
      if (!first) continue;
      Dot& dot = dots.try_emplace({scale.slot(*first), side}, Dot{*first, *first}).first->second;
      dot.first = std::min(dot.first, *first);
      dot.last = std::max(dot.last, *first);
      ++dot.count;
    }
  }
  return dots;
}

std::string words_of(const Dot& dot, std::size_t side) {
  std::string words = fmt::format("{} {} on {}", dot.count, graph::side_of(kSides[side]).name, day_words(dot.first));
  if (dot.last != dot.first) words += " to " + day_words(dot.last);
  return words;
}

std::string description(const Dots& dots) {
  constexpr std::size_t kMostToRead = 12;
  std::string words;
  std::array<std::size_t, 2> counts{};
  for (const auto& [place, dot] : dots) {
    words += (words.empty() ? "" : ", ") + words_of(dot, place.second);
    counts[place.second] += dot.count;
  }
  return dots.size() <= kMostToRead ? words : fmt::format("{} for and {} against", counts[kFor], counts[kAgainst]);
}

Html drawn(const Dot& dot, std::size_t side, const std::string& x) {
  const SideLook& look = graph::side_of(kSides[side]);
  const int radius = 9 + std::min(static_cast<int>(std::bit_width(dot.count)) - 1, 4);
  Html made;
  made << "<g><title>" << Text{words_of(dot, side)} << "</title><circle class=\"" << Text{look.port} << "\" cx=\""
       << Text{x} << "\" cy=\"" << (side == kFor ? 15 : 49) << "\" r=\"" << radius << "\"/><text class=\""
       << Text{look.port} << "\" x=\"" << Text{x} << "\" y=\"" << (side == kFor ? 20 : 54) << "\">" << Text{look.sign}
       << "</text></g>";
  return made;
}

}  // namespace

Html timeline(const ClaimGraph& graph, const Days& days, const SelfOpposition& one, const Sentences& sentences) {
  const Scale scale(days);
  const Dots dots = dots_of(graph, scale, sentences);
  Html made;
  if (dots.empty()) return made;
  made << "<svg class=\"timeline\" width=\"100%\" height=\"84\" role=\"img\" aria-label=\"Sentences over time: "
       << Text{description(dots)} << "\">";
  if (one.before && one.after) {
    made << "<rect class=\"turn\" x=\"" << Text{scale.at(*one.before)} << "\" y=\"0\" width=\""
         << Text{scale.between(*one.before, *one.after)} << "\" height=\"64\"/>";
  }
  made << "<line x1=\"2%\" x2=\"98%\" y1=\"32\" y2=\"32\"/>";
  for (const auto& [place, dot] : dots) made << drawn(dot, place.second, scale.at(dot.first));
  return made << "<text class=\"from\" x=\"2%\" y=\"80\">" << Text{day_words(days.first)}
              << "</text><text class=\"to\" x=\"98%\" y=\"80\">" << Text{day_words(days.last)} << "</text></svg>\n";
}

}  // namespace claimgraph::graph::page
