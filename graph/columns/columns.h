// SPDX-License-Identifier: Apache-2.0
#pragma once

// The merged graph as queries read it: plain arrays of numbers beside each other, one entry a node, claim or edge, and
// all texts in one pool. Small enough to lie in a file that is mapped, not read, so that a graph of a million claims
// opens at once.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "merge/merged_graph.h"

namespace claimgraph::graph {

/// The place of a text in the pool; 0 is no text.
using TextCode = std::uint32_t;
/// Days since 1970-01-01, or kNoDay.
using Day = std::int32_t;
inline constexpr Day kNoDay = INT32_MIN;
/// 1, -1, 0, or kNoSide where none can be told.
using Side = std::int8_t;
inline constexpr Side kNoSide = 2;

/// For each number the rows that have it, ascending: those of n are rows[begin[n]] to rows[begin[n + 1]].
template <template <class> class Array>
struct ListsOf {
  Array<std::uint32_t> begin, rows;

  std::span<const std::uint32_t> of(std::uint32_t number) const {
    return std::span<const std::uint32_t>(rows).subspan(begin[number], begin[number + 1] - begin[number]);
  }
};

/// `Array` is a vector while the columns are made and a span over a block of memory when they are read. kNone stands
/// for a node that is not there.
template <template <class> class Array>
struct ColumnsOf {
  // texts: bytes from begin[code] to begin[code + 1]
  Array<std::uint64_t> text_begin;
  Array<char> text_bytes;
  // actors and issues, by name
  Array<TextCode> actor_name, actor_kind, issue_name;
  ListsOf<Array> actor_aliases, issue_aliases;  // rows are texts
  Array<std::uint32_t> part_of, broader;
  // documents, by id
  Array<TextCode> document_id, document_title, document_source, document_author, document_address;
  Array<Day> document_date;
  // claims, by issue (those without one last), document, place and id; the date is the claim's own, else its
  // document's; places count code points
  Array<std::uint32_t> claim_actor, claim_issue, claim_document, claim_target, claim_reporter;
  Array<TextCode> claim_id, claim_quote, claim_phrase, claim_phrase_words, claim_mention, claim_extractor;
  Array<std::uint8_t> claim_position, claim_certainty;
  Array<Side> claim_polarity, claim_stance;
  Array<std::uint16_t> claim_confidence;  // thousandths
  Array<Day> claim_date;
  Array<std::uint32_t> claim_start, claim_end;
  // merged edges, by actor, issue, position, polarity, stance
  Array<std::uint32_t> edge_actor, edge_issue, edge_count, edge_documents, edge_own, edge_reported, edge_best;
  Array<std::uint8_t> edge_position, edge_certainty;
  Array<Side> edge_polarity, edge_stance;
  Array<Day> edge_first, edge_last;
  Array<std::int64_t> edge_half_weight;
  // what hangs on what
  ListsOf<Array> edges_of_actor, edges_of_issue;
  ListsOf<Array> claims_of_actor, claims_of_issue, claims_of_document, claims_at_target, claims_of_reporter;
  ListsOf<Array> narrower, parts;
  // indexes: claims by the text of their id, and those that have a date by date
  Array<std::uint32_t> claims_by_id, claims_by_date;

  std::string_view text(TextCode code) const {
    return {text_bytes.data() + text_begin[code], static_cast<std::size_t>(text_begin[code + 1] - text_begin[code])};
  }
};

template <class T>
using OwnArray = std::vector<T>;
template <class T>
using ArrayView = std::span<const T>;
using ColumnVectors = ColumnsOf<OwnArray>;
using Columns = ColumnsOf<ArrayView>;

/// Calls `visit` with every array of the columns, always in the same order; of several columns with the same array of
/// each.
template <class Visit, class... C>
constexpr void visit_arrays(Visit&& visit, C&... c) {
  const auto visit_lists = [&](auto&... lists) {
    visit(lists.begin...);
    visit(lists.rows...);
  };
  visit(c.text_begin...);
  visit(c.text_bytes...);
  visit(c.actor_name...);
  visit(c.actor_kind...);
  visit(c.issue_name...);
  visit_lists(c.actor_aliases...);
  visit_lists(c.issue_aliases...);
  visit(c.part_of...);
  visit(c.broader...);
  visit(c.document_id...);
  visit(c.document_title...);
  visit(c.document_source...);
  visit(c.document_author...);
  visit(c.document_address...);
  visit(c.document_date...);
  visit(c.claim_actor...);
  visit(c.claim_issue...);
  visit(c.claim_document...);
  visit(c.claim_target...);
  visit(c.claim_reporter...);
  visit(c.claim_id...);
  visit(c.claim_quote...);
  visit(c.claim_phrase...);
  visit(c.claim_phrase_words...);
  visit(c.claim_mention...);
  visit(c.claim_extractor...);
  visit(c.claim_position...);
  visit(c.claim_certainty...);
  visit(c.claim_polarity...);
  visit(c.claim_stance...);
  visit(c.claim_confidence...);
  visit(c.claim_date...);
  visit(c.claim_start...);
  visit(c.claim_end...);
  visit(c.edge_actor...);
  visit(c.edge_issue...);
  visit(c.edge_count...);
  visit(c.edge_documents...);
  visit(c.edge_own...);
  visit(c.edge_reported...);
  visit(c.edge_best...);
  visit(c.edge_position...);
  visit(c.edge_certainty...);
  visit(c.edge_polarity...);
  visit(c.edge_stance...);
  visit(c.edge_first...);
  visit(c.edge_last...);
  visit(c.edge_half_weight...);
  visit_lists(c.edges_of_actor...);
  visit_lists(c.edges_of_issue...);
  visit_lists(c.claims_of_actor...);
  visit_lists(c.claims_of_issue...);
  visit_lists(c.claims_of_document...);
  visit_lists(c.claims_at_target...);
  visit_lists(c.claims_of_reporter...);
  visit_lists(c.narrower...);
  visit_lists(c.parts...);
  visit(c.claims_by_id...);
  visit(c.claims_by_date...);
}

/// Views of the arrays, which must outlive them.
Columns view_of(const ColumnVectors& vectors);

/// A column turned round: for each number below `count` the rows that have it. Linear.
ListsOf<OwnArray> turned(std::span<const std::uint32_t> column, std::size_t count);

/// Linear but for the indexes.
ColumnVectors make_columns(const MergedGraph& graph);
/// The same of a graph that nobody needs any more: its parts go as soon as they are read.
ColumnVectors make_columns(MergedGraph&& graph);

}  // namespace claimgraph::graph
