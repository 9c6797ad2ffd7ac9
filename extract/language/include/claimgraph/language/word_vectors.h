// SPDX-License-Identifier: Apache-2.0
#pragma once

// How near two words are in meaning, by the company they keep: the word vectors that the model reads text with. They
// tell what is spoken of in the same breath, opposites ("rise", "cut") and neighbours ("wheat", "maize") included.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::language {

/// Immutable once made; safe from any thread.
class WordVectors {
 public:
  /// Those of the shipped model, read on first use, the same object ever after.
  static const WordVectors& builtin();
  /// From the bytes of a model file, which must outlive the vectors. Fails on a file that is no model, damaged, of
  /// another version, or without vectors.
  static schema::Result<WordVectors> load(std::string_view model);
  ~WordVectors();
  WordVectors(WordVectors&&) noexcept;

  /// The cosine of the two, in thousandths, rounded down; nothing where one of them has no vector. Words in small
  /// letters, as they are printed: "cease-fire", "kyiv". The same on every machine. Takes a fraction of a microsecond.
  std::optional<std::int32_t> likeness(std::string_view a, std::string_view b) const;

 private:
  struct Impl;
  explicit WordVectors(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace claimgraph::language
