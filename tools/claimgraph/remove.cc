// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/graph/store.h"
#include "claimgraph/schema/suggest.h"
#include "commands.h"

namespace claimgraph::cli {

schema::Result<void> run(const Remove& command, Streams streams) {
  // Opened for reading first: a graph that is not there must not be made.
  const auto there = graph::Store::open(command.graph, graph::Access::kRead);
  if (!there) return tl::unexpected(there.error());
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  for (const std::string& id : command.documents) {
    const auto removed = store->remove(id);
    if (!removed) return tl::unexpected(removed.error());
    if (*removed) continue;
    const auto documents = there->documents();
    if (!documents) return tl::unexpected(documents.error());
    std::vector<std::string> ids;
    for (const schema::Document& document : *documents) ids.push_back(document.id);
    const std::string near = schema::closest(id, ids);
    return schema::fail("CG-G067", "there is no document '" + id + "' in the graph", {command.graph, 0, 0, {}},
                        (near.empty() ? "" : "did you mean '" + near + "'? ") +
                            std::string("nothing was removed; MATCH (d:Document) RETURN d.id lists the ids"));
  }
  if (auto kept = store->commit(); !kept) return kept;
  const std::size_t count = command.documents.size();
  streams.console.note(fmt::format("{}: {} {} removed", command.graph, count, count == 1 ? "document" : "documents"));
  return {};
}

}  // namespace claimgraph::cli
