// SPDX-License-Identifier: Apache-2.0

// Who is against whom: those for an issue left of it, those against it right of it, pair by pair.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "draw/actor_boxes.h"
#include "draw/legend.h"
#include "draw/pairs.h"
#include "draw/picture_text.h"
#include "draw/placing.h"
#include "draw/stroke.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr std::size_t kWidth = 28;

/// One pair on one issue.
struct Dispute {
  ActorId in_favour{}, against{};
  IssueId issue{};
  ClaimIndex evidence_for{}, evidence_against{};
  std::int64_t half_weight = 0;
};

/// The heaviest issue of each pair; the others are told in words.
std::vector<Dispute> disputes_of(const ClaimGraph& graph, const std::vector<Pair>& pairs) {
  std::vector<Dispute> all;
  for (const Pair& pair : pairs) {
    const Relation& relation = pair.contradictions.front();
    const bool a_is_for = graph.claim(relation.evidence_a).stance == Polarity::kFor;
    Dispute dispute{relation.a,          relation.b,          relation.issue,
                    relation.evidence_a, relation.evidence_b, pair.contradiction};
    if (!a_is_for) {
      std::swap(dispute.in_favour, dispute.against);
      std::swap(dispute.evidence_for, dispute.evidence_against);
    }
    all.push_back(dispute);
  }
  return all;
}

class Contradictions {
 public:
  /// `lines`: all that the pairs may hold.
  Contradictions(Picture& picture, const Scene& scene, std::span<const Line> lines, const std::vector<Pair>& pairs)
      : picture_(picture),
        scene_(scene),
        graph_(scene.graph),
        lines_(lines),
        pairs_(pairs),
        disputes_(disputes_of(graph_, pairs)),
        most_(most_sentences(pairs, &Pair::contradiction)) {}

  /// What the legend tells of.
  Signs draw() {
    std::vector<ActorId> actors;
    for (const Pair& pair : pairs_) {
      actors.insert(actors.end(), {pair.a, pair.b});
      offer(best_, pair.contradictions);
    }
    std::sort(actors.begin(), actors.end());
    for (const ActorId actor : actors) boxes_.node(actor);  // one more changes nothing about the others
    if (scene_.issue && !pairs_.empty()) {
      draw_around_one();
    } else {
      draw_each();
    }
    return signs_;
  }

 private:
  /// Each pair has a box of its own between the two, with its heaviest issue.
  void draw_each() {
    std::vector<Picture::NodeNumber> words;
    for (std::size_t i = 0; i < disputes_.size(); ++i) words.push_back(add_words(disputes_[i], pairs_[i]));
    for (std::size_t i = 0; i < disputes_.size(); ++i) {
      const Dispute& dispute = disputes_[i];
      const std::uint64_t evidence = sentences(dispute.half_weight);
      add_for({dispute.in_favour, dispute.issue, Polarity::kFor}, words[i], evidence);
      add_against({dispute.against, dispute.issue, Polarity::kAgainst}, words[i], evidence);
    }
  }

  /// All pairs are about the same issue: one box in the middle.
  void draw_around_one() {
    const Node& issue = graph_.issue(*scene_.issue);
    const auto best = disputes_.front().evidence_for;
    const auto middle = picture_.add_node(node_id("issue", issue.name), box(wrapped(shown(issue.name), kWidth, 3),
                                                                            node_tooltip(graph_, issue, best), best));
    std::map<ActorId, std::uint64_t> in_favour, against;  // the heaviest of the disputes of each
    for (const Dispute& dispute : disputes_) {
      for (auto* side : {&in_favour, &against}) {
        std::uint64_t& evidence = (*side)[side == &in_favour ? dispute.in_favour : dispute.against];
        evidence = std::max(evidence, sentences(dispute.half_weight));
      }
    }
    std::vector<Picture::NodeNumber> left, right;
    for (const ActorId actor : by_name(in_favour)) {
      add_for({actor, *scene_.issue, Polarity::kFor}, middle, in_favour.at(actor));
      if (!against.contains(actor)) left.push_back(boxes_.node(actor));
    }
    for (const ActorId actor : by_name(against)) {
      add_against({actor, *scene_.issue, Polarity::kAgainst}, middle, against.at(actor));
      if (!in_favour.contains(actor)) right.push_back(boxes_.node(actor));
    }
    picture_.line_up(left);
    picture_.line_up(right);
  }

  std::vector<ActorId> by_name(const std::map<ActorId, std::uint64_t>& side) const {
    std::vector<ActorId> actors;
    for (const auto& [actor, evidence] : side) actors.push_back(actor);
    std::stable_sort(actors.begin(), actors.end(),
                     [&](ActorId a, ActorId b) { return name_before(graph_.actor(a), graph_.actor(b)); });
    return actors;
  }

  std::string name(ActorId actor) const { return shown(graph_.actor(actor).name); }
  std::string tooltip(const Dispute& dispute, const Pair& pair) const {
    std::vector<std::string> told = {
        fmt::format("{} for, {} against: {}", name(dispute.in_favour), name(dispute.against),
                    shown(graph_.issue(dispute.issue).name)),
        name(dispute.in_favour) + ": " + sentence(graph_, graph_.claim(dispute.evidence_for)),
        name(dispute.against) + ": " + sentence(graph_, graph_.claim(dispute.evidence_against))};
    const auto others = std::span(pair.contradictions).subspan(1);
    if (!others.empty()) told.push_back("and on " + issue_names(graph_, others));
    return tooltip_value(told);
  }

