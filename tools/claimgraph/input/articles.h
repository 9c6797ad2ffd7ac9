// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the inputs of a command line hold: articles, or articles whose trees somebody else has made.

#include <optional>
#include <string>
#include <vector>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/extract/read_trees.h"

namespace claimgraph::cli {

/// How a command reads its inputs.
struct Reading {
  std::vector<std::string> inputs;
  extract::ReadOptions options;
  std::optional<language::ConlluContent> conllu;  ///< they are CoNLL-U, and this is taken of them
};

struct Article {
  schema::Document document;
  std::optional<language::ConlluDocument> trees;
};

/// Fails as extract::read_documents() does.
schema::Result<std::vector<Article>> read_articles(const Reading& reading, const schema::DiagnosticSink& sink);

/// For --verbose: "12 articles read, 34.1 kB of text".
std::string read_text(const std::vector<Article>& articles);

/// From the article's trees where it has some, else from its text.
schema::Result<std::vector<schema::Claim>> claims_of(Article& article, const extract::Analyser& analyser);
schema::Result<extract::Analysis> analysis_of(Article& article, const extract::Analyser& analyser);

}  // namespace claimgraph::cli
