// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "files.h"

namespace claimgraph::cli {

schema::Result<void> run(const Import& command, Streams streams) {
  const schema::Result<std::string> bytes = read_file(command.file);
  if (!bytes) return tl::unexpected(bytes.error());
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  const auto count = graph::import_claims(*bytes, shown_name(command.file), *store, streams.console.sink());
  if (!count) return tl::unexpected(count.error());
  if (auto kept = store->commit(); !kept) return kept;
  streams.console.note(fmt::format("{}: {} {} imported", command.graph, *count, *count == 1 ? "claim" : "claims"));
  return {};
}

}  // namespace claimgraph::cli
