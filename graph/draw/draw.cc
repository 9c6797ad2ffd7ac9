// SPDX-License-Identifier: Apache-2.0

// The graph as a picture: which claims, which view.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "claimgraph/schema/vocabulary.h"
#include "picture_text.h"
#include "scene.h"
#include "subject.h"

namespace claimgraph::graph {
namespace {

/// Fails where no document comes from there.
schema::Result<void> check_source(const ClaimGraph& graph, const std::string& source) {
  if (source.empty()) return {};
  constexpr std::size_t kMostNamed = 8;
  const std::string wanted = schema::fold(source);
  std::set<std::string> all;
  for (const schema::Document& document : graph.documents()) {
    if (schema::fold(document.source) == wanted) return {};
    if (!document.source.empty()) all.insert(shown(document.source));
  }
  std::string hint;
  std::size_t named = 0;
  for (const std::string& one : all) {
    if (named++ == kMostNamed) break;
    hint += (hint.empty() ? "there are: \"" : ", \"") + one + '"';
  }
  if (all.size() > kMostNamed) hint += ", ...";
  return schema::fail("CG-D006", fmt::format("no document comes from \"{}\"", shown(source)), {},
                      hint.empty() ? "the documents of this graph name no source" : hint);
}

schema::Result<std::string> draw_view(const Scene& scene) {
  switch (scene.options.view) {
    case DrawView::kPositions:
      return draw_positions(scene);
    case DrawView::kAgreement:
      return draw_agreement(scene);
    case DrawView::kContradiction:
      return draw_contradiction(scene);
    case DrawView::kTimeline:
      return draw_timeline(scene);
    case DrawView::kIssue:
      break;
  }
  return draw_issue(scene);
}

}  // namespace

schema::Result<std::string> draw(const ClaimGraph& graph, const DrawOptions& options) {
  const auto actor = find_subject_actor(graph, options.actor);
  if (!actor) return tl::unexpected(actor.error());
  const auto issue = find_subject_issue(graph, options.issue);
  if (!issue) return tl::unexpected(issue.error());
  if (const auto known = check_source(graph, options.claims.source); !known) return tl::unexpected(known.error());
  const Theme& theme = theme_of(options.theme);
  if (options.claims.takes_all()) return draw_view({graph, options, theme, *actor, *issue});
  return draw_view({graph.only(options.claims), options, theme, *actor, *issue});
}

}  // namespace claimgraph::graph
