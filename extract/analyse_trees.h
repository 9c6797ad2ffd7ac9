// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything behind the trees: what the built-in analyser does with a document once it is parsed.

#include <vector>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/language/doc.h"
#include "frames/lexicon.h"
#include "resolve/actor_lexicon.h"

namespace claimgraph::extract {

/// The vocabularies made ready. Immutable once made, safe from any thread.
struct Engine {
  explicit Engine(const ExtractorOptions& options);

  Lexicon lexicon;
  ActorLexicon actors;
  schema::TopicFinder topics;
  bool authors_voice = false;
};

/// `doc` holds the trees of `document.text`; some of their attachments are mended.
Analysis analyse_trees(const Engine& engine, const schema::Document& document, language::Doc& doc, bool with_reasons);

}  // namespace claimgraph::extract
