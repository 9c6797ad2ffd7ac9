// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "result_output.h"

namespace claimgraph::cli {

schema::Result<void> run(const Export& command, Streams streams) {
  Stages stages(streams.console);
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  stages.done(command.graph + " read and merged");
  if (command.format == ExportFormat::kJsonl) {
    return write_result(command.output, graph::export_jsonl(*claims), streams.out);
  }
  const auto packs = store->packs();
  if (!packs) return tl::unexpected(packs.error());
  return write_result(command.output, graph::export_json(*claims, *packs), streams.out);
}

}  // namespace claimgraph::cli
