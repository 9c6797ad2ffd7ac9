// SPDX-License-Identifier: Apache-2.0

// One actor's stances on issues, or the stances of actors on one issue, day by day: a row each, marks where something
// was said, and where somebody changes sides.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "claimgraph/graph/analysis.h"
#include "draw/legend.h"
#include "draw/picture_text.h"
#include "draw/words.h"
#include "merge/merged_graph.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

// Lengths in inches.
constexpr double kRow = 0.55;
constexpr double kChart = 9.0;   // from the first day to the last
constexpr double kNames = 0.35;  // between the names and the first day
constexpr double kMark = 0.16;
constexpr std::size_t kNameWidth = 30;

std::int64_t day_of(schema::Date date) { return std::chrono::sys_days(date).time_since_epoch().count(); }

/// What was said on one day, to one side.
struct Mark {
  std::int64_t day = 0;
  Polarity stance = Polarity::kNone;
  std::vector<ClaimIndex> claims;  ///< the best first
};

struct Row {
  std::uint32_t number = 0;  ///< of the issue, or of the actor
  std::vector<Mark> marks;   ///< by day, for before against
  std::int64_t half_weight = 0;
  std::optional<SelfOpposition> shift;
};

class Timeline {
 public:
  Timeline(Picture& picture, const Scene& scene) : picture_(picture), scene_(scene), graph_(scene.graph) {}

  /// False where nothing has a date.
  bool draw(std::vector<Row> rows) {
    if (rows.empty()) return false;
    first_ = last_ = rows.front().marks.front().day;
    for (const Row& row : rows) {
      first_ = std::min(first_, row.marks.front().day);
      last_ = std::max(last_, row.marks.back().day);
    }
    add_axis(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) add_row(rows[i], -kRow * static_cast<double>(i));
    return true;
  }

 private:
  double x_of(std::int64_t day) const {
    return first_ == last_ ? kChart / 2
                           : kChart * static_cast<double>(day - first_) / static_cast<double>(last_ - first_);
  }
  static std::string pin(double x, double y) { return fmt::format("{:.3f},{:.3f}!", x, y); }

  std::string name_of(const Row& row) const {
    return scene_.actor ? graph_.issue(IssueId{row.number}).name : graph_.actor(ActorId{row.number}).name;
  }

  Picture::NodeNumber add_point(const std::string& id, double x, double y) {
    return picture_.add_node(
        id, {{"shape", "point"}, {"style", "invis"}, {"width", "0.01"}, {"label", ""}, {"pos", pin(x, y)}});
  }

  /// A date under each of some days that stand apart far enough.
  void add_axis(std::size_t rows) {
    constexpr std::int64_t kMostTicks = 7;
    const double bottom = -kRow * static_cast<double>(rows);
    const std::int64_t days = last_ - first_;
    const std::int64_t step = std::max<std::int64_t>(1, (days + kMostTicks - 2) / (kMostTicks - 1));
    for (std::int64_t day = first_; day <= last_; day += step) {
      const schema::Date date{std::chrono::sys_days{std::chrono::days{day}}};
      const auto tick = picture_.add_node("day_" + schema::to_text(date), {{"shape", "plaintext"},
                                                                           {"label", schema::to_text(date)},
                                                                           {"fontsize", "9"},
                                                                           {"fontcolor", scene_.theme.faint},
                                                                           {"width", "0"},
                                                                           {"height", "0.2"},
                                                                           {"margin", "0"},
                                                                           {"pos", pin(x_of(day), bottom)}});
      const auto top = add_point("top_" + schema::to_text(date), x_of(day), kRow / 2);
      picture_.add_edge(
          tick, top, {{"color", scene_.theme.border}, {"style", "dotted"}, {"arrowhead", "none"}, {"penwidth", "0.5"}});
    }
  }

