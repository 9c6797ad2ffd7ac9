// SPDX-License-Identifier: Apache-2.0

// One actor's stances on issues, or the stances of actors on one issue, day by day: a row each, marks where something
// was said, and where somebody changes sides.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "claimgraph/schema/text_width.h"
#include "draw/days.h"
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
constexpr double kLetter = 0.097;
constexpr double kWideLetter = 0.152;
constexpr double kColumn = 0.105;       // of other alphabets; Chinese letters have two
constexpr std::size_t kNameWidth = 30;  // columns

/// Of a line of a name, in inches, as wide as the letters of the fonts that may be taken are at most.
double width_of(const std::string& line) {
  constexpr double kMargin = 0.35;
  double width = kMargin;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_wide = (c >= 'A' && c <= 'Z') || c == 'm' || c == 'w' || c == '@' || c == '%';
    if (static_cast<unsigned char>(c) < 0x80) width += is_wide ? kWideLetter : kLetter;
  }
  std::string beyond_ascii;
  std::copy_if(line.begin(), line.end(), std::back_inserter(beyond_ascii),
               [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return width + kColumn * static_cast<double>(schema::columns(beyond_ascii));
}

bool is_reported(const ClaimGraph& graph, const DayMark& mark) {
  return std::none_of(mark.claims.begin(), mark.claims.end(),
                      [&](ClaimIndex claim) { return own_words(graph.claim(claim)); });
}
bool is_hedged(const ClaimGraph& graph, const DayMark& mark) {
  return std::all_of(mark.claims.begin(), mark.claims.end(),
                     [&](ClaimIndex claim) { return graph.claim(claim).certainty == schema::Certainty::kHedged; });
}

class Timeline {
 public:
  Timeline(Picture& picture, const Scene& scene) : picture_(picture), scene_(scene), graph_(scene.graph) {}

  /// False where nothing has a date.
  bool draw(const std::vector<DayRow>& rows) {
    if (rows.empty()) return false;
    first_ = last_ = rows.front().marks.front().day;
    for (const DayRow& row : rows) {
      first_ = std::min(first_, row.marks.front().day);
      last_ = std::max(last_, row.marks.back().day);
    }
    for (const DayRow& row : rows) {
      for (const std::string& line : name_lines(row)) name_width_ = std::max(name_width_, width_of(line));
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

  std::string name_of(const DayRow& row) const {
    return scene_.actor ? graph_.issue(IssueId{row.number}).name : graph_.actor(ActorId{row.number}).name;
  }

  std::vector<std::string> name_lines(const DayRow& row) const { return wrapped(shown(name_of(row)), kNameWidth, 2); }

  Picture::NodeNumber add_point(const std::string& id, double x, double y) {
    return picture_.add_node(
        id, {{"shape", "point"}, {"style", "invis"}, {"width", "0.01"}, {"label", ""}, {"pos", pin(x, y)}});
  }

  /// A date under each of some days that stand apart far enough, the first and the last among them.
  void add_axis(std::size_t rows) {
    constexpr std::int64_t kMostSpaces = 6;
    const double bottom = -kRow * static_cast<double>(rows);
    const std::int64_t spaces = std::min(kMostSpaces, last_ - first_);
    for (std::int64_t i = 0; i <= spaces; ++i) {
      const std::int64_t day = spaces == 0 ? first_ : first_ + (last_ - first_) * i / spaces;
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
      picture_.add_edge(tick, top,
                        {{"tooltip", schema::to_text(date)},
                         {"color", scene_.theme.border},
                         {"style", "dotted"},
                         {"arrowhead", "none"},
                         {"penwidth", "0.5"}});
    }
  }

  void add_row(const DayRow& row, double y) {
    const std::string name = name_of(row);
    // Words that end at the right of a box of known width.
    std::string label;
    for (const std::string& line : name_lines(row)) label += label_value({line}) + "\\r";
    const Node& node = scene_.actor ? graph_.issue(IssueId{row.number}) : graph_.actor(ActorId{row.number});
    const ClaimIndex best = best_of(row);
    const std::string told = node_tooltip(graph_, node, best);
    const std::string address = address_of(graph_, best);
    const auto begin = picture_.add_node(node_id("row", name), {{"shape", "plaintext"},
                                                                {"label", label},
                                                                {"tooltip", told},
                                                                {"URL", address},
                                                                {"fixedsize", "true"},
                                                                {"width", fmt::format("{:.2f}", name_width_)},
                                                                {"height", "0.4"},
                                                                {"pos", pin(-kNames - name_width_ / 2, y)}});
    const auto end = add_point(node_id("end", name), kChart + kNames, y);
    picture_.add_edge(begin, end,
                      {{"tooltip", told},
                       {"URL", address},
                       {"color", scene_.theme.border},
                       {"arrowhead", "none"},
                       {"penwidth", "0.6"}});
    for (const DayMark& mark : row.marks) add_mark(name, mark, y + shift_of(row, mark));
    if (row.shift) add_shift(row, name, y);
  }

  /// Of the mark with most sentences.
  static ClaimIndex best_of(const DayRow& row) {
    return std::max_element(row.marks.begin(), row.marks.end(),
                            [](const DayMark& a, const DayMark& b) { return a.claims.size() < b.claims.size(); })
        ->claims.front();
  }

  /// The sides of one day, and of days so close that marks would meet, stand above each other in the middle of the row.
  double shift_of(const DayRow& row, const DayMark& mark) const {
    const auto is_near = [&](Polarity stance) {
      return std::any_of(row.marks.begin(), row.marks.end(), [&](const DayMark& other) {
        return other.stance == stance && std::abs(x_of(other.day) - x_of(mark.day)) < kMark;
      });
    };
    double shift = 0;
    for (const Polarity stance : {Polarity::kFor, Polarity::kNone, Polarity::kAgainst}) {
      if (stance != mark.stance && is_near(stance)) shift += stance > mark.stance ? -0.5 : 0.5;
    }
    return shift * kMark * 1.15;
  }

  void add_mark(const std::string& name, const DayMark& mark, double y) {
    const SideLook& side = scene_.theme.side_of(mark.stance);
    const double size = is_hedged(graph_, mark) ? kMark * 0.65 : kMark;
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
                       {"fillcolor", is_reported(graph_, mark) ? scene_.theme.background : side.colour},
                       {"penwidth", "1.5"},
                       {"fixedsize", "true"},
                       {"width", fmt::format("{:.2f}", size)},
                       {"height", fmt::format("{:.2f}", size)},
                       {"pos", pin(x_of(mark.day), y)}});
  }

  /// A diamond between the last day of the one side and the first of the other.
  void add_shift(const DayRow& row, const std::string& name, double y) {
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
                                               {"URL", address_of(graph_, row.shift->evidence_to)},
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
  double name_width_ = 0;
};

Signs signs_of(const Scene& scene, const Days& days) {
  Signs signs;
  for (const DayRow& row : days.rows) {
    signs.shift = signs.shift || row.shift;
    for (const DayMark& mark : row.marks) {
      signs.sides.insert(mark.stance);
      signs.hedged = signs.hedged || is_hedged(scene.graph, mark);
      signs.reported = signs.reported || is_reported(scene.graph, mark);
    }
  }
  return signs;
}

std::string title_of(const Scene& scene) {
  std::string text = "What was said";
  if (scene.actor) text = fmt::format("What {} said", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " about " + shown(scene.graph.issue(*scene.issue).name);
  return text + ", day by day";
}

std::string note_of(const Scene& scene, const Days& days, std::size_t weak) {
  std::vector<ClaimIndex> claims;
  for (const DayRow& row : days.rows) {
    for (const DayMark& mark : row.marks) claims.insert(claims.end(), mark.claims.begin(), mark.claims.end());
  }
  std::string note = source_note(scene, claims.empty() ? days.undated : claims, weak);
  note += left_out_note(days.rows.size(), days.all, "rows");
  if (days.undated_sentences > 0) {
    note += fmt::format("; not shown: {} without a date", plural(days.undated_sentences, "sentence"));
  }
  if (days.thinned) note += fmt::format("; what is less than {} days apart is one mark", days.in_a_mark);
  return note;
}

}  // namespace

schema::Result<std::string> draw_timeline(const Scene& scene) {
  if (!scene.issue && !scene.actor) {
    return schema::fail("CG-D007", "a timeline shows one actor or one issue, and none was named", {},
                        "say which: --actor NAME or --issue NAME");
  }
  constexpr std::size_t kFits = 18;
  const AllLines all = all_lines(scene);
  const Days days = days_of(scene, all.lines, scene.top(kFits));
  const std::string text = title_of(scene);
  Picture picture(name_value(text), Picture::Engine::kNeato,
                  graph_attributes(scene.theme, {{"splines", "line"}, {"overlap", "true"}, {"notranslate", "true"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (!Timeline(picture, scene).draw(days.rows)) {
    picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nothing with a date"}, {"pos", "0,0!"}});
  }
  return finished(picture, scene,
                  {title(text), note_of(scene, days, all.weak), legend_of_marks(scene.theme, signs_of(scene, days))});
}

}  // namespace claimgraph::graph
