// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one file brings, read and checked as a whole before anything of it is taken.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/store.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"
#include "store/rows.h"

namespace claimgraph::graph {

/// Where a record stands, kept small: the line and the path are found when they are asked for.
struct Origin {
  std::string_view text;  ///< the JSON value that the record is part of
  std::uint32_t first_line = 1;
  std::uint32_t index = 0;  ///< in the list of records
  const char* list = "";    ///< the pointer of that list, a constant; "-" where the text is one record
};

struct Batch {
  std::vector<schema::Document> documents;
  std::vector<schema::Vocabulary> packs;
  std::vector<schema::Decision> decisions;
  std::vector<StoredClaim> claims;  ///< dropped ones too
  std::vector<Origin> origins;      ///< of the claims; none where the file is no text

  schema::Place place_of(std::size_t claim, std::string_view file) const;
};

/// The whole graph, an array of claim records, one record, or JSON Lines. Views into `bytes` stay in the batch.
schema::Result<Batch> read_batch(std::string_view bytes, std::string_view file);

/// Puts all of it into the store, without commit; gives the number of claims. See import_claims.
schema::Result<std::size_t> put_batch(Batch batch, std::string_view file, Store& store,
                                      const schema::DiagnosticSink& sink);

}  // namespace claimgraph::graph
