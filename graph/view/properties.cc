// SPDX-License-Identifier: Apache-2.0

// The properties of nodes and relationships, read from the columns: many at a time, as arrays wherever they are of one
// kind.

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "claim_graph_view.h"

namespace claimgraph::graph {
namespace {

using property_graph::Column;
using property_graph::Date;
using property_graph::Dictionary;
using property_graph::EncodedTexts;
using property_graph::KeyId;
using property_graph::List;
using property_graph::Map;
using property_graph::NodeId;
using property_graph::RelationshipId;

using Numbers = std::vector<std::uint32_t>;

/// What the entries of the columns at `rows` hold.
class Reader {
 public:
  Reader(const Columns& columns, const Dictionaries& dictionaries, const Numbers& rows)
      : columns_(columns), dictionaries_(dictionaries), rows_(rows) {}

  template <class T, class Get>
  Column array(Get get) const {
    std::vector<T> items(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) items[i] = get(rows_[i]);
    return {std::move(items), {}};
  }
  /// The entries of a column, null where they are `null`.
  template <class T, class Item>
  Column entries(std::span<const Item> column, Item null) const {
    std::vector<T> items(rows_.size());
    bool nulls = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Item item = column[rows_[i]];
      items[i] = T(item);
      nulls |= item == null;
    }
    return {std::move(items), nulls ? nulls_of(column, null) : std::vector<std::uint8_t>()};
  }
  Column texts(std::span<const TextCode> column) const { return of_pool(dictionaries_.texts, column); }
  /// Of a column whose texts the pool holds once.
  Column shared_texts(std::span<const TextCode> column) const { return of_pool(dictionaries_.shared, column); }
  /// The rows are themselves the codes.
  Column names(const Dictionary& names) const { return Column(EncodedTexts{&names, rows_}, {}); }
  Column quote_of(std::span<const std::uint32_t> claims) const {
    EncodedTexts quotes{&dictionaries_.texts, {}};
    for (const std::uint32_t row : rows_) quotes.codes.push_back(columns_.claim_quote[claims[row]]);
    return Column(std::move(quotes), {});
  }
  Column days(std::span<const Day> column) const { return entries<Date>(column, kNoDay); }
  Column sides(std::span<const Side> column) const { return entries<std::int64_t>(column, kNoSide); }
  /// kNone is null.
  Column counts(std::span<const std::uint32_t> column) const { return entries<std::int64_t>(column, kNone); }
  Column words(const Dictionary& words, std::span<const std::uint8_t> column) const {
    EncodedTexts texts{&words, std::vector<std::uint32_t>(rows_.size())};
    for (std::size_t i = 0; i < rows_.size(); ++i) texts.codes[i] = column[rows_[i]];
    return Column(std::move(texts), {});
  }
  Column lists(const ListsOf<ArrayView>& lists) const {
    Column::Values values;
    for (const std::uint32_t row : rows_) {
      List list;
      for (const TextCode code : lists.of(row)) list.emplace_back(std::string(columns_.text(code)));
      values.emplace_back(std::move(list));
    }
    return values;
  }
  template <class Text>
  Column made(Text text) const {
    Column::Values values;
    for (const std::uint32_t row : rows_) values.emplace_back(std::string(text(row)));
    return values;
  }
  Column nothing() const { return {rows_.size(), Value()}; }
  const Dictionaries& dictionaries() const { return dictionaries_; }

 private:
  /// No text is null.
  Column of_pool(const Dictionary& pool, std::span<const TextCode> column) const {
    EncodedTexts texts{&pool, std::vector<std::uint32_t>(rows_.size())};
    bool nulls = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      texts.codes[i] = column[rows_[i]];
      nulls |= texts.codes[i] == 0;
    }
    return Column(std::move(texts), nulls ? nulls_of(column, TextCode{0}) : std::vector<std::uint8_t>());
  }
  template <class Item>
  std::vector<std::uint8_t> nulls_of(std::span<const Item> column, Item null) const {
    std::vector<std::uint8_t> nulls(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) nulls[i] = column[rows_[i]] == null ? 1 : 0;
    return nulls;
  }

  const Columns& columns_;
  const Dictionaries& dictionaries_;
  const Numbers& rows_;
};

