// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "decision_account.h"
#include "input/vocabularies.h"

namespace claimgraph::cli {

schema::Result<void> run(const Refresh& command, Streams streams) {
  const auto given = read_vocabularies(command.vocabularies);
  if (!given) return tl::unexpected(given.error());
  const auto there = graph::Store::open(command.graph, graph::Access::kRead);
  if (!there) return tl::unexpected(there.error());
  const auto before = there->graph();
  if (!before) return tl::unexpected(before.error());
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  if (auto kept = put_packs(*store, *given, command.vocabularies); !kept) return kept;
  auto packs = store->packs();
  if (!packs) return tl::unexpected(packs.error());
  extract::ExtractorOptions options;
  options.vocabularies = std::move(*packs);
  options.authors_voice = command.authors_voice;
  const auto analyser = extract::make_builtin_analyser(options);
  if (!analyser) return tl::unexpected(analyser.error());
  Stages stages(streams.console);

  const auto documents = store->documents();
  if (!documents) return tl::unexpected(documents.error());
  Working working(streams.console, "documents");
  std::size_t seen = 0;
  for (const schema::Document& document : *documents) {
    working.at(seen++, documents->size());
    if (document.text.empty()) continue;  // only claims of others are known
    const auto claims = (*analyser)->extract(document);
    if (!claims) {
      streams.console.report(claims.error());  // its claims stay as they are
      continue;
    }
    if (auto replaced = store->replace_builtin(document, *claims); !replaced) return replaced;
  }
  stages.done(fmt::format("{} documents extracted again", count_text(seen)));
  const auto after = store->graph();
  if (!after) return tl::unexpected(after.error());
  if (auto kept = store->commit(); !kept) return kept;
  stages.done("written");
  return streams.out.write(account_text(graph::account_of(*before, *after)));
}

}  // namespace claimgraph::cli
