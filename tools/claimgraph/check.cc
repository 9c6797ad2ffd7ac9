// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/graph/store.h"
#include "commands.h"

namespace claimgraph::cli {

schema::Result<void> run(const Check& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto findings = store->check();
  if (!findings) return tl::unexpected(findings.error());
  std::size_t errors = 0;
  for (const schema::Diagnostic& finding : *findings) {
    streams.console.report(finding);
    if (finding.severity == schema::Severity::kError) ++errors;
  }
  if (errors > 0) return streams.out.write(fmt::format("{}: {} wrong\n", command.graph, errors));
  return streams.out.write(command.graph + ": whole, and every quote stands where it says\n");
}

}  // namespace claimgraph::cli
