// SPDX-License-Identifier: Apache-2.0

#include "analysis_output.h"
#include "claimgraph/extract/extractor.h"
#include "claimgraph/language/pipeline.h"
#include "claims_table.h"
#include "commands.h"
#include "conllu_files.h"
#include "vocabularies.h"

namespace claimgraph::cli {
namespace {

std::string json_lines(const std::vector<schema::Claim>& claims, const schema::Document& document) {
  const schema::CodePointIndex code_points(document.text);
  std::string lines;
  for (const schema::Claim& claim : claims) lines += schema::to_json(claim, &code_points) + "\n";
  return lines;
}

schema::Result<void> text_to_conllu(const Extract& command, Streams streams) {
  const auto documents = extract::read_documents(command.inputs, command.read, streams.console.sink());
  if (!documents) return tl::unexpected(documents.error());
  for (const schema::Document& document : *documents) {
    const language::Doc doc = language::Pipeline::builtin().analyse(document.text, streams.console.sink());
    if (auto written = streams.out.write(language::to_conllu(doc, document.id)); !written) return written;
  }
  return {};
}

schema::Result<void> conllu_to_conllu(const Extract& command, Streams streams) {
  for (const std::string& input : command.inputs) {
    auto documents = read_conllu_file(input, *command.conllu);
    if (!documents) {
      streams.console.report(documents.error());  // this file only
      continue;
    }
    for (language::ConlluDocument& document : *documents) {
      if (*command.conllu == language::ConlluContent::kTokens) {
        language::Pipeline::builtin().analyse_tokens(document.doc, streams.console.sink());
      }
      if (auto written = streams.out.write(language::to_conllu(document.doc, document.id)); !written) return written;
    }
  }
  return {};
}

/// Attributions and explanations need all that the analyser knows.
schema::Result<void> analysed(const Extract& command, extract::ExtractorOptions options, Streams streams) {
  const auto analyser = extract::make_builtin_analyser(options);
  if (!analyser) return tl::unexpected(analyser.error());
  const auto documents = extract::read_documents(command.inputs, command.read, streams.console.sink());
  if (!documents) return tl::unexpected(documents.error());
  for (const schema::Document& document : *documents) {
    const auto analysis = (*analyser)->analyse(document);
    if (!analysis) {
      streams.console.report(analysis.error());  // this document only
      continue;
    }
    const std::string text = command.explain ? explanation(*analysis, document) : attribution_line(*analysis, document);
    if (auto written = streams.out.write(text); !written) return written;
  }
  return {};
}

}  // namespace

schema::Result<void> run(const Extract& command, Streams streams) {
  if (command.conllu) return conllu_to_conllu(command, streams);
  if (command.format == ClaimsFormat::kConllu) return text_to_conllu(command, streams);
  auto vocabularies = read_vocabularies(command.vocabularies);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  extract::ExtractorOptions options;
  options.vocabularies = std::move(*vocabularies);
  if (command.explain || command.format == ClaimsFormat::kAttributions)
    return analysed(command, std::move(options), streams);
  const auto extractor = extract::make_builtin_extractor(options);
  if (!extractor) return tl::unexpected(extractor.error());
  const auto documents = extract::read_documents(command.inputs, command.read, streams.console.sink());
  if (!documents) return tl::unexpected(documents.error());

  std::vector<schema::Claim> for_table;  // its columns are known only at the end
  for (const schema::Document& document : *documents) {
    auto claims = (*extractor)->extract(document);
    if (!claims) {
      streams.console.report(claims.error());  // this document only
    } else if (command.format == ClaimsFormat::kTable) {
      for_table.insert(for_table.end(), std::make_move_iterator(claims->begin()),
                       std::make_move_iterator(claims->end()));
    } else if (auto written = streams.out.write(json_lines(*claims, document)); !written) {
      return written;
    }
  }
  if (command.format == ClaimsFormat::kJsonl || documents->empty()) return {};
  return streams.out.write(claims_table(for_table, streams.out.width()));
}

}  // namespace claimgraph::cli
