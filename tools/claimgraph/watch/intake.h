// SPDX-License-Identifier: Apache-2.0
#pragma once

// Articles that come in one after the other, taken into a graph that others use meanwhile.

#include <cstddef>
#include <vector>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/graph/store.h"
#include "console/console.h"
#include "watch/ending.h"

namespace claimgraph::cli {

/// Whether the graph has the document, its revision aside, under its id.
bool is_kept(const graph::Store& store, const schema::Document& document);

class Intake {
 public:
  Intake(const extract::Analyser& analyser, graph::Store& store, Console& console, Ending& ending)
      : analyser_(analyser), store_(store), console_(console), ending_(ending) {}

  /// Takes them in, many with one commit, and tells how many were new or changed. An article that the graph has
  /// already is left alone; one that declares no revision takes the place of what the graph has under its id. Where
  /// another process writes, it waits. Stops early, with what it has committed, when it is asked to end.
  schema::Result<void> take(std::vector<schema::Document> documents);

 private:
  struct Extracted {
    schema::Document document;
    std::vector<schema::Claim> claims;
  };
  struct Taken {
    std::size_t articles = 0, claims = 0;
  };
  schema::Result<bool> is_there(schema::Document& document) const;
  schema::Result<void> put(Extracted& article, Taken& taken);
  schema::Result<void> commit(std::vector<Extracted>& articles);
  template <class Action>
  auto patiently(const Action& action) -> decltype(action());

  const extract::Analyser& analyser_;
  graph::Store& store_;
  Console& console_;
  Ending& ending_;
};

}  // namespace claimgraph::cli
