// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "analysis_output.h"
#include "claimgraph/language/conllu.h"
#include "claimgraph/language/pipeline.h"
#include "claims_table.h"
#include "commands.h"
#include "console/working.h"
#include "input/articles.h"
#include "input/vocabularies.h"

namespace claimgraph::cli {
namespace {

std::string json_lines(const std::vector<schema::Claim>& claims, const schema::Document& document) {
  const schema::CodePointIndex code_points(document.text);
  std::string lines;
  for (const schema::Claim& claim : claims) lines += schema::to_json(claim, &code_points) + "\n";
  return lines;
}

schema::Result<void> to_conllu(const std::vector<Article>& articles, Streams streams) {
  Working working(streams.console, "documents");
  std::size_t seen = 0;
  for (const Article& article : articles) {
    working.at(seen++, articles.size());
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
  Working working(streams.console, "documents");
  std::size_t seen = 0;
  for (Article& article : articles) {
    working.at(seen++, articles.size());
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
  Stages stages(streams.console);
  auto vocabularies = read_vocabularies(command.vocabularies);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  extract::ExtractorOptions options;
  options.vocabularies = std::move(*vocabularies);
  options.authors_voice = command.authors_voice;
  const auto analyser = extract::make_builtin_analyser(options);
  if (!analyser) return tl::unexpected(analyser.error());
  stages.done("vocabularies opened");
  auto articles = read_articles(command.reading, streams.console.sink());
  if (!articles) return tl::unexpected(articles.error());
  stages.done(read_text(*articles));
  if (command.explain || command.format == ClaimsFormat::kAttributions)
    return analysed(*articles, **analyser, command.explain, streams);

  std::vector<schema::Claim> for_table;  // its columns are known only at the end
  std::size_t seen = 0, found = 0;
  Working working(streams.console, "documents");
  for (Article& article : *articles) {
    working.at(seen++, articles->size());
    auto claims = claims_of(article, **analyser);
    if (claims) found += claims->size();
    if (!claims) {
      streams.console.report(claims.error());  // this document only
    } else if (command.format == ClaimsFormat::kTable) {
      for_table.insert(for_table.end(), std::make_move_iterator(claims->begin()),
                       std::make_move_iterator(claims->end()));
    } else if (auto written = streams.out.write(json_lines(*claims, article.document)); !written) {
      return written;
    }
  }
  stages.done(fmt::format("{} claims extracted", count_text(found)));
  if (command.format == ClaimsFormat::kJsonl || articles->empty()) return {};
  return streams.out.write(claims_table(for_table, streams.out.width()));
}

}  // namespace claimgraph::cli
