// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/word_vectors.h"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "model/model_file.h"
#include "network/network_model.h"
#include "network/word_features.h"

extern "C" const char claimgraph_english_model[], claimgraph_english_model_end[];

namespace claimgraph::language {
namespace {

/// Of bytes, so that the sum is exact in whatever order it is made.
std::int32_t product(std::span<const std::int8_t> a, std::span<const std::int8_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

struct WordVectors::Impl {
  VectorTable table;

  std::span<const std::int8_t> row(std::string_view word) const {
    const std::size_t place = table.vectors.find(word_hash(word));
    if (place == table.vectors.size()) return {};
    return table.vectors.values().subspan(place * table.vector, table.vector);
  }
};

WordVectors::WordVectors(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
WordVectors::~WordVectors() = default;
WordVectors::WordVectors(WordVectors&&) noexcept = default;

const WordVectors& WordVectors::builtin() {
  static const WordVectors vectors = [] {
    auto loaded = load({claimgraph_english_model, claimgraph_english_model_end});
    if (!loaded) throw std::logic_error("claimgraph was built with a broken model: " + loaded.error().message);
    return std::move(*loaded);
  }();
  return vectors;
}

schema::Result<WordVectors> WordVectors::load(std::string_view model) {
  const auto file = ModelFile::open(model);
  if (!file) return tl::unexpected(file.error());
  const auto section = file->section(kNetworkSection);
  if (!section) return tl::unexpected(section_error(kNetworkSection));
  auto table = VectorTable::read(*section);
  if (!table) return tl::unexpected(table.error());
  return WordVectors(std::make_unique<const Impl>(Impl{std::move(*table)}));
}

std::optional<std::int32_t> WordVectors::likeness(std::string_view a, std::string_view b) const {
  const auto first = impl_->row(a);
  const auto second = impl_->row(b);
  if (first.empty() || second.empty()) return std::nullopt;
  const double lengths = static_cast<double>(product(first, first)) * static_cast<double>(product(second, second));
  if (lengths == 0) return std::nullopt;
  // A root and a quotient are rounded one way everywhere.
  return static_cast<std::int32_t>(std::floor(1000.0 * product(first, second) / std::sqrt(lengths)));
}

}  // namespace claimgraph::language
