// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/accuracy.h"

#include "claimgraph/language/conllu.h"
#include "claimgraph/language/pipeline.h"
#include "commands.h"
#include "files.h"
#include "input/packed_file.h"

namespace claimgraph::cli {

schema::Result<void> run(const MeasureAccuracy& command, Streams streams) {
  const language::Pipeline& pipeline = language::Pipeline::builtin();
  language::Accuracy accuracy;
  for (const std::string& input : command.inputs) {
    const auto bytes = read_packed_file(input);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto gold = language::read_conllu(*bytes, shown_name(input), language::ConlluContent::kTrees);
    if (!gold) return tl::unexpected(gold.error());
    if (!command.gold_tokens) {
      for (const language::ConlluDocument& document : *gold) {
        language::add_accuracy(document.doc, pipeline.analyse(*document.text, streams.console.sink()), accuracy);
      }
      continue;
    }
    auto found = language::read_conllu(*bytes, shown_name(input), language::ConlluContent::kTokens);
    if (!found) return tl::unexpected(found.error());
    for (std::size_t i = 0; i < gold->size(); ++i) {
      pipeline.analyse_tokens((*found)[i].doc, streams.console.sink());
      language::add_accuracy((*gold)[i].doc, (*found)[i].doc, accuracy);
    }
  }
  return streams.out.write(command.json ? language::to_json(accuracy) : language::to_text(accuracy));
}

}  // namespace claimgraph::cli