  void add_row(const Row& row, double y) {
    const std::string name = name_of(row);
    // Words that end at the right of a box of known width.
    std::string label;
    for (const std::string& line : wrapped(shown(name), kNameWidth, 2)) label += label_value({line}) + "\\r";
    constexpr double kWidth = 2.6;
    const Node& node = scene_.actor ? graph_.issue(IssueId{row.number}) : graph_.actor(ActorId{row.number});
    const auto begin = picture_.add_node(node_id("row", name), {{"shape", "plaintext"},
                                                                {"label", label},
                                                                {"tooltip", node_tooltip(node)},
                                                                {"fixedsize", "true"},
                                                                {"width", fmt::format("{:.2f}", kWidth)},
                                                                {"height", "0.4"},
                                                                {"pos", pin(-kNames - kWidth / 2, y)}});
    const auto end = add_point(node_id("end", name), kChart + kNames, y);
    picture_.add_edge(begin, end, {{"color", scene_.theme.border}, {"arrowhead", "none"}, {"penwidth", "0.6"}});
    for (const Mark& mark : row.marks) add_mark(name, mark, y + shift_of(row, mark));
    if (row.shift) add_shift(row, name, y);
  }

  /// The sides of one day stand above each other, in the middle of the row.
  static double shift_of(const Row& row, const Mark& mark) {
    double above = 0;
    double below = 0;
    for (const Mark& other : row.marks) {
      if (other.day != mark.day) continue;
      above += other.stance > mark.stance ? 1 : 0;
      below += other.stance < mark.stance ? 1 : 0;
    }
    return (below - above) / 2 * kMark * 1.15;
  }

  void add_mark(const std::string& name, const Mark& mark, double y) {
    const SideLook& side = scene_.theme.side_of(mark.stance);
    const bool own = std::any_of(mark.claims.begin(), mark.claims.end(),
                                 [&](ClaimIndex claim) { return own_words(graph_.claim(claim)); });
    const bool hedged = std::all_of(mark.claims.begin(), mark.claims.end(), [&](ClaimIndex claim) {
      return graph_.claim(claim).certainty == schema::Certainty::kHedged;
    });
    const double size = hedged ? kMark * 0.65 : kMark;
    constexpr std::size_t kMostTold = 3;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(mark.claims.size(), kMostTold); ++i) {
      const schema::Claim& claim = graph_.claim(mark.claims[i]);
      lines.push_back(fmt::format("{} {} {}", shown(claim.actor), schema::name(claim.position), shown(claim.issue)));
      lines.push_back(sentence(graph_, claim));
    }
    if (mark.claims.size() > kMostTold) lines.push_back(fmt::format("and {} more", mark.claims.size() - kMostTold));
    picture_.add_node(fmt::format("{}_{}_{}", node_id("mark", name), mark.day, side.name),
                      {{"shape", side.shape},
                       {"label", ""},
                       {"tooltip", tooltip_value(lines)},
                       {"URL", address_of(graph_, graph_.claim(mark.claims.front()))},
                       {"style", "filled"},
                       {"color", side.colour},
                       {"fillcolor", own ? side.colour : scene_.theme.background},
                       {"penwidth", "1.5"},
                       {"fixedsize", "true"},
                       {"width", fmt::format("{:.2f}", size)},
                       {"height", fmt::format("{:.2f}", size)},
                       {"pos", pin(x_of(mark.day), y)}});
  }

  /// A diamond between the last day of the one side and the first of the other.
  void add_shift(const Row& row, const std::string& name, double y) {
    const double x = (x_of(day_of(*row.shift->before)) + x_of(day_of(*row.shift->after))) / 2;
    const std::string told = tooltip_value(
        {fmt::format("{} up to {}, {} from {} on", scene_.theme.side_of(row.shift->from).name,
                     schema::to_text(*row.shift->before), scene_.theme.side_of(opposite(row.shift->from)).name,
                     schema::to_text(*row.shift->after)),
         sentence(graph_, graph_.claim(row.shift->evidence_from)),
         sentence(graph_, graph_.claim(row.shift->evidence_to))});
    picture_.add_node(node_id("shift", name), {{"shape", "diamond"},
                                               {"label", ""},
                                               {"tooltip", told},
                                               {"style", "filled"},
                                               {"color", scene_.theme.ink},
                                               {"fillcolor", scene_.theme.ink},
                                               {"fixedsize", "true"},
                                               {"width", "0.14"},
                                               {"height", "0.2"},
                                               {"pos", pin(x, y)}});
  }

  Picture& picture_;
  const Scene& scene_;
  const ClaimGraph& graph_;
  std::int64_t first_ = 0, last_ = 0;
};

/// Days that are drawn as one, where there are more than marks would find room for.
struct Stretch {
  std::int64_t first = 0;
  std::int64_t days = 1;

