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
  const bool dna = graph::is_sqlite(*bytes);
  if (!dna && command.only_dna) {
    return schema::fail("CG-G040", "this is no database, and --dna-... options say what to take of one",
                        {shown_name(command.file), 0, 0, {}}, "leave the options out, or give the .dna file");
  }
  if (dna && command.file == "-") {
    return schema::fail("CG-G040", "a database cannot be read from standard input", {}, "give the path of the file");
  }
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  const auto count = dna ? graph::import_dna(command.file, command.dna, *store, streams.console.sink())
                         : graph::import_claims(*bytes, shown_name(command.file), *store, streams.console.sink());
  if (!count) return tl::unexpected(count.error());
  if (auto kept = store->commit(); !kept) return kept;
  streams.console.note(fmt::format("{}: {} {} imported", command.graph, *count, *count == 1 ? "claim" : "claims"));
  return {};
}

}  // namespace claimgraph::cli