Column of_actors(const Columns& columns, const Reader& read, Key key) {
  switch (key) {
    case Key::kName:
      return read.names(read.dictionaries().actors);
    case Key::kAliases:
      return read.lists(columns.actor_aliases);
    case Key::kKind:
      return read.shared_texts(columns.actor_kind);
    case Key::kId:
      return read.made(
          [&](std::uint32_t row) { return fmt::format("actor:{}", columns.text(columns.actor_name[row])); });
    default:
      return read.nothing();
  }
}

Column of_issues(const Columns& columns, const Reader& read, Key key) {
  switch (key) {
    case Key::kName:
      return read.names(read.dictionaries().issues);
    case Key::kAliases:
      return read.lists(columns.issue_aliases);
    case Key::kId:
      return read.made(
          [&](std::uint32_t row) { return fmt::format("issue:{}", columns.text(columns.issue_name[row])); });
    default:
      return read.nothing();
  }
}

Column of_documents(const Columns& columns, const Reader& read, Key key) {
  switch (key) {
    case Key::kId:
      return read.names(read.dictionaries().documents);
    case Key::kTitle:
      return read.texts(columns.document_title);
    case Key::kSource:
      return read.shared_texts(columns.document_source);
    case Key::kAuthor:
      return read.shared_texts(columns.document_author);
    case Key::kDate:
      return read.days(columns.document_date);
    case Key::kAddress:
      return read.texts(columns.document_address);
    default:
      return read.nothing();
  }
}

Column of_claims(const Columns& columns, const Reader& read, Key key) {
  switch (key) {
    case Key::kId:
      return read.texts(columns.claim_id);
    case Key::kPosition:
      return read.words(read.dictionaries().positions.dictionary(), columns.claim_position);
    case Key::kPolarity:
      return read.sides(columns.claim_polarity);
    case Key::kStance:
      return read.sides(columns.claim_stance);
    case Key::kIssue:
      return read.shared_texts(columns.claim_phrase);
    case Key::kIssueSpan:
      return read.shared_texts(columns.claim_phrase_words);
    case Key::kActorMention:
      return read.shared_texts(columns.claim_mention);
    case Key::kQuote:
      return read.texts(columns.claim_quote);
    case Key::kCertainty:
      return read.words(read.dictionaries().certainties.dictionary(), columns.claim_certainty);
    case Key::kConfidence:
      return read.array<double>([&](std::uint32_t row) { return columns.claim_confidence[row] / 1000.0; });
    case Key::kDate:
      return read.days(columns.claim_date);
    case Key::kStart:
      return read.counts(columns.claim_start);
    case Key::kEnd:
      return read.counts(columns.claim_end);
    case Key::kExtractor:
      return read.shared_texts(columns.claim_extractor);
    default:
      return read.nothing();
  }
}

/// Sixteen hexadecimal digits of what makes the edge this edge.
std::string id_of(const Columns& columns, std::uint32_t edge) {
  const Side stance = columns.edge_stance[edge];
  // No UTF-8 text holds the byte between the parts.
  const std::string key =
      fmt::format("{}\xff{}\xff{}\xff{}{}", columns.text(columns.actor_name[columns.edge_actor[edge]]),
                  schema::name(static_cast<schema::Position>(columns.edge_position[edge])),
                  columns.text(columns.issue_name[columns.edge_issue[edge]]),
                  schema::sign(static_cast<schema::Polarity>(columns.edge_polarity[edge])),
                  stance == kNoSide ? ' ' : schema::sign(static_cast<schema::Polarity>(stance)));
  return fmt::format("{:016x}", XXH3_64bits(key.data(), key.size()));
}

Column of_edges(const Columns& columns, const Reader& read, Key key) {
  switch (key) {
    case Key::kId:
      return read.made([&](std::uint32_t row) { return id_of(columns, row); });
    case Key::kPolarity:
      return read.sides(columns.edge_polarity);
    case Key::kStance:
      return read.sides(columns.edge_stance);
    case Key::kCount:
      return read.counts(columns.edge_count);
    case Key::kDocuments:
      return read.counts(columns.edge_documents);
    case Key::kOwn:
      return read.counts(columns.edge_own);
    case Key::kReported:
      return read.counts(columns.edge_reported);
    case Key::kFirst:
      return read.days(columns.edge_first);
    case Key::kLast:
      return read.days(columns.edge_last);
    case Key::kCertainty:
      return read.words(read.dictionaries().certainties.dictionary(), columns.edge_certainty);
    case Key::kWeight:
      return read.array<double>(
          [&](std::uint32_t row) { return static_cast<double>(columns.edge_half_weight[row]) / 2000.0; });
    case Key::kQuote:
      return read.quote_of(columns.edge_best);
    default:
      return read.nothing();
  }
}

