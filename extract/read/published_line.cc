// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "plain_text.h"
#include "white_space.h"
#include "written_date.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kLinesLookedAt = 15;  // at the head and as many at the foot, empty ones not counted
constexpr std::size_t kMostLine = 120;      // bytes; a longer line is a paragraph

struct LineDate {
  schema::Date date;
  int rank;  // the lower the better
};

struct Lead {
  std::string_view words;
  int rank;
};
constexpr int kAloneRank = 1;
// A longer one stands before its own beginning.
constexpr std::array<Lead, 17> kLeads = {{{"first published on", 0},
                                          {"first published", 0},
                                          {"originally published on", 0},
                                          {"originally published", 0},
                                          {"publication date", 0},
                                          {"date published", 0},
                                          {"published on", 0},
                                          {"published at", 0},
                                          {"published", 0},
                                          {"posted on", 0},
                                          {"posted", 0},
                                          {"date", 0},
                                          {"last updated on", 2},
                                          {"last updated", 2},
                                          {"last modified", 2},
                                          {"updated on", 2},
                                          {"updated", 2}}};

/// Without the marks of emphasis, quotation and headings around it.
std::string_view bare(std::string_view line) {
  constexpr std::string_view kMarks = "*_#>() \t\r";
  const std::size_t begin = line.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kMarks) - begin + 1);
}

std::optional<LineDate> date_in(std::string_view line) {
  line = bare(line);
  if (line.empty() || line.size() > kMostLine) return std::nullopt;
  int rank = kAloneRank;
  const std::string low = lowered(line);
  for (const Lead& lead : kLeads) {
    if (!low.starts_with(lead.words)) continue;
    rank = lead.rank;
    line.remove_prefix(lead.words.size());
    if (!line.empty() && is_letter(line.front())) return std::nullopt;
    line = trimmed(line.substr(std::min(line.find_first_not_of(": *_\t"), line.size())));
    break;
  }
  const auto date = written_date(line);
  if (!date) return std::nullopt;
  return LineDate{*date, rank};
}

/// The first and the last lines that hold anything, each once, in their order.
std::vector<std::string_view> outer_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kLinesLookedAt) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!trimmed(text.substr(0, end)).empty()) lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto foot = static_cast<std::ptrdiff_t>(lines.size());
  while (!text.empty() && lines.size() < 2 * kLinesLookedAt) {
    const std::size_t begin = text.find_last_of('\n') + 1;  // npos + 1 is 0
    if (!trimmed(text.substr(begin)).empty()) lines.push_back(text.substr(begin));
    text = text.substr(0, begin == 0 ? 0 : begin - 1);
  }
  std::reverse(lines.begin() + foot, lines.end());
  return lines;
}

}  // namespace

std::optional<schema::Date> published_date_of(std::string_view text) {
  std::optional<LineDate> best;
  for (const std::string_view line : outer_lines(text)) {
    const auto found = date_in(line);
    if (found && (!best || found->rank < best->rank)) best = found;
  }
  if (!best) return std::nullopt;
  return best->date;
}

}  // namespace claimgraph::extract