  std::int64_t begin_of(std::int64_t day) const { return first + (day - first) / days * days; }
};

bool is_wanted(const Scene& scene, const Edge& edge) {
  return (!scene.actor || *scene.actor == edge.actor) && (!scene.issue || *scene.issue == edge.issue) &&
         edge.count >= scene.options.min_evidence;
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

/// The rows with a dated mark, in the order of the names.
std::vector<Row> rows_of(const Scene& scene, const Stretch& stretch) {
  const ClaimGraph& graph = scene.graph;
  std::map<std::uint32_t, std::map<std::pair<std::int64_t, int>, std::vector<ClaimIndex>>> found;
  std::map<std::uint32_t, std::int64_t> weights;
  for (const Edge& edge : graph.edges()) {
    if (!is_wanted(scene, edge)) continue;
    const std::uint32_t number =
        scene.actor ? static_cast<std::uint32_t>(edge.issue) : static_cast<std::uint32_t>(edge.actor);
    const Polarity stance = edge.stance.value_or(Polarity::kNone);
    for (const ClaimIndex claim : edge.claims) {
      const auto date = graph.date_of(graph.claim(claim));
      if (!date) continue;
      found[number][{stretch.begin_of(day_of(*date)), -static_cast<int>(stance)}].push_back(claim);
      weights[number] = std::max(weights[number], std::int64_t{0});
    }
    if (weights.contains(number)) weights[number] += edge.half_weight * (stance == Polarity::kNone ? 1 : 2);
  }
  std::vector<Row> rows;
  for (auto& [number, marks] : found) {
    Row row;
    row.number = number;
    row.half_weight = weights[number];
    for (auto& [place, claims] : marks) {
      row.marks.push_back({place.first, static_cast<Polarity>(-place.second), std::move(claims)});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void note_shifts(const Scene& scene, std::vector<Row>& rows) {
  for (const SelfOpposition& one : self_oppositions(scene.graph)) {
    if (one.kind != SelfOppositionKind::kShift || !one.before || !one.after) continue;
    if ((scene.actor && *scene.actor != one.actor) || (scene.issue && *scene.issue != one.issue)) continue;
    const std::uint32_t number =
        scene.actor ? static_cast<std::uint32_t>(one.issue) : static_cast<std::uint32_t>(one.actor);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.number == number; });
    if (row != rows.end()) row->shift = one;
  }
}

/// Shifts first, then those of whom most is known; in the order of the names.
std::vector<Row> strongest(std::vector<Row> rows, std::size_t most) {
  if (rows.size() <= most) return rows;
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::pair(b.shift.has_value(), b.half_weight) < std::pair(a.shift.has_value(), a.half_weight);
  });
  rows.resize(most);
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.number < b.number; });
  return rows;
}

}  // namespace

schema::Result<std::string> draw_timeline(const Scene& scene) {
  if (!scene.issue && !scene.actor) {
    return schema::fail("CG-D007", "a timeline shows one actor or one issue, and none was named", {},
                        "say which: --actor NAME or --issue NAME");
  }
  constexpr std::size_t kFits = 18;
  const Stretch stretch = stretch_of(scene);
  std::vector<Row> all = rows_of(scene, stretch);
  note_shifts(scene, all);
  const std::vector<Row> rows = strongest(all, scene.top(kFits));
  Picture picture(Picture::Engine::kNeato,
                  graph_attributes(scene.theme, {{"splines", "line"}, {"overlap", "true"}, {"notranslate", "true"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (!Timeline(picture, scene).draw(rows)) {
    picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nothing with a date"}, {"pos", "0,0!"}});
  }
  std::string text = "What was said";
  if (scene.actor) text = fmt::format("What {} said", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " on " + shown(scene.graph.issue(*scene.issue).name);
  text += ", day by day";
  std::vector<ClaimIndex> claims;
  for (const Row& row : rows) {
    for (const Mark& mark : row.marks) claims.insert(claims.end(), mark.claims.begin(), mark.claims.end());
  }
  std::string note = source_note(scene, claims) + left_out_note(rows.size(), all.size(), "rows");
  if (stretch.days > 1) note += fmt::format("; a mark for each {} days", stretch.days);
  return finished(picture, scene, {title(text), note, legend_of_marks(scene.theme)});
}

}  // namespace claimgraph::graph
