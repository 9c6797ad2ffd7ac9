// SPDX-License-Identifier: Apache-2.0

#include <bit>
#include <map>

#include "draw/picture_text.h"
#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// 1 to 5: a step for each doubling, or for more where `most`, the greatest count in the table, asks for it.
std::size_t shade(std::size_t count, std::size_t most) {
  const auto doublings = [](std::size_t number) { return static_cast<std::size_t>(std::bit_width(number)) - 1; };
  return 1 + doublings(count) * 4 / std::max<std::size_t>(doublings(most), 4);
}

/// Which side of a cell with both has twice as many sentences as the other, or neither.
Text share_class(const ShownPair& shown) {
  const std::size_t pro = shown.sentences[kFor].size(), con = shown.sentences[kAgainst].size();
  if (pro == 0 || con == 0) return {""};
  return {pro >= 2 * con ? " more-for" : con >= 2 * pro ? " more-against" : ""};
}

Html left_out(const Choice& choice) {
  std::set<ActorId> actors;
  std::set<IssueId> issues;
  for (const Pair& pair : choice.all) {
    actors.insert(pair.actor);
    issues.insert(pair.issue);
  }
  Html made;
  if (choice.rows.size() == actors.size() && choice.columns.size() == issues.size()) return made;
  return made << "<p class=\"note\" id=\"left-out\">Shown are " << choice.rows.size() << " of "
              << Text{figure(actors.size())} << " actors and " << choice.columns.size() << " of "
              << Text{figure(issues.size())} << " issues: those with most evidence and most dispute.</p>\n";
}

/// So many columns fit onto a sheet.
constexpr std::size_t kOnPaper = 30;

Html left_out_on_paper(const Choice& choice) {
  Html made;
  if (choice.columns.size() <= kOnPaper) return made;
  return made << "<p class=\"note printed\" id=\"beyond\">On paper are the first " << kOnPaper << " of these "
              << choice.columns.size() << " issues; fewer are chosen on the page.</p>\n";
}

/// What is left out of the print.
Text beyond_class(std::size_t column) { return {column < kOnPaper ? "" : " beyond"}; }

Html controls() {
  Html made;
  return made << "<div class=\"controls\" role=\"group\" aria-label=\"Sort and filter the table\" hidden>"
                 "<label>Actors <input type=\"search\" id=\"actor-filter\" placeholder=\"part of a name\"></label>"
                 "<label>Issues <input type=\"search\" id=\"issue-filter\" placeholder=\"part of a name\"></label>"
                 "<label>At least <input type=\"number\" id=\"least\" min=\"1\" value=\"1\"> sentences</label>"
                 "<label>Order of issues <select id=\"issue-order\"><option value=\"count\">most sentences</option>"
                 "<option value=\"dispute\">most disputed</option><option value=\"name\">by name</option></select>"
                 "</label><button type=\"button\" id=\"reset\">Show all</button>"
                 "<span id=\"matrix-status\" role=\"status\"></span></div>\n";
}

class Table {
 public:
  explicit Table(const Choice& choice) : choice_(choice), camps_(choice.graph, choice.all) {
    for (const ActorId actor : choice.rows) {
      for (const IssueId issue : choice.columns) {
        if (const ShownPair* shown = choice.find(actor, issue)) {
          of_actor_[actor] += shown->count();
          of_issue_[issue] += shown->count();
          most_ = std::max(most_, shown->count());
        }
      }
    }
    for (const Pair& pair : choice.all) disputed_[pair.actor] += camps_.disputes(pair) ? 1 : 0;
  }

  Html head() const {
    Html made;
    made << "<thead><tr><th scope=\"col\" data-sort=\"name\" aria-sort=\"none\">Actor</th>"
            "<th scope=\"col\" class=\"figure\" data-sort=\"count\" aria-sort=\"descending\">Sentences</th>"
            "<th scope=\"col\" class=\"figure\" data-sort=\"dispute\" aria-sort=\"none\">Disputed issues</th>\n";
    for (std::size_t i = 0; i < choice_.columns.size(); ++i) {
      const IssueId issue = choice_.columns[i];
      const auto& camps = camps_.half_weight[static_cast<std::size_t>(issue)];
      made << "<th scope=\"col\" class=\"issue" << beyond_class(i) << "\" data-count=\"" << of_issue_.at(issue)
           << "\" data-dispute=\"" << std::min(camps[kFor], camps[kAgainst]) << "\"><span>" << name(issue)
           << "</span></th>\n";
    }
    return made << "</tr></thead>\n";
  }

