// SPDX-License-Identifier: Apache-2.0

#include "draw/days.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace claimgraph::graph {
namespace {

using schema::Polarity;

/// The row of what an actor holds on an issue.
std::uint32_t row_of(const Scene& scene, ActorId actor, IssueId issue) {
  return scene.actor ? static_cast<std::uint32_t>(issue) : static_cast<std::uint32_t>(actor);
}

/// How many days a mark covers, where a row is from the first to the last of all.
std::int64_t days_in_a_mark(const ClaimGraph& graph, std::span<const Line> lines) {
  constexpr std::int64_t kMostMarks = 48;  // beside each other in a row
  std::optional<std::int64_t> first, last;
  for (const Line& line : lines) {
    for (const EdgeId id : line.edges) {
      const Edge& edge = graph.edges()[static_cast<std::size_t>(id)];
      if (!edge.first) continue;
      first = std::min(first.value_or(day_of(*edge.first)), day_of(*edge.first));
      last = std::max(last.value_or(day_of(*edge.last)), day_of(*edge.last));
    }
  }
  return first ? (*last - *first) / kMostMarks + 1 : 1;
}

using ByDay = std::map<std::int64_t, std::vector<ClaimIndex>>;

/// Each day its mark, at its place; days that would cover each other are drawn as the first of them.
void add_marks(Days& days, DayRow& row, Polarity stance, ByDay by_day) {
  for (auto& [day, claims] : by_day) {
    const bool crowded =
        !row.marks.empty() && row.marks.back().stance == stance && day - row.marks.back().day < days.in_a_mark;
    if (!crowded) {
      row.marks.push_back({day, stance, std::move(claims)});
      continue;
    }
    days.thinned = true;
    std::vector<ClaimIndex>& told = row.marks.back().claims;
    told.insert(told.end(), claims.begin(), claims.end());
  }
}

void add_rows(const Scene& scene, std::span<const Line> lines, Days& days) {
  const ClaimGraph& graph = scene.graph;
  std::map<std::uint32_t, DayRow> rows;
  std::set<std::string_view> undated;
  for (const Line& line : lines) {
    ByDay by_day;
    for (const EdgeId id : line.edges) {
      for (const ClaimIndex index : graph.edges()[static_cast<std::size_t>(id)].claims) {
        const schema::Claim& claim = graph.claim(index);
        if (const auto date = graph.date_of(claim)) {
          by_day[day_of(*date)].push_back(index);
        } else {
          undated.insert(claim.quote);
          days.undated.push_back(index);
        }
      }
    }
    if (by_day.empty()) continue;
    const std::uint32_t number = row_of(scene, line.actor, line.issue);
    DayRow& row = rows[number];
    row.number = number;
    row.half_weight += line.half_weight * (line.stance == Polarity::kNone ? 1 : 2);
    add_marks(days, row, line.stance, std::move(by_day));
  }
  days.undated_sentences = undated.size();
  for (auto& [number, row] : rows) {
    std::stable_sort(row.marks.begin(), row.marks.end(),
                     [](const DayMark& a, const DayMark& b) { return a.day < b.day; });
    days.rows.push_back(std::move(row));
  }
}

void note_shifts(const Scene& scene, std::vector<DayRow>& rows) {
  for (const SelfOpposition& one : self_oppositions(scene.graph)) {
    if (one.kind != SelfOppositionKind::kShift || !one.before || !one.after) continue;
    if ((scene.actor && *scene.actor != one.actor) || (scene.issue && *scene.issue != one.issue)) continue;
    const std::uint32_t number = row_of(scene, one.actor, one.issue);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const DayRow& each) { return each.number == number; });
    if (row != rows.end()) row->shift = one;
  }
}

void keep_strongest(std::vector<DayRow>& rows, std::size_t most) {
  if (rows.size() <= most) return;
  std::stable_sort(rows.begin(), rows.end(), [](const DayRow& a, const DayRow& b) {
    return std::pair(b.shift.has_value(), b.half_weight) < std::pair(a.shift.has_value(), a.half_weight);
  });
  rows.resize(most);
  std::sort(rows.begin(), rows.end(), [](const DayRow& a, const DayRow& b) { return a.number < b.number; });
}

}  // namespace

std::int64_t day_of(schema::Date date) { return std::chrono::sys_days(date).time_since_epoch().count(); }

Days days_of(const Scene& scene, std::span<const Line> lines, std::size_t most) {
  Days days;
  days.in_a_mark = days_in_a_mark(scene.graph, lines);
  add_rows(scene, lines, days);
  days.all = days.rows.size();
  note_shifts(scene, days.rows);
  keep_strongest(days.rows, most);
  return days;
}

}  // namespace claimgraph::graph
