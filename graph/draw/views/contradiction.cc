// SPDX-License-Identifier: Apache-2.0

// Who is against whom: those for an issue left of it, those against it right of it, pair by pair.

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "draw/actor_boxes.h"
#include "draw/legend.h"
#include "draw/pairs.h"
#include "draw/picture_text.h"
#include "draw/words.h"

namespace claimgraph::graph {
namespace {

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
    const bool a_is_for = graph.claim(relation.evidence_a).stance == schema::Polarity::kFor;
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
  Contradictions(Picture& picture, const Scene& scene) : picture_(picture), scene_(scene), graph_(scene.graph) {}

  void draw(const std::vector<Pair>& pairs) {
    const std::vector<Dispute> disputes = disputes_of(graph_, pairs);
    most_ = most_sentences(pairs, &Pair::contradiction);
    std::set<ActorId> actors;
    for (const Pair& pair : pairs) {
      actors.insert({pair.a, pair.b});
      offer(best_, pair.contradictions);
    }
    for (const ActorId actor : actors) boxes_.node(actor);  // one more changes nothing about the others
    std::vector<Picture::NodeNumber> words;
    for (std::size_t i = 0; i < disputes.size(); ++i) words.push_back(add_words(disputes[i], pairs[i]));
    for (std::size_t i = 0; i < disputes.size(); ++i) connect(disputes[i], words[i]);
  }

 private:
  std::string tooltip(const Dispute& dispute, const Pair& pair) const {
    std::vector<std::string> lines = {
        fmt::format("{} for, {} against: {}", name(dispute.in_favour), name(dispute.against),
                    shown(graph_.issue(dispute.issue).name)),
        name(dispute.in_favour) + ": " + sentence(graph_, graph_.claim(dispute.evidence_for)),
        name(dispute.against) + ": " + sentence(graph_, graph_.claim(dispute.evidence_against))};
    const auto others = std::span(pair.contradictions).subspan(1);
    if (!others.empty()) lines.push_back("and on " + issue_names(graph_, others));
    return tooltip_value(lines);
  }
  std::string name(ActorId actor) const { return shown(graph_.actor(actor).name); }

  Picture::NodeNumber add_words(const Dispute& dispute, const Pair& pair) {
    std::string text = shortened(shown(graph_.issue(dispute.issue).name), 2 * kWidth);
    if (pair.contradictions.size() > 1) text += fmt::format(" and {} more", pair.contradictions.size() - 1);
    const std::string ends = graph_.actor(pair.a).name + '\xff' + graph_.actor(pair.b).name;
    return picture_.add_node(node_id("dispute", ends), {{"label", label_value(wrapped(text, kWidth, 3))},
                                                        {"tooltip", tooltip(dispute, pair)},
                                                        {"URL", address_of(graph_, graph_.claim(dispute.evidence_for))},
                                                        {"fontsize", "9"},
                                                        {"fillcolor", scene_.theme.issue},
                                                        {"style", "filled"},
                                                        {"color", scene_.theme.faint},
                                                        {"margin", "0.08,0.04"},
                                                        {"height", "0.2"}});
  }

  void connect(const Dispute& dispute, Picture::NodeNumber words) {
    const auto left = boxes_.node(dispute.in_favour);
    const auto right = boxes_.node(dispute.against);
    const auto stroke = [&](const SideLook& side, ClaimIndex evidence) {
      const schema::Claim& claim = graph_.claim(evidence);
      return Attributes{{"tooltip", tooltip_value({sentence(graph_, claim)})},
                        {"URL", address_of(graph_, claim)},
                        {"color", side.colour},
                        {"style", claim.certainty == schema::Certainty::kHedged ? "dashed" : "solid"},
                        {"penwidth", pen_width(sentences(dispute.half_weight), most_)}};
    };
    Attributes first = stroke(scene_.theme.in_favour, dispute.evidence_for);
    first.emplace_back("arrowhead", scene_.theme.in_favour.head);
    picture_.add_edge(left, words, first);
    // Drawn from the issue, so that who is against it stands on its right; the head is at the issue.
    Attributes second = stroke(scene_.theme.against, dispute.evidence_against);
    second.emplace_back("dir", "back");
    second.emplace_back("arrowtail", scene_.theme.against.head);
    picture_.add_edge(words, right, second);
  }

  Picture& picture_;
  const Scene& scene_;
  const ClaimGraph& graph_;
  std::uint64_t most_ = 0;  // sentences of a pair
  BestSentences best_{graph_};
  ActorBoxes boxes_{picture_, scene_, best_};
};

}  // namespace

schema::Result<std::string> draw_contradiction(const Scene& scene) {
  constexpr std::size_t kFits = 20;
  std::vector<Pair> all = pairs_of(scene);
  std::erase_if(all, [](const Pair& pair) { return pair.contradictions.empty(); });
  const std::vector<Pair> pairs = strongest(all, scene.top(kFits), &Pair::contradiction);
  Picture picture(Picture::Engine::kDot,
                  graph_attributes(scene.theme, {{"rankdir", "LR"}, {"nodesep", "0.16"}, {"ranksep", "0.45"}}),
                  node_attributes(scene.theme), edge_attributes(scene.theme));
  if (pairs.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "nobody contradicts anybody"}});
  Contradictions(picture, scene).draw(pairs);
  std::string text = "Who contradicts whom";
  if (scene.actor) text = fmt::format("Who contradicts {}", shown(scene.graph.actor(*scene.actor).name));
  if (scene.issue) text += " on " + shown(scene.graph.issue(*scene.issue).name);
  std::vector<ClaimIndex> claims;
  for (const Pair& pair : pairs) {
    for (const Relation& one : pair.contradictions) claims.insert(claims.end(), {one.evidence_a, one.evidence_b});
  }
  const std::string note = source_note(scene, claims) + left_out_note(pairs.size(), all.size(), "pairs");
  return finished(picture, scene, {title(text), note, legend_of_lines(scene.theme)});
}

}  // namespace claimgraph::graph
