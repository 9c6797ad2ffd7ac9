// SPDX-License-Identifier: Apache-2.0

#include "dictionaries.h"

#include "claimgraph/schema/claim.h"

namespace claimgraph::graph {
namespace {

using property_graph::Dictionary;
using property_graph::DictionaryOrder;

std::vector<std::uint64_t> begins_of(const std::vector<std::string_view>& words) {
  std::vector<std::uint64_t> begin = {0};
  for (const std::string_view word : words) begin.push_back(begin.back() + word.size());
  return begin;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string letters;
  for (const std::string_view word : words) letters += word;
  return letters;
}

std::vector<std::string_view> names_of_positions() {
  std::vector<std::string_view> names;
  for (const schema::Position position : schema::kAllPositions) names.push_back(schema::name(position));
  return names;
}

Dictionary in_pool(const Columns& columns, DictionaryOrder order) {
  return {order, columns.text_begin, columns.text_bytes.data()};
}

Dictionary sorted(const Columns& columns, std::span<const TextCode> names) {
  return {DictionaryOrder::kSorted, columns.text_begin, columns.text_bytes.data(), names};
}

}  // namespace

WordList::WordList(const std::vector<std::string_view>& words)
    : letters_(joined(words)),
      begin_(begins_of(words)),
      dictionary_(DictionaryOrder::kDistinct, begin_, letters_.data()) {}

Dictionaries::Dictionaries(const Columns& columns)
    : texts(in_pool(columns, DictionaryOrder::kAny)),
      shared(in_pool(columns, DictionaryOrder::kDistinct)),
      actors(sorted(columns, columns.actor_name)),
      issues(sorted(columns, columns.issue_name)),
      documents(sorted(columns, columns.document_id)),
      positions(names_of_positions()),
      certainties({schema::name(schema::Certainty::kAsserted), schema::name(schema::Certainty::kHedged)}) {}

}  // namespace claimgraph::graph
