// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"

namespace claimgraph::cli {

schema::Result<void> run(const Merge& command, Streams streams) {
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  Stages stages(streams.console);
  for (const std::string& other : command.others) {
    const auto read = graph::Store::open(other, graph::Access::kRead);
    if (!read) return tl::unexpected(read.error());
    const auto tally = [&] {
      Working working(streams.console, "documents");
      return store->merge(*read, other, streams.console.sink(), working.callback());
    }();
    if (!tally) return tl::unexpected(tally.error());
    stages.done(other + " merged");
    std::string text = fmt::format("{}: {} documents, {} claims; {} new documents", other, tally->documents,
                                   tally->claims, tally->new_documents);
    if (tally->replaced > 0) text += fmt::format(", {} replaced", tally->replaced);
    if (tally->decisions > 0) text += fmt::format(", {} new decisions", tally->decisions);
    streams.console.note(text);
  }
  if (auto kept = store->commit(); !kept) return kept;
  stages.done("written");
  return prepare_questions(*store, streams.console);
}

}  // namespace claimgraph::cli