Value property_of(const Columns& columns, const Relation& relation, Key key) {
  const auto quote = [&](ClaimIndex claim) {
    return std::string(columns.text(columns.claim_quote[static_cast<std::size_t>(claim)]));
  };
  switch (key) {
    case Key::kIssue:
      return std::string(columns.text(columns.issue_name[static_cast<std::size_t>(relation.issue)]));
    case Key::kWeight:
      return relation.weight();
    case Key::kQuotes:
      return List{quote(relation.evidence_a), quote(relation.evidence_b)};
    default:
      return {};
  }
}

template <class Find>
Map all_properties(Find find) {
  Map map;
  for (std::uint32_t i = 0; i < kKeyNames.size(); ++i) {
    Value value = find(KeyId{i});
    if (!value.is_null()) map.emplace(kKeyNames[i], std::move(value));
  }
  return map;
}

}  // namespace

Column ClaimGraphView::properties(std::span<const NodeId> nodes, KeyId key_id) const {
  if (nodes.empty()) return {};
  const NodeKind kind = numbering_.ref(nodes.front()).kind;
  const std::uint64_t begin = numbering_.begin(kind);
  const std::uint64_t end = numbering_.end(kind);
  Numbers rows(nodes.size());
  bool alike = true;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::uint64_t number = static_cast<std::uint64_t>(nodes[i]) - begin;  // wraps below the first
    alike &= number < end - begin;
    rows[i] = static_cast<std::uint32_t>(number);
  }
  if (!alike) {  // of several kinds
    Column::Values values;
    for (const NodeId node : nodes) values.push_back(properties(std::span(&node, 1), key_id)[0]);
    return values;
  }
  const auto key = static_cast<Key>(key_id);
  const Reader read(columns_, dictionaries_, rows);
  switch (kind) {
    case NodeKind::kActor:
      return of_actors(columns_, read, key);
    case NodeKind::kIssue:
      return of_issues(columns_, read, key);
    case NodeKind::kDocument:
      return of_documents(columns_, read, key);
    case NodeKind::kClaim:
      break;
  }
  return of_claims(columns_, read, key);
}

Column ClaimGraphView::properties(std::span<const RelationshipId> relationships, KeyId key_id) const {
  const auto key = static_cast<Key>(key_id);
  Numbers edges;
  for (const RelationshipId relationship : relationships) {
    const RelationshipRef ref = relationship_ref(relationship);
    if (ref.kind != RelationshipKind::kMerged) break;
    edges.push_back(ref.first);
  }
  if (edges.size() == relationships.size()) return of_edges(columns_, Reader(columns_, dictionaries_, edges), key);
  Column::Values values;
  for (const RelationshipId relationship : relationships) {
    const RelationshipRef ref = relationship_ref(relationship);
    if (ref.kind == RelationshipKind::kMerged) {
      values.push_back(of_edges(columns_, Reader(columns_, dictionaries_, {ref.first}), key)[0]);
    } else if (ref.kind == RelationshipKind::kAgreesWith || ref.kind == RelationshipKind::kContradicts) {
      const auto all = standings().all();
      const auto found =
          relation(ref.kind == RelationshipKind::kAgreesWith ? RelationKind::kAgreement : RelationKind::kContradiction,
                   all[ref.first], all[ref.second]);
      values.push_back(found ? property_of(columns_, *found, key) : Value());
    } else {
      values.emplace_back();
    }
  }
  return values;
}

Map ClaimGraphView::property_map(NodeId node) const {
  return all_properties([&](KeyId key) { return properties(std::span(&node, 1), key)[0]; });
}

Map ClaimGraphView::property_map(RelationshipId relationship) const {
  return all_properties([&](KeyId key) { return properties(std::span(&relationship, 1), key)[0]; });
}

}  // namespace claimgraph::graph
