// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one file brings, read and checked as a whole before anything of it is taken.

#include <string>
#include <string_view>
#include <vector>

#include "claim_sorter.h"
#include "claimgraph/graph/output.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {

struct Batch {
  explicit Batch(std::string beside) : claims(std::move(beside)) {}

  std::vector<schema::Document> documents;
  std::vector<schema::Vocabulary> packs;
  std::vector<schema::Decision> decisions;
  ClaimSorter claims;  ///< dropped ones too; each fit for the graph
  std::string text;    ///< of the file, where it is one JSON value
  bool is_text = true;

  /// Of the claim's quote.
  schema::Place place_of(const SortedClaim& claim, std::string_view file) const;
};

/// The whole graph, an array of claim records, one record, or JSON Lines, for the graph at the path `beside`.
schema::Result<Batch> read_batch(const ReadBytes& read, std::string_view file, const std::string& beside);

/// Puts all of it into the store, without commit; gives the number of claims. See import_claims.
schema::Result<std::size_t> put_batch(Batch batch, std::string_view file, Store& store,
                                      const schema::DiagnosticSink& sink, const schema::Progress& progress);

}  // namespace claimgraph::graph