  Attributes box(const std::vector<std::string>& words, const std::string& tooltip, ClaimIndex best) const {
    return {{"label", label_value(words)},
            {"tooltip", tooltip},
            {"URL", address_of(graph_, best)},
            {"fontsize", "9"},
            {"fillcolor", scene_.theme.issue},
            {"style", "filled"},
            {"color", scene_.theme.faint},
            {"margin", "0.08,0.04"},
            {"height", "0.2"}};
  }

  struct Held {
    ActorId actor{};
    IssueId issue{};
    Polarity stance = Polarity::kFor;
  };

  const Line& line_of(const Held& held) const { return *find_line(lines_, held.actor, held.issue, held.stance); }
  bool only_reported(const Held& held) const { return line_of(held).own == 0; }

  Picture::NodeNumber add_words(const Dispute& dispute, const Pair& pair) {
    std::string text = shortened(shown(graph_.issue(dispute.issue).name), 2 * kWidth);
    if (pair.contradictions.size() > 1) text += fmt::format(" and {} more", pair.contradictions.size() - 1);
    std::vector<std::string> words = wrapped(text, kWidth, 3);
    const bool told_for = only_reported({dispute.in_favour, dispute.issue, Polarity::kFor});
    const bool told_against = only_reported({dispute.against, dispute.issue, Polarity::kAgainst});
    if (told_for) words.push_back(told_against ? "both reported" : "for: reported");
    if (told_against && !told_for) words.push_back("against: reported");
    const std::string ends = graph_.actor(pair.a).name + '\xff' + graph_.actor(pair.b).name;
    return picture_.add_node(node_id("dispute", ends), box(words, tooltip(dispute, pair), dispute.evidence_for));
  }

  /// Of a line for or against an issue, with what its look tells of the sentences behind it.
  Attributes line_attributes(const Held& held, std::uint64_t evidence) {
    const Line& line = line_of(held);
    const bool hedged = line.certainty == schema::Certainty::kHedged;
    signs_.sides.insert(held.stance);
    signs_.hedged = signs_.hedged || hedged;
    signs_.reported = signs_.reported || line.own == 0;
    signs_.wider = signs_.wider || evidence > 1;
    Attributes attributes =
        with(stroke_attributes(scene_.theme, {held.stance, hedged, evidence, most_, held.stance == Polarity::kAgainst}),
             {{"tooltip", line_tooltip(graph_, line)}, {"URL", line_address(graph_, line)}});
    if (line.own == 0 && scene_.issue) {  // elsewhere the box has room for it
      attributes.emplace_back("label", "reported");
      attributes.emplace_back("fontcolor", scene_.theme.side_of(held.stance).words);
    }
    return attributes;
  }

  void add_for(const Held& held, Picture::NodeNumber words, std::uint64_t evidence) {
    Attributes attributes = line_attributes(held, evidence);
    attributes.emplace_back("arrowhead", scene_.theme.in_favour.head);
    picture_.add_edge(boxes_.node(held.actor), words, attributes);
  }

  /// Drawn from the issue, so that who is against it stands on its right; the head is at the issue.
  void add_against(const Held& held, Picture::NodeNumber words, std::uint64_t evidence) {
    Attributes attributes = line_attributes(held, evidence);
    attributes.emplace_back("dir", "back");
    attributes.emplace_back("arrowtail", scene_.theme.against.head);
    picture_.add_edge(words, boxes_.node(held.actor), attributes);
  }

  Picture& picture_;
  const Scene& scene_;
  const ClaimGraph& graph_;
  std::span<const Line> lines_;
  const std::vector<Pair>& pairs_;
  std::vector<Dispute> disputes_;
  std::uint64_t most_;  // sentences of a pair
  Signs signs_;
  BestSentences best_{graph_};
  ActorBoxes boxes_{picture_, scene_, best_};
};

}  // namespace

schema::Result<std::string> draw_contradiction(const Scene& scene) {
  constexpr std::size_t kFits = 20;
  const AllLines lines = all_lines(scene, std::nullopt, scene.issue);
  std::vector<Pair> all = pairs_of(scene, lines.lines);
  std::erase_if(all, [](const Pair& pair) { return pair.contradictions.empty(); });
  const std::size_t count = all.size();
  const std::vector<Pair> pairs = strongest(std::move(all), scene.top(kFits), &Pair::contradiction);
  std::string text = "Who contradicts whom";
  if (scene.actor) text = fmt::format("Who contradicts {}", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " on " + shown(scene.graph.issue(*scene.issue).name);
  Picture picture(name_value(text), Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.16"}, {"ranksep", "0.45"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (pairs.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nobody contradicts anybody"}});
  const Signs signs = Contradictions(picture, scene, lines.lines, pairs).draw();
  std::vector<ClaimIndex> claims;
  for (const Pair& pair : pairs) {
    for (const Relation& one : pair.contradictions) claims.insert(claims.end(), {one.evidence_a, one.evidence_b});
  }
  if (pairs.empty()) claims = claims_of(scene.graph, all_lines(scene).lines);
  const std::string note = source_note(scene, claims, lines.weak) + left_out_note(pairs.size(), count, "pairs");
  return finished(picture, scene, {title(text), note, legend_of_lines(scene.theme, signs)});
}

}  // namespace claimgraph::graph
