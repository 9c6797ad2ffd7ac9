// SPDX-License-Identifier: Apache-2.0

// The evidence, once by actor and once by issue.

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "evidence.h"
#include "parts.h"
#include "words.h"

namespace claimgraph::graph::page {
namespace {

/// What is said of the other end of the pair, side by side of it.
Html pair_evidence(const Choice& choice, const ShownPair& shown, const Html& id, const Html& name) {
  Html made;
  made << "<div class=\"cell\" id=\"" << id << "\"><h4><span class=\"sign " << side_class(shown.pair)
       << "\" aria-hidden=\"true\">" << side_sign(shown.pair) << "</span> " << name << " <span class=\"counts\">"
       << Text{side_counts(shown)} << "</span></h4>\n";
  std::size_t told = 0, untold = 0;
  for (std::size_t side = 0; side < kSides.size(); ++side) {
    for (std::size_t i = 0; i < shown.shown(side); ++i) {
      Html own_id;
      own_id << id << "s" << ++told;
      made << evidence(choice.graph, shown.sentences[side][i], own_id);
    }
    untold += shown.sentences[side].size() - shown.shown(side);
  }
  if (untold > 0)
    made << "<p class=\"note\">" << Text{counted(untold, "more sentence", "more sentences")}
         << " without room on this page</p>\n";
  return made << "</div>\n";
}

Html about(const Node& node, const char* whole) {
  std::string words = node.kind;
  const auto add = [&words](const std::string& more) { words += (words.empty() ? "" : "; ") + more; };
  if (!node.belongs_to.empty()) add(fmt::format("{} {}", whole, node.belongs_to));
  std::string aliases;
  for (const std::string& alias : node.aliases) aliases += (aliases.empty() ? "" : ", ") + alias;
  if (!aliases.empty()) add("also: " + aliases);
  Html made;
  if (!words.empty()) made << "<p class=\"about\"><bdi>" << Text{words} << "</bdi></p>\n";
  return made;
}

/// One actor or issue: closed it is a line, open it is all that the page has on it.
class Section {
 public:
  Section(const Html& id, const Node& node, const char* whole)
      : id_(id), name_(node.name), about_(about(node, whole)) {}

  /// `place` is that of the other end's name.
  void add(const ShownPair& shown, std::uint32_t place, const Html& evidence) {
    for (std::size_t side = 0; side < kSides.size(); ++side) counts_[side] += shown.sentences[side].size();
    ranked_.push_back({shown.count(), place, evidence});
  }
  void leave_out() { ++left_out_; }

  Html html(const char* one, const char* many) {
    std::sort(ranked_.begin(), ranked_.end(),
              [](const Ranked& a, const Ranked& b) { return std::tie(b.count, a.place) < std::tie(a.count, b.place); });
    Html made;
    made << "<details class=\"item\" id=\"" << id_ << "\"><summary><h3><bdi>" << Text{name_}
         << "</bdi></h3> <span class=\"counts\">" << Text{counted(ranked_.size() + left_out_, one, many)};
    for (std::size_t side = 0; side < kSides.size(); ++side) {
      if (counts_[side] > 0)
        made << " <span class=\"together\">" << sign_of(kSides[side]) << "&nbsp;" << counts_[side] << "</span>";
    }
    made << "</span></summary>\n" << about_;
    for (const Ranked& ranked : ranked_) made << ranked.evidence;
    if (left_out_ > 0) {
      made << "<p class=\"note\">" << Text{counted(left_out_, one, many)} << " more without room on this page</p>\n";
    }
    return made << "</details>\n";
  }

 private:
  Html id_;
  std::string_view name_;
  Html about_;
  std::array<std::size_t, kSides.size()> counts_{};
  struct Ranked {
    std::size_t count;
    std::uint32_t place;
    Html evidence;
  };
  std::vector<Ranked> ranked_;
  std::size_t left_out_ = 0;
};

Html opening(const char* id, const char* title, std::size_t shown, std::size_t all, const char* nouns) {
  Html made;
  made << "<section id=\"" << Text{id} << "\" aria-labelledby=\"" << Text{id} << "-head\">\n<h2 id=\"" << Text{id}
       << "-head\">" << Text{title} << "</h2>\n";
  if (shown < all) {
    made << "<p class=\"note\">Shown are " << Text{figure(shown)} << " of " << Text{figure(all)} << " " << Text{nouns}
         << ": those with most evidence.</p>\n";
  }
  if (shown == 0) return made << "<p>There are none.</p>\n";
  return made << "<p class=\"note printed\">On paper are those that were open on the page.</p>\n"
                 "<p class=\"controls\" hidden><button type=\"button\" data-open=\""
              << Text{id} << "\">Open all</button> <button type=\"button\" data-close=\"" << Text{id}
              << "\">Close all</button></p>\n";
}

/// What a page calls the one end of its pairs, and the other.
struct End {
  const char* id;
  const char* title;
  const char* nouns;
  const char* other;
  const char* others;
};

/// A section for each actor (or issue) that was chosen, with the pairs of which it is one end.
template <class Id, class Other>
Html sections_of(const Choice& choice, const std::set<Id>& chosen, Id Pair::*one, Other Pair::*other,
                 const std::function<const Node&(Id)>& node, const End& end) {
  std::map<Id, Section> sections;
  std::set<Id> all;
  for (const Id id : chosen) sections.emplace(id, Section(anchor(id), node(id), "part of"));
  for (const Pair& pair : choice.all) {
    all.insert(pair.*one);
    const auto section = sections.find(pair.*one);
    if (section == sections.end()) continue;
    const ShownPair* shown = choice.find(pair.actor, pair.issue);
    if (shown == nullptr || shown->most == 0) {
      section->second.leave_out();
      continue;
    }
    Html id;
    id << anchor(pair.*one) << anchor(pair.*other);
    section->second.add(*shown, choice.place(pair.*other),
                        pair_evidence(choice, *shown, id, linked(choice, pair.*other)));
  }
  Html made = opening(end.id, end.title, sections.size(), all.size(), end.nouns);
  std::vector<Id> order(chosen.begin(), chosen.end());
  std::sort(order.begin(), order.end(), [&](Id a, Id b) { return choice.place(a) < choice.place(b); });
  for (const Id id : order) made << sections.at(id).html(end.other, end.others);
  return made << "</section>\n";
}

}  // namespace

Html actor_sections(const Choice& choice) {
  return sections_of<ActorId, IssueId>(choice, choice.actors, &Pair::actor, &Pair::issue,
                                       [&](ActorId actor) -> const Node& { return choice.graph.actor(actor); },
                                       {"actors", "Actors, with all their sentences", "actors", "issue", "issues"});
}

Html issue_sections(const Choice& choice) {
  return sections_of<IssueId, ActorId>(choice, choice.issues, &Pair::issue, &Pair::actor,
                                       [&](IssueId issue) -> const Node& { return choice.graph.issue(issue); },
                                       {"issues", "Issues, with all their sentences", "issues", "actor", "actors"});
}

}  // namespace claimgraph::graph::page
