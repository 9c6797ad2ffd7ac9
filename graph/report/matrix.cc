// SPDX-License-Identifier: Apache-2.0

#include <map>

#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// 1 to 5, a step for each doubling.
std::size_t shade(std::size_t count) { return count < 2 ? 1 : count < 3 ? 2 : count < 5 ? 3 : count < 9 ? 4 : 5; }

Html left_out(const Choice& choice) {
  std::set<ActorId> actors;
  std::set<IssueId> issues;
  for (const Pair& pair : choice.all) {
    actors.insert(pair.actor);
    issues.insert(pair.issue);
  }
  Html made;
  if (choice.rows.size() == actors.size() && choice.columns.size() == issues.size()) return made;
  return made << "<p class=\"note\" id=\"left-out\">Shown are " << choice.rows.size() << " of " << actors.size()
              << " actors and " << choice.columns.size() << " of " << issues.size()
              << " issues: those with most evidence and most dispute.</p>\n";
}

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
    for (const IssueId issue : choice_.columns) {
      const auto& camps = camps_.half_weight[static_cast<std::size_t>(issue)];
      made << "<th scope=\"col\" class=\"issue\" data-count=\"" << of_issue_.at(issue) << "\" data-dispute=\""
           << std::min(camps[kFor], camps[kAgainst]) << "\"><span>" << linked(choice_, issue) << "</span></th>\n";
    }
    return made << "</tr></thead>\n";
  }

  Html row(ActorId actor) const {
    Html made;
    made << "<tr data-count=\"" << of_actor_.at(actor) << "\" data-dispute=\"" << disputed_.at(actor)
         << "\"><th scope=\"row\">" << linked(choice_, actor) << "</th><td class=\"figure\">" << of_actor_.at(actor)
         << "</td><td class=\"figure\">" << disputed_.at(actor) << "</td>";
    for (const IssueId issue : choice_.columns) made << cell(choice_.find(actor, issue));
    return made << "</tr>\n";
  }

 private:
  Html cell(const ShownPair* shown) const {
    Html made;
    if (shown == nullptr) return made << "<td></td>";
    made << "<td class=\"" << side_class(shown->pair) << " s" << shade(shown->count()) << "\" data-count=\""
         << shown->count() << "\">";
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
};

}  // namespace

Html matrix(const Choice& choice) {
  Html made;
  made << "<section id=\"matrix\" aria-labelledby=\"matrix-head\">\n<h2 id=\"matrix-head\">Who stands where</h2>\n";
  if (choice.rows.empty()) return made << "<p>There are no claims.</p>\n</section>\n";
  made << "<p>A row for each actor, a column for each issue. The sign tells the side, the number how many sentences "
          "show "
          "it; choose a cell to read them.</p>\n"
       << left_out(choice) << controls()
       << "<div class=\"scroll matrix\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix-head\">\n"
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