  Html row(ActorId actor) const {
    Html made;
    made << "<tr data-count=\"" << of_actor_.at(actor) << "\" data-dispute=\"" << disputed_.at(actor)
         << "\"><th scope=\"row\">" << linked(choice_, actor) << "</th><td class=\"figure\">" << of_actor_.at(actor)
         << "</td><td class=\"figure\">" << disputed_.at(actor) << "</td>";
    for (std::size_t i = 0; i < choice_.columns.size(); ++i) {
      made << cell(choice_.find(actor, choice_.columns[i]), beyond_class(i));
    }
    return made << "</tr>\n";
  }

 private:
  /// As much of the name as can be read in the head of a column.
  Html name(IssueId issue) const {
    constexpr std::size_t kMost = 56;
    const std::string whole = shown(choice_.graph.issue(issue).name);
    const std::string part = shortened(whole, kMost);
    Html made;
    if (choice_.issues.count(issue) == 0) return made << "<bdi>" << Text{part} << "</bdi>";
    made << "<a href=\"#" << anchor(issue) << "\"";
    if (part != whole) made << " title=\"" << Text{whole} << "\"";
    return made << "><bdi>" << Text{part} << "</bdi></a>";
  }

  Html cell(const ShownPair* shown, Text beyond) const {
    Html made;
    if (shown == nullptr && beyond.words.empty()) return made << "<td></td>";
    if (shown == nullptr) return made << "<td class=\"" << beyond << "\"></td>";
    made << "<td class=\"" << side_class(shown->pair) << share_class(*shown) << " s" << shade(shown->count(), most_)
         << beyond << "\" data-count=\"" << shown->count() << "\">";
    Html words;
    words << side_sign(shown->pair) << "&nbsp;" << shown->count();
    if (shown->most == 0) return made << words << "</td>";
    return made << "<a href=\"#" << anchor(shown->pair.actor) << anchor(shown->pair.issue) << "\" title=\""
                << Text{choice_.graph.actor(shown->pair.actor).name} << ", "
                << Text{choice_.graph.issue(shown->pair.issue).name} << ": " << Text{side_counts(*shown)} << "\">"
                << words << "</a></td>";
  }

  const Choice& choice_;
  Camps camps_;
  std::map<ActorId, std::size_t> of_actor_, disputed_;
  std::map<IssueId, std::size_t> of_issue_;
  std::size_t most_ = 1;
};

}  // namespace

Html matrix(const Choice& choice) {
  Html made;
  made << "<section id=\"matrix\" aria-labelledby=\"matrix-head\">\n<h2 id=\"matrix-head\">Who stands where</h2>\n";
  if (choice.all.empty()) return made << "<p>There are no claims.</p>\n</section>\n";
  if (choice.rows.empty()) return made << left_out(choice) << "</section>\n";
  made << "<p>A row for each actor, a column for each issue. The sign tells the side, the number how many sentences "
          "show "
          "it; choose a cell to read them.</p>\n"
       << left_out(choice) << left_out_on_paper(choice) << controls()
       << "<div class=\"scroll matrix\" tabindex=\"0\" role=\"region\" aria-label=\"Table of actors and issues\">\n"
          "<table id=\"matrix-table\">\n<caption class=\"unseen\">Actors and issues</caption>\n";
  const Table table(choice);
  made << table.head() << "<tbody>\n";
  for (const ActorId actor : choice.rows) made << table.row(actor);
  return made << "</tbody></table></div>\n"
                 "<dialog id=\"cell\" aria-labelledby=\"cell-head\"><div class=\"top\"><h2 id=\"cell-head\"></h2>"
                 "<button type=\"button\" id=\"cell-close\">Close</button></div><div id=\"cell-body\"></div></dialog>\n"
                 "</section>\n";
}

}  // namespace claimgraph::graph::page
