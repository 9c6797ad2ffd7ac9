// SPDX-License-Identifier: Apache-2.0
#include "network/network_model.h"

#include <algorithm>
#include <cmath>

#include "model/model_file.h"
#include "network/multiply.h"

namespace claimgraph::language {
namespace {

constexpr std::size_t kLargest = 4096;

// Out of order means damaged.
ByteTable read_table(SectionReader& reader) {
  const auto unit = reader.number<float>();
  const std::span<const std::uint64_t> hashes = reader.array<std::uint64_t>();
  const std::span<const std::int8_t> values = reader.array<std::int8_t>();
  if (!std::is_sorted(hashes.begin(), hashes.end())) reader.fail();
  return {hashes, values, unit};
}

Affine read_affine(SectionReader& reader) {
  Affine affine;
  affine.weights = reader.array<float>();
  affine.bias = reader.array<float>();
  return affine;
}

// The number of rows that the matrix must have is known, so that a wrong size shows before it is laid out.
WholeAffine read_whole(SectionReader& reader, std::size_t inputs, std::size_t outputs) {
  WholeAffine affine;
  affine.unit = reader.number<float>();
  const std::span<const std::int16_t> weights = reader.array<std::int16_t>();
  affine.bias = reader.array<float>();
  constexpr std::int32_t kGreatest = static_cast<std::int32_t>(1.0F / kLevelUnit);
  if (weights.size() == inputs * outputs && affine.unit > 0 && affine.unit < 1 && sums_fit(weights, outputs, kGreatest))
    affine.weights = WholeMatrix(weights, inputs, outputs);
  else
    reader.fail();
  return affine;
}

bool is_finite(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float value) { return std::abs(value) < 1e6F; });
}

bool fits(const Affine& affine, std::size_t inputs, std::size_t outputs) {
  return affine.weights.size() == inputs * outputs && affine.bias.size() == outputs && is_finite(affine.weights) &&
         is_finite(affine.bias);
}

bool fits(std::span<const float> values, std::size_t count) { return values.size() == count && is_finite(values); }

bool sizes_fit(const NetworkModel& m) {
  const auto lanes = [](std::size_t count) { return count > 0 && count <= kLargest && count % kLanes == 0; };
  return m.vector > 0 && m.vector <= kLargest && lanes(m.hidden) && lanes(m.state) && lanes(m.arc) &&
         lanes(m.label_sum) && lanes(m.label_product) && m.layers <= 16 && m.tag_layer <= m.layers;
}

bool names_fit(const NetworkModel& m) {
  const auto few = [](const StringList& names) { return names.size() > 0 && names.size() <= kLargest; };
  if (!few(m.upos) || !few(m.xpos) || !few(m.feats) || !few(m.labels)) return false;
  const std::size_t pairs = m.upos.size() * m.xpos.size();
  if (m.feats_begin.size() != pairs || m.feats_end.size() != pairs) return false;
  for (std::size_t i = 0; i < pairs; ++i)
    if (m.feats_begin[i] > m.feats_end[i] || m.feats_end[i] > m.feats.size()) return false;
  return true;
}

bool tables_fit(const NetworkModel& m) {
  const auto fits = [](const ByteTable& table, std::size_t rows, std::size_t columns) {
    return table.unit() > 0 && table.unit() < 1e3F && table.values().size() == rows * columns;
  };
  return fits(m.vectors, m.vectors.size(), m.vector) && fits(m.words, m.words.size() + 1, m.hidden) &&
         fits(m.pieces, m.pieces.size(), m.hidden);
}

/// What stands before the tables.
void read_sizes_and_names(SectionReader& reader, NetworkModel& m) {
  for (std::size_t* size :
       {&m.vector, &m.hidden, &m.state, &m.layers, &m.tag_layer, &m.arc, &m.label_sum, &m.label_product})
    *size = reader.number<std::uint32_t>();
  if (!sizes_fit(m)) reader.fail();
  for (StringList* names : {&m.upos, &m.xpos, &m.feats, &m.labels}) *names = reader.strings();
  m.feats_begin = reader.array<std::uint32_t>();
  m.feats_end = reader.array<std::uint32_t>();
}

bool weights_fit(const NetworkModel& m) {
  const std::size_t width = m.width();
  for (const WholeAffine& layer : m.layer)
    if (!fits(layer.bias, 10 * m.state)) return false;
  return fits(m.vector_hidden, m.vector, m.hidden) && fits(m.word_input, m.hidden + m.vector, width) &&
         fits(m.tags.bias, m.tags.weights.columns()) && m.feats_rows.values.size() == m.feats.size() * width &&
         m.feats_rows.unit > 0 && m.feats_rows.unit < 1e3F && fits(m.feats_rows.bias, m.feats.size()) &&
         fits(m.heads.bias, m.heads.weights.columns()) && fits(m.arcs, m.arc, m.arc) &&
         fits(m.label_scores, m.label(), round_up_to_lanes(m.labels.size())) && fits(m.arc_root, m.arc) &&
         fits(m.label_root, m.label());
}

}  // namespace

schema::Result<NetworkModel> NetworkModel::read(std::string_view section) {
  SectionReader reader(section);
  NetworkModel m;
  read_sizes_and_names(reader, m);
  if (!reader.good()) return tl::unexpected(section_error(kNetworkSection));
  for (ByteTable* table : {&m.vectors, &m.words, &m.pieces}) *table = read_table(reader);
  for (Affine* affine : {&m.vector_hidden, &m.word_input}) *affine = read_affine(reader);
  for (std::size_t i = 0; i < m.layers; ++i) m.layer.push_back(read_whole(reader, m.width(), 6 * m.state));
  m.tags = read_whole(reader, m.width(), round_up_to_lanes(m.upos.size()) + round_up_to_lanes(m.xpos.size()));
  m.heads = read_whole(reader, m.width(), 2 * (m.arc + m.label()));
  m.feats_rows.unit = reader.number<float>();
  const std::span<const std::int8_t> feats_bytes = reader.array<std::int8_t>();
  m.feats_rows.values.assign(feats_bytes.begin(), feats_bytes.end());
  m.feats_rows.bias = reader.array<float>();
  for (Affine* affine : {&m.arcs, &m.label_scores}) *affine = read_affine(reader);
  m.arc_root = reader.array<float>();
  m.label_root = reader.array<float>();
  if (!reader.complete() || !names_fit(m) || !tables_fit(m) || !weights_fit(m))
    return tl::unexpected(section_error(kNetworkSection));
  return m;
}

schema::Result<VectorTable> VectorTable::read(std::string_view section) {
  SectionReader reader(section);
  NetworkModel m;
  read_sizes_and_names(reader, m);
  m.vectors = read_table(reader);
  if (!reader.good() || m.vectors.values().size() != m.vectors.size() * m.vector)
    return tl::unexpected(section_error(kNetworkSection));
  return VectorTable{m.vector, std::move(m.vectors)};
}

}  // namespace claimgraph::language
