// SPDX-License-Identifier: Apache-2.0
#pragma once

// Raw English text to dependency trees, by the model that comes with claimgraph. START HERE: Pipeline::builtin().

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/language/doc.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::language {

/// The name of the stage that makes tokens and sentences; the others only fill in what is known of them.
inline constexpr std::string_view kTokenizer = "tokenizer";

/// A named stage: tokenizer, tagger, lemmatizer, parser.
class Component {
 public:
  virtual ~Component() = default;
  virtual std::string_view name() const = 0;
  /// Fills its fields of the Doc. Const, without shared state: safe from several threads on several Docs.
  virtual void run(Doc& doc, const schema::DiagnosticSink& sink) const = 0;
};

/// The stages in order. Immutable once made; safe from any thread.
class Pipeline {
 public:
  /// The shipped model, loaded on first use, the same object ever after.
  static const Pipeline& builtin();
  /// From the bytes of a model file, which must outlive the pipeline. Fails on a file that is no model, damaged, or of
  /// another version.
  static schema::Result<Pipeline> load(std::string_view model);
  ~Pipeline();
  Pipeline(Pipeline&&) noexcept;

  /// Text to trees, as far as the model has stages for it. Linear in the text; a sentence of more than 400 tokens is
  /// cut at the best place, which is told to `sink`. `text` must be valid UTF-8 and outlive the Doc.
  Doc analyse(std::string_view text, const schema::DiagnosticSink& sink) const;
  /// Tags, lemmas and trees for a Doc that has its tokens and sentences already.
  void analyse_tokens(Doc& doc, const schema::DiagnosticSink& sink) const;

  std::span<const std::unique_ptr<Component>> components() const;

 private:
  struct Impl;
  explicit Pipeline(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::language
