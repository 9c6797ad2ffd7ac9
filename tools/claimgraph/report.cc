// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/report.h"

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "result_output.h"

namespace claimgraph::cli {

schema::Result<void> run(const Report& command, Streams streams) {
  Stages stages(streams.console);
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  stages.done(command.graph + " read and merged");
  const schema::Result<std::string> page = graph::report(*claims, command.options);
  if (!page) return tl::unexpected(page.error());
  stages.done("page made, " + bytes_text(page->size()));
  return write_result(command.output, *page, streams.out);
}

}  // namespace claimgraph::cli
