// SPDX-License-Identifier: Apache-2.0

#include "analysis_output.h"
#include "articles.h"
#include "claimgraph/language/conllu.h"
#include "claimgraph/language/pipeline.h"
#include "claims_table.h"
#include "commands.h"
#include "vocabularies.h"

namespace claimgraph::cli {
namespace {

std::string json_lines(const std::vector<schema::Claim>& claims, const schema::Document& document) {
  const schema::CodePointIndex code_points(document.text);
  std::string lines;
  for (const schema::Claim& claim : claims) lines += schema::to_json(claim, &code_points) + "\n";
  return lines;
}

schema::Result<void> to_conllu(const std::vector<Article>& articles, Streams streams) {
  for (const Article& article : articles) {
    schema::Result<void> written;
    const auto write = [&](const language::Doc& doc) {
      language::write_conllu(doc, article.document.id, [&](std::string_view piece) {
        written = streams.out.write(piece);
        return written.has_value();
      });
    };
    if (article.trees) {
      write(article.trees->doc);
    } else {
      write(language::Pipeline::builtin().analyse(article.document.text, streams.console.sink()));
    }
    if (!written) return written;
  }
  return {};
}

/// Attributions and explanations need all that the analyser knows.
schema::Result<void> analysed(std::vector<Article>& articles, const extract::Analyser& analyser, bool explain,
                              Streams streams) {
  for (Article& article : articles) {
    const auto analysis = analysis_of(article, analyser);
    if (!analysis) {
      streams.console.report(analysis.error());  // this document only
      continue;
    }
    const std::string text =
        explain ? explanation(*analysis, article.document) : attribution_line(*analysis, article.document);
    if (auto written = streams.out.write(text); !written) return written;
  }
  return {};
}

}  // namespace

schema::Result<void> run(const Extract& command, Streams streams) {
  if (command.format == ClaimsFormat::kConllu) {
    auto articles = read_articles(command.reading, streams.console.sink());
    return articles ? to_conllu(*articles, streams) : tl::unexpected(articles.error());
  }
  auto vocabularies = read_vocabularies(command.vocabularies);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  extract::ExtractorOptions options;
  options.vocabularies = std::move(*vocabularies);
  options.authors_voice = command.authors_voice;
  const auto analyser = extract::make_builtin_analyser(options);
  if (!analyser) return tl::unexpected(analyser.error());
  auto articles = read_articles(command.reading, streams.console.sink());
  if (!articles) return tl::unexpected(articles.error());
  if (command.explain || command.format == ClaimsFormat::kAttributions)
    return analysed(*articles, **analyser, command.explain, streams);

  std::vector<schema::Claim> for_table;  // its columns are known only at the end
  for (Article& article : *articles) {
    auto claims = claims_of(article, **analyser);
    if (!claims) {
      streams.console.report(claims.error());  // this document only
    } else if (command.format == ClaimsFormat::kTable) {
      for_table.insert(for_table.end(), std::make_move_iterator(claims->begin()),
                       std::make_move_iterator(claims->end()));
    } else if (auto written = streams.out.write(json_lines(*claims, article.document)); !written) {
      return written;
    }
  }
  if (command.format == ClaimsFormat::kJsonl || articles->empty()) return {};
  return streams.out.write(claims_table(for_table, streams.out.width()));
}

}  // namespace claimgraph::cli
