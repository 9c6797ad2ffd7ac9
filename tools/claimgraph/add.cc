// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <array>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "input/vocabularies.h"
#include "watch/watch.h"

namespace claimgraph::cli {
namespace {

using graph::Added;
using graph::Store;

/// How often each thing happened, in the order of Added.
struct Tally {
  std::array<std::size_t, 4> documents{};
  std::size_t claims = 0;

  std::size_t of(Added kind) const { return documents[static_cast<std::size_t>(kind)]; }
  std::size_t all() const { return of(Added::kNew) + of(Added::kReplaced) + of(Added::kUnchanged) + of(Added::kOlder); }
  bool changed() const { return of(Added::kNew) + of(Added::kReplaced) > 0; }
};

std::string summary(const std::string& graph, const Tally& tally) {
  std::string text = fmt::format("{}: {} {} read", graph, tally.all(), tally.all() == 1 ? "document" : "documents");
  const auto part = [&](Added kind, const char* word) {
    if (tally.of(kind) != 0) text += fmt::format(", {} {}", tally.of(kind), word);
  };
  part(Added::kNew, "new");
  part(Added::kReplaced, "replaced");
  part(Added::kUnchanged, "unchanged");
  part(Added::kOlder, "older than the graph's");
  return text + fmt::format("; {} {} added", tally.claims, tally.claims == 1 ? "claim" : "claims");
}

schema::Result<void> put(Article& article, const extract::Analyser& analyser, Store& store, Tally& tally,
                         Console& console) {
  const schema::Document& document = article.document;
  const schema::Result<std::vector<schema::Claim>> claims = claims_of(article, analyser);
  if (!claims) {
    console.report(claims.error());  // this document only
    return {};
  }
  const schema::Result<Added> added = store.put(document, *claims);
  if (!added) return tl::unexpected(added.error());
  ++tally.documents[static_cast<std::size_t>(*added)];
  if (*added == Added::kNew || *added == Added::kReplaced) tally.claims += claims->size();
  if (*added == Added::kOlder) {
    console.report({schema::Severity::kWarning,
                    {"CG-T008", "the graph keeps its own, later version of '" + document.id + "'", {}, ""}});
  }
  return {};
}

}  // namespace

schema::Result<void> run(const Add& command, Streams streams) {
  Stages stages(streams.console);
  const auto given = read_vocabularies(command.vocabularies);
  if (!given) return tl::unexpected(given.error());
  auto store = Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  if (auto kept = put_packs(*store, *given, command.vocabularies); !kept) return kept;
  auto packs = store->packs();  // with those of earlier calls
  if (!packs) return tl::unexpected(packs.error());
  extract::ExtractorOptions options;
  options.vocabularies = std::move(*packs);
  options.authors_voice = command.authors_voice;
  const auto analyser = extract::make_builtin_analyser(options);
  if (!analyser) return tl::unexpected(analyser.error());

  stages.done("graph and vocabularies opened");
  if (command.watch) {
    if (!given->empty()) {  // others must be able to write while this waits
      if (auto kept = store->commit(); !kept) return kept;
    }
    return watch(command, **analyser, *store, streams);
  }
  auto articles = read_articles(command.reading, streams.console.sink());
  if (!articles) return tl::unexpected(articles.error());
  stages.done(read_text(*articles));
  Tally tally;
  Working working(streams.console, "documents");
  std::size_t seen = 0;
  for (Article& article : *articles) {
    working.at(seen++, articles->size());
    if (auto done = put(article, **analyser, *store, tally, streams.console); !done) return done;
  }
  stages.done(fmt::format("{} claims extracted", count_text(tally.claims)));
  // Nothing to keep leaves no trace: where no article could be read, no graph appears.
  if (tally.changed() || (tally.all() > 0 && !given->empty())) {
    if (auto kept = store->commit(); !kept) return kept;
    stages.done("written");
  }
  streams.console.note(summary(command.graph, tally));
  return {};
}

}  // namespace claimgraph::cli
