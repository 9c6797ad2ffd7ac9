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
  const auto written = [&]() -> schema::Result<std::string> {
    switch (command.format) {
      case ExportFormat::kJsonl:
        return graph::export_jsonl(*claims);
      case ExportFormat::kCsv:
        return graph::export_csv(*claims);
      case ExportFormat::kGraphml:
        return graph::export_network(*claims, graph::NetworkFormat::kGraphml);
      case ExportFormat::kGexf:
        return graph::export_network(*claims, graph::NetworkFormat::kGexf);
      case ExportFormat::kJson:
        break;
    }
    const auto packs = store->packs();
    if (!packs) return tl::unexpected(packs.error());
    return graph::export_json(*claims, *packs);
  }();
  if (!written) return tl::unexpected(written.error());
  return write_result(command.output, *written, streams.out);
}

}  // namespace claimgraph::cli
