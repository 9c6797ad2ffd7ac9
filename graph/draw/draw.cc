// SPDX-License-Identifier: Apache-2.0

// Who wants what, as a picture: actors left, issues right, a line for what one holds on one side of the other.

#include "boxes.h"
#include "claimgraph/graph/output.h"
#include "diagram.h"
#include "lines.h"
#include "picture.h"
#include "subject.h"
#include "words.h"

namespace claimgraph::graph {
namespace {

constexpr const char* kFonts = "DejaVu Sans,Helvetica,Arial,sans-serif";

}  // namespace

schema::Result<std::string> draw(const ClaimGraph& graph, const DrawOptions& options) {
  const auto actor = find_subject_actor(graph, options.actor);
  if (!actor) return tl::unexpected(actor.error());
  const auto issue = find_subject_issue(graph, options.issue);
  if (!issue) return tl::unexpected(issue.error());
  const std::vector<Line> all = all_lines(graph, *actor, *issue);
  const std::vector<Line> lines = strongest(all, options.top);

  // No clusters: within one, dot takes less care to keep lines from crossing.
  Picture picture({{"rankdir", "LR"},
                   {"labelloc", "t"},
                   {"fontname", kFonts},
                   {"fontsize", "10"},
                   {"nodesep", "0.14"},
                   {"ranksep", "1.2"},
                   {"pad", "0.2"}},
                  {{"shape", "box"},
                   {"fontname", kFonts},
                   {"fontsize", "11"},
                   {"margin", "0.16,0.07"},
                   {"height", "0.3"},
                   {"color", "#555555"}},
                  {{"arrowsize", "0.8"}});
  std::string note = source_note(graph, lines);
  const std::string left_out = left_out_note(lines.size(), all.size());
  if (!left_out.empty()) note += "; " + left_out;
  picture.set_html_label(header(title(graph, *actor, *issue), note));
  if (lines.empty()) picture.add_node("nothing", {{"shape", "plaintext"}, {"label", "no claims"}});
  add_lines(picture, graph, lines);
  if (options.format == DrawFormat::kDot) return picture.to_dot();
  return picture.render(options.format);
}

}  // namespace claimgraph::graph
