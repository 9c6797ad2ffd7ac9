// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "result_output.h"

namespace claimgraph::cli {

schema::Result<void> run(const Draw& command, Streams streams) {
  const bool binary =
      command.options.format == graph::DrawFormat::kPng || command.options.format == graph::DrawFormat::kPdf;
  if (binary && command.output == "-" && streams.out.is_terminal()) {
    return schema::fail("CG-T011", "a terminal cannot show this format", {}, "give a file: -o FILE");
  }
  Stages stages(streams.console);
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  stages.done(command.graph + " read and merged");
  const schema::Result<std::string> picture = graph::draw(*claims, command.options);
  if (!picture) return tl::unexpected(picture.error());
  stages.done("drawn, " + bytes_text(picture->size()));
  return write_result(command.output, *picture, streams.out);
}

}  // namespace claimgraph::cli
