// SPDX-License-Identifier: Apache-2.0

#include "draw/days.h"

#include <algorithm>
#include <map>

namespace claimgraph::graph {
namespace {

using schema::Polarity;

/// Days that are drawn as one.
struct Stretch {
  std::int64_t first = 0;
  std::int64_t days = 1;

  std::int64_t begin_of(std::int64_t day) const { return first + (day - first) / days * days; }
};

bool is_wanted(const Scene& scene, const Edge& edge) {
  return (!scene.actor || *scene.actor == edge.actor) && (!scene.issue || *scene.issue == edge.issue) &&
         edge.count >= scene.options.min_evidence;
}

/// The row of what an actor holds on an issue.
std::uint32_t row_of(const Scene& scene, ActorId actor, IssueId issue) {
  return scene.actor ? static_cast<std::uint32_t>(issue) : static_cast<std::uint32_t>(actor);
}

Stretch stretch_of(const Scene& scene) {
  constexpr std::int64_t kMostMarks = 48;  // in a row
  std::optional<std::int64_t> first, last;
  for (const Edge& edge : scene.graph.edges()) {
    if (!is_wanted(scene, edge) || !edge.first) continue;
    first = std::min(first.value_or(day_of(*edge.first)), day_of(*edge.first));
    last = std::max(last.value_or(day_of(*edge.last)), day_of(*edge.last));
  }
  if (!first) return {};
  return {*first, (*last - *first) / kMostMarks + 1};
}

std::vector<DayRow> rows_of(const Scene& scene, const Stretch& stretch) {
  const ClaimGraph& graph = scene.graph;
  struct Found {
    std::map<std::pair<std::int64_t, int>, std::vector<ClaimIndex>> marks;  // by day and side, for first
    std::int64_t half_weight = 0;
  };
  std::map<std::uint32_t, Found> found;
  for (const Edge& edge : graph.edges()) {
    if (!is_wanted(scene, edge) || !edge.first) continue;
    Found& row = found[row_of(scene, edge.actor, edge.issue)];
    const Polarity stance = edge.stance.value_or(Polarity::kNone);
    row.half_weight += edge.half_weight * (stance == Polarity::kNone ? 1 : 2);
    for (const ClaimIndex claim : edge.claims) {
      const auto date = graph.date_of(graph.claim(claim));
      if (date) row.marks[{stretch.begin_of(day_of(*date)), -static_cast<int>(stance)}].push_back(claim);
    }
  }
  std::vector<DayRow> rows;
  for (auto& [number, in_row] : found) {
    DayRow row{number, {}, in_row.half_weight, std::nullopt};
    for (auto& [place, claims] : in_row.marks) {
      row.marks.push_back({place.first, static_cast<Polarity>(-place.second), std::move(claims)});
    }
    rows.push_back(std::move(row));
  }
  return rows;
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

Days days_of(const Scene& scene, std::size_t most) {
  const Stretch stretch = stretch_of(scene);
  Days days;
  days.in_a_mark = stretch.days;
  days.rows = rows_of(scene, stretch);
  days.all = days.rows.size();
  note_shifts(scene, days.rows);
  keep_strongest(days.rows, most);
  return days;
}

}  // namespace claimgraph::graph
