// SPDX-License-Identifier: Apache-2.0
#pragma once

// A linear model for yes or no: each feature is hashed to one of a power of two of integer weights.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace claimgraph::language {

/// The features of one decision, as hashes.
class Features {
 public:
  void clear() { count_ = 0; }
  /// `kind` tells features apart that are made of the same parts.
  void add(std::uint32_t kind, std::initializer_list<std::uint32_t> parts) {
    std::uint64_t hash = kind + 1;
    for (const std::uint32_t part : parts) {
      hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
      hash ^= hash >> 29;
    }
    hashes_[count_++] = static_cast<std::uint32_t>(hash >> 20);
  }
  std::span<const std::uint32_t> hashes() const { return {hashes_.data(), count_}; }

 private:
  static constexpr std::size_t kMost = 48;  // no decision has more
  std::array<std::uint32_t, kMost> hashes_;
  std::size_t count_ = 0;
};

/// A view of weights that lie in the model.
class HashedModel {
 public:
  HashedModel() = default;
  /// The number of weights is a power of two.
  explicit HashedModel(std::span<const std::int16_t> weights) : weights_(weights) {}
  static bool possible(std::size_t weight_count) {
    return weight_count > 0 && (weight_count & (weight_count - 1)) == 0;
  }

  std::int32_t score(const Features& features) const {
    std::int32_t sum = 0;
    for (const std::uint32_t hash : features.hashes()) sum += weights_[hash & (weights_.size() - 1)];
    return sum;
  }

 private:
  std::span<const std::int16_t> weights_;
};

}  // namespace claimgraph::language
