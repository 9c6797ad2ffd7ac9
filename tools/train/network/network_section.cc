// SPDX-License-Identifier: Apache-2.0
#include "network_section.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "model/model_writer.h"
#include "network/whole_affine.h"
#include "network/word_features.h"

namespace claimgraph::train {
namespace {

using language::SectionWriter;

void write_table(SectionWriter& writer, const std::vector<std::uint64_t>* hashes, const std::vector<float>& values) {
  float greatest = 1e-6F;
  for (const float value : values) greatest = std::max(greatest, std::abs(value));
  const float unit = greatest / 127;
  std::vector<std::int8_t> bytes(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    bytes[i] = static_cast<std::int8_t>(std::floor(values[i] / unit + 0.5F));
  writer.number(unit);
  if (hashes != nullptr) writer.array(*hashes);
  writer.array(bytes);
}

std::vector<float> values_of(const Parameters& p, const Block& block, std::size_t count) {
  const auto begin = p.dense.begin() + static_cast<std::ptrdiff_t>(block.begin);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}
std::vector<float> values_of(const Parameters& p, const Block& block) { return values_of(p, block, block.count()); }

void write_words(SectionWriter& writer, const Layout& layout, const Parameters& p, const Numbering& numbering) {
  std::vector<std::pair<std::uint64_t, std::size_t>> rows;
  for (std::size_t i = 1; i < numbering.words.size(); ++i)
    rows.emplace_back(language::word_hash(numbering.words.names()[i]), i);
  std::sort(rows.begin(), rows.end());
  const std::size_t columns = layout.sizes.hidden;
  std::vector<std::uint64_t> hashes;
  std::vector<float> values(p.words.begin(), p.words.begin() + static_cast<std::ptrdiff_t>(columns));
  for (const auto& [hash, row] : rows) {
    hashes.push_back(hash);
    const auto begin = p.words.begin() + static_cast<std::ptrdiff_t>(row * columns);
    values.insert(values.end(), begin, begin + static_cast<std::ptrdiff_t>(columns));
  }
  write_table(writer, &hashes, values);
}

// The finest unit with which weights fit into 16 bits and no sum leaves 32.
void write_whole(SectionWriter& writer, const std::vector<float>& values, std::size_t columns) {
  constexpr double kGreatestInput = 1.0 / static_cast<double>(language::kLevelUnit);
  double greatest = 1e-6, greatest_sum = 1e-6;
  for (std::size_t column = 0; column < columns; ++column) {
    double sum = 0;
    for (std::size_t i = column; i < values.size(); i += columns) {
      greatest = std::max(greatest, std::abs(static_cast<double>(values[i])));
      sum += std::abs(static_cast<double>(values[i]));
    }
    greatest_sum = std::max(greatest_sum, sum);
  }
  const double rows = static_cast<double>(values.size() / columns);
  // Rounding may add half a unit to each weight of a column.
  const double unit =
      std::max(greatest / 32767, greatest_sum * kGreatestInput / (2147483647.0 - kGreatestInput * rows));
  std::vector<std::int16_t> whole(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    whole[i] = static_cast<std::int16_t>(std::floor(static_cast<double>(values[i]) / unit + 0.5));
  writer.number(static_cast<float>(unit / kGreatestInput));
  writer.array(whole);
}

}  // namespace

std::string network_section(const Layout& layout, const Parameters& p, const Numbering& numbering,
                            const WordVectors& vectors) {
  SectionWriter writer;
  const Sizes& s = layout.sizes;
  for (const std::size_t size :
       {s.vector, s.hidden, s.state, s.layers, s.tag_layer, s.arc, s.label_sum, s.label_product})
    writer.number(static_cast<std::uint32_t>(size));
  writer.strings(numbering.upos.names());
  writer.strings(numbering.xpos.names());
  writer.strings(numbering.feats_names);
  writer.strings(numbering.labels.names());
  std::vector<std::uint32_t> begins, ends;
  for (const Numbering::Range& range : numbering.feats_of_tags) {
    begins.push_back(range.begin);
    ends.push_back(range.end);
  }
  writer.array(begins);
  writer.array(ends);
  writer.number(8 * WordVectors::kUnit);
  writer.array(vectors.hashes());
  writer.array(vectors.values());
  write_words(writer, layout, p, numbering);
  write_table(writer, &numbering.pieces, p.pieces);
  const auto affine = [&](const Block& weights, const Block& bias) {
    writer.array(values_of(p, weights));
    writer.array(values_of(p, bias));
  };
  const auto whole = [&](const Block& weights, const Block& bias) {
    write_whole(writer, values_of(p, weights), weights.columns);
    writer.array(values_of(p, bias));
  };
  affine(layout.vector_hidden, layout.hidden_bias);
  affine(layout.word_input, layout.word_bias);
  for (const Layout::Layer& layer : layout.layers) whole(layer.input, layer.recurrence);
  whole(layout.tags, layout.tags_bias);
  whole(layout.heads, layout.heads_bias);
  write_table(writer, nullptr, values_of(p, layout.feats_rows));
  writer.array(values_of(p, layout.feats_bias, layout.feats));
  affine(layout.arcs, layout.arcs_bias);
  affine(layout.label, layout.label_bias);
  writer.array(values_of(p, layout.arc_root));
  writer.array(values_of(p, layout.label_root));
  return writer.bytes();
}

}  // namespace claimgraph::train
