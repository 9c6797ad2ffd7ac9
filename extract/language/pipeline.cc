// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/pipeline.h"

#include <stdexcept>

#include "lemmas/lemmatizer.h"
#include "model/model_file.h"
#include "network/network_model.h"
#include "network/parser.h"
#include "tokens/tokenizer.h"

extern "C" const char claimgraph_english_model[], claimgraph_english_model_end[];

namespace claimgraph::language {
namespace {

/// A stage, made of the section of that name. A model without the section has no such stage.
struct Stage {
  std::string_view section;
  schema::Result<std::unique_ptr<Component>> (*make)(const ModelFile&);
};

/// In the order in which they run.
constexpr Stage kStages[] = {
    {kTokenizer, make_tokenizer},
    {kNetworkSection, make_parser},
    {kLemmatizer, make_lemmatizer},
};

}  // namespace

struct Pipeline::Impl {
  std::vector<std::unique_ptr<Component>> components;
};

Pipeline::Pipeline(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;

const Pipeline& Pipeline::builtin() {
  static const Pipeline pipeline = [] {
    auto loaded = load({claimgraph_english_model, claimgraph_english_model_end});
    if (!loaded) throw std::logic_error("claimgraph was built with a broken model: " + loaded.error().message);
    return std::move(*loaded);
  }();
  return pipeline;
}

schema::Result<Pipeline> Pipeline::load(std::string_view model) {
  const auto file = ModelFile::open(model);
  if (!file) return tl::unexpected(file.error());
  auto impl = std::make_unique<Impl>();
  for (const Stage& stage : kStages) {
    if (!file->section(stage.section)) continue;
    auto component = stage.make(*file);
    if (!component) return tl::unexpected(component.error());
    impl->components.push_back(std::move(*component));
  }
  return Pipeline(std::move(impl));
}

Doc Pipeline::analyse(std::string_view text, const schema::DiagnosticSink& sink) const {
  Doc doc(text);
  for (const auto& component : impl_->components) component->run(doc, sink);
  doc.index_trees();
  return doc;
}

void Pipeline::analyse_tokens(Doc& doc, const schema::DiagnosticSink& sink) const {
  for (const auto& component : impl_->components) {
    if (component->name() != kTokenizer) component->run(doc, sink);
  }
  doc.index_trees();
}

std::span<const std::unique_ptr<Component>> Pipeline::components() const { return impl_->components; }

}  // namespace claimgraph::language
