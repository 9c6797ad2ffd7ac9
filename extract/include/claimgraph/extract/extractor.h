// SPDX-License-Identifier: Apache-2.0
#pragma once

// A document in, claims out. START HERE: make_builtin_extractor(...)->extract(document). Who wants to know why a claim
// was made, or who says what where, takes make_builtin_analyser(...)->analyse(document).

#include <memory>
#include <string>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::language {
class Doc;
class Pipeline;
}  // namespace claimgraph::language

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
  const language::Pipeline* pipeline = nullptr;  ///< makes the trees, outlives the extractor; null: the built-in one
};

/// Who says what, as places in the document's text (bytes). A part of several pieces has them in text order.
struct Attribution {
  std::vector<schema::Span> source;  ///< empty: nobody is named
  std::vector<schema::Span> cue;     ///< "said", "according to"; empty: the quotation goes on
  std::vector<schema::Span> content;
};

/// A sentence and how its claims came about.
struct ExplainedSentence {
  schema::Span place;
  std::vector<schema::Claim> claims;
  std::vector<std::vector<std::string>> reasons;  ///< lines for each claim: entry, frame, path, steps, operators
  std::vector<std::string> no_claim;              ///< what came near to a claim, and why it is none
};

struct Analysis {
  std::vector<ExplainedSentence> sentences;  ///< all of them, in text order
  std::vector<Attribution> attributions;     ///< outermost ones only, in the order of their contents
};

/// The built-in analyser with all that it knows.
class Analyser : public Extractor {
 public:
  using Extractor::extract;
  virtual schema::Result<Analysis> analyse(const schema::Document& document) const = 0;

  /// The same where the trees are there already, made by whatever parser (read_trees.h); they are indexed, and those of
  /// `document.text`. Some of their attachments are mended in place.
  virtual schema::Result<std::vector<schema::Claim>> extract(const schema::Document& document,
                                                             language::Doc& trees) const = 0;
  virtual schema::Result<Analysis> analyse(const schema::Document& document, language::Doc& trees) const = 0;
};

/// The built-in analyser. Fails where the vocabularies contradict each other.
schema::Result<std::unique_ptr<Extractor>> make_builtin_extractor(const ExtractorOptions& options);
schema::Result<std::unique_ptr<Analyser>> make_builtin_analyser(const ExtractorOptions& options);

}  // namespace claimgraph::extract
