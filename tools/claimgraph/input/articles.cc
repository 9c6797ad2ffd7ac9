// SPDX-License-Identifier: Apache-2.0

#include "input/articles.h"

#include <fmt/format.h>

#include <utility>

#include "console/progress.h"

namespace claimgraph::cli {

schema::Result<std::vector<Article>> read_articles(const Reading& reading, const schema::DiagnosticSink& sink) {
  std::vector<Article> articles;
  if (reading.conllu) {
    auto parsed = extract::read_trees(reading.inputs, *reading.conllu, reading.options, sink);
    if (!parsed) return tl::unexpected(std::move(parsed).error());
    for (extract::ParsedDocument& one : *parsed) articles.push_back({std::move(one.document), std::move(one.trees)});
    return articles;
  }
  auto documents = extract::read_documents(reading.inputs, reading.options, sink);
  if (!documents) return tl::unexpected(std::move(documents).error());
  for (schema::Document& document : *documents) articles.push_back({std::move(document), std::nullopt});
  return articles;
}

std::string read_text(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.document.text.size();
  return fmt::format("{} {} read, {} of text", count_text(articles.size()),
                     articles.size() == 1 ? "article" : "articles", bytes_text(bytes));
}

schema::Result<std::vector<schema::Claim>> claims_of(Article& article, const extract::Analyser& analyser) {
  return article.trees ? analyser.extract(article.document, article.trees->doc) : analyser.extract(article.document);
}

schema::Result<extract::Analysis> analysis_of(Article& article, const extract::Analyser& analyser) {
  return article.trees ? analyser.analyse(article.document, article.trees->doc) : analyser.analyse(article.document);
}

}  // namespace claimgraph::cli
