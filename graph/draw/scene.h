// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a view draws: the graph, what was asked for, and how it looks.

#include <optional>
#include <string>

#include "claimgraph/graph/output.h"
#include "picture.h"
#include "theme.h"

namespace claimgraph::graph {

struct Scene {
  const ClaimGraph& graph;
  const DrawOptions& options;
  const Theme& theme;
  std::optional<ActorId> actor;
  std::optional<IssueId> issue;

  /// How many lines are drawn at most, where a page holds so many.
  std::size_t top(std::size_t fits) const { return options.top == 0 ? fits : options.top; }
};

/// What stands above a picture.
struct Caption {
  std::string title;   ///< from html_value()
  std::string note;    ///< names in it from html_value()
  std::string legend;  ///< cells from legend.h
};

/// The attributes that all pictures begin with, and those of one view.
Attributes graph_attributes(const Theme& theme, const Attributes& of_view);
Attributes node_attributes(const Theme& theme);
Attributes edge_attributes(const Theme& theme);

/// Puts the caption above the picture and writes it.
schema::Result<std::string> finished(Picture& picture, const Scene& scene, const Caption& caption);

// One file each, in views/.
schema::Result<std::string> draw_positions(const Scene& scene);
schema::Result<std::string> draw_agreement(const Scene& scene);
schema::Result<std::string> draw_contradiction(const Scene& scene);
schema::Result<std::string> draw_timeline(const Scene& scene);
schema::Result<std::string> draw_issue(const Scene& scene);

}  // namespace claimgraph::graph
