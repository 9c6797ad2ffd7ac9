// SPDX-License-Identifier: Apache-2.0

#include "analyse_trees.h"
#include "claimgraph/extract/extractor.h"
#include "claimgraph/language/pipeline.h"

namespace claimgraph::extract {
namespace {

class BuiltinAnalyser final : public Analyser {
 public:
  explicit BuiltinAnalyser(const ExtractorOptions& options)
      : engine_(options), pipeline_(options.pipeline != nullptr ? *options.pipeline : language::Pipeline::builtin()) {}

  schema::Result<std::vector<schema::Claim>> extract(const schema::Document& document) const override {
    language::Doc trees = trees_of(document);
    return extract(document, trees);
  }
  schema::Result<Analysis> analyse(const schema::Document& document) const override {
    language::Doc trees = trees_of(document);
    return analyse(document, trees);
  }

  schema::Result<std::vector<schema::Claim>> extract(const schema::Document& document,
                                                     language::Doc& trees) const override {
    std::vector<schema::Claim> claims;
    Analysis analysis = analyse_trees(engine_, document, trees, false);
    for (ExplainedSentence& sentence : analysis.sentences) {
      for (schema::Claim& claim : sentence.claims) claims.push_back(std::move(claim));
    }
    return claims;
  }
  schema::Result<Analysis> analyse(const schema::Document& document, language::Doc& trees) const override {
    return analyse_trees(engine_, document, trees, true);
  }

 private:
  language::Doc trees_of(const schema::Document& document) const { return pipeline_.analyse(document.text, {}); }

  Engine engine_;
  const language::Pipeline& pipeline_;
};

}  // namespace

schema::Result<std::unique_ptr<Analyser>> make_builtin_analyser(const ExtractorOptions& options) {
  return std::make_unique<BuiltinAnalyser>(options);
}

schema::Result<std::unique_ptr<Extractor>> make_builtin_extractor(const ExtractorOptions& options) {
  return std::make_unique<BuiltinAnalyser>(options);
}

}  // namespace claimgraph::extract
