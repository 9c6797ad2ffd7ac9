// SPDX-License-Identifier: Apache-2.0
#pragma once

// A document in, claims out. START HERE: make_builtin_extractor(…)->extract(document).

#include <memory>
#include <span>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::extract {

/// Anything that turns a document into claims. Its only memory is the document in hand, so documents may be given in
/// any order, to any number of extractors.
class Extractor {
 public:
  virtual ~Extractor() = default;

  /// The claims in the order of their sentences, each identified and with its place in `document.text`; an empty list
  /// where the text makes none. Const and without shared state: may be called from several threads at once.
  virtual schema::Result<std::vector<schema::Claim>> extract(const schema::Document& document) const = 0;
};

struct ExtractorOptions {
  std::vector<schema::Vocabulary> vocabularies;  ///< the user's own, which win over the built-in ones
  bool authors_voice = false;                    ///< also what the author of the document thinks
};

/// The built-in analyser. Fails where the vocabularies contradict each other.
schema::Result<std::unique_ptr<Extractor>> make_builtin_extractor(const ExtractorOptions& options);

}  // namespace claimgraph::extract
