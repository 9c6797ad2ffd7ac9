// SPDX-License-Identifier: Apache-2.0

#include "timeline.h"

#include <fmt/format.h>

#include <map>

#include "draw/side.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// In percent of the width, with room for a dot at both ends.
class Scale {
 public:
  explicit Scale(const Days& days)
      : first_(days.first), length_((std::chrono::sys_days(days.last) - std::chrono::sys_days(days.first)).count()) {}

  std::string at(schema::Date day) const {
    constexpr std::int64_t kEdge = 400, kInside = 9200;  // hundredths
    const std::int64_t passed = (std::chrono::sys_days(day) - std::chrono::sys_days(first_)).count();
    return hundredths(length_ == 0 ? kEdge + kInside / 2 : kEdge + kInside * passed / length_);
  }
  std::string between(schema::Date begin, schema::Date end) const {
    constexpr std::int64_t kInside = 9200;
    const std::int64_t passed = (std::chrono::sys_days(end) - std::chrono::sys_days(begin)).count();
    return hundredths(length_ == 0 ? 0 : kInside * passed / length_);
  }

 private:
  static std::string hundredths(std::int64_t value) { return fmt::format("{}.{:02}%", value / 100, value % 100); }
  schema::Date first_;
  std::int64_t length_;
};

/// How many sentences each side has on each day; a sentence that was printed again counts where it came first.
std::map<schema::Date, std::array<std::size_t, 2>> by_day(const ClaimGraph& graph, const Sentences& sentences) {
  std::map<schema::Date, std::array<std::size_t, 2>> counts;
  for (const std::size_t side : {kFor, kAgainst}) {
    for (const Sentence& sentence : sentences[side]) {
      std::optional<schema::Date> first;
      for (const ClaimIndex index : sentence) {
        const auto date = graph.date_of(graph.claim(index));
        if (date && (!first || *date < *first)) first = date;
      }
      if (first) ++counts[*first][side];
    }
  }
  return counts;
}

Html dot(const std::string& x, std::size_t side, schema::Date date, std::size_t count) {
  const Side& look = graph::side_of(kSides[side]);
  Html made;
  made << "<g><title>" << Text{day_words(date)} << ": " << Text{counted(count, "sentence ", "sentences ")}
       << Text{look.name} << "</title><circle class=\"" << Text{look.port} << "\" cx=\"" << Text{x} << "\" cy=\""
       << (side == kFor ? 15 : 49) << "\" r=\"10\"/><text class=\"" << Text{look.port} << "\" x=\"" << Text{x}
       << "\" y=\"" << (side == kFor ? 20 : 54) << "\">" << Text{look.sign};
  if (count > 1) made << count;
  return made << "</text></g>";
}

}  // namespace

Html timeline(const ClaimGraph& graph, const Days& days, const SelfOpposition& one, const Sentences& sentences) {
  const Scale scale(days);
  const auto counts = by_day(graph, sentences);
  Html made;
  if (counts.empty()) return made;
  std::string words;
  for (const auto& [date, of_side] : counts) {
    for (const std::size_t side : {kFor, kAgainst}) {
      if (of_side[side] == 0) continue;
      words += fmt::format("{}{} {} on {}", words.empty() ? "" : ", ", of_side[side], graph::side_of(kSides[side]).name,
                           day_words(date));
    }
  }
  made << "<svg class=\"timeline\" width=\"100%\" height=\"84\" role=\"img\" aria-label=\"Sentences over time: "
       << Text{words} << "\">";
  if (one.before && one.after) {
    made << "<rect class=\"turn\" x=\"" << Text{scale.at(*one.before)} << "\" y=\"0\" width=\""
         << Text{scale.between(*one.before, *one.after)} << "\" height=\"64\"/>";
  }
  made << "<line x1=\"2%\" x2=\"98%\" y1=\"32\" y2=\"32\"/>";
  for (const auto& [date, of_side] : counts) {
    for (const std::size_t side : {kFor, kAgainst}) {
      if (of_side[side] > 0) made << dot(scale.at(date), side, date, of_side[side]);
    }
  }
  return made << "<text class=\"from\" x=\"2%\" y=\"80\">" << Text{day_words(days.first)}
              << "</text><text class=\"to\" x=\"98%\" y=\"80\">" << Text{day_words(days.last)} << "</text></svg>\n";
}

}  // namespace claimgraph::graph::page
