// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "columns.h"
#include "merge/text_order.h"

namespace claimgraph::graph {
namespace {

using Numbers = std::vector<std::uint32_t>;

Day day(const std::optional<schema::Date>& date) {
  return date ? static_cast<Day>(std::chrono::sys_days(*date).time_since_epoch().count()) : kNoDay;
}
Side side(schema::Polarity polarity) { return static_cast<Side>(polarity); }
Side side(const std::optional<schema::Polarity>& polarity) { return polarity ? side(*polarity) : kNoSide; }

/// Fills the pool of texts.
class Pool {
 public:
  Pool(ColumnVectors& columns, std::size_t texts, std::size_t bytes)
      : begin_(columns.text_begin), bytes_(columns.text_bytes) {
    begin_.reserve(texts + 2);
    bytes_.reserve(bytes);
    begin_.assign(2, 0);  // the text 0, which is empty
  }
  /// A text that hardly ever recurs.
  TextCode add(std::string_view text) {
    if (text.empty()) return 0;
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    begin_.push_back(bytes_.size());
    return static_cast<TextCode>(begin_.size() - 2);
  }
  /// One that does: kept once.
  TextCode share(std::string_view text) {
    if (text.empty()) return 0;
    const auto known = codes_.find(text);
    if (known != codes_.end()) return known->second;
    const TextCode code = add(text);
    codes_.emplace(text, code);
    return code;
  }

 private:
  std::vector<std::uint64_t>& begin_;
  std::vector<char>& bytes_;
  std::unordered_map<std::string_view, TextCode> codes_;  // asked, never iterated; views of the graph
};

void add_nodes(const std::vector<Node>& nodes, Pool& pool, Numbers& names, ListsOf<OwnArray>& aliases) {
  aliases.begin.push_back(0);
  for (const Node& node : nodes) {
    names.push_back(pool.share(node.name));
    for (const std::string& alias : node.aliases) aliases.rows.push_back(pool.share(alias));
    aliases.begin.push_back(static_cast<std::uint32_t>(aliases.rows.size()));
  }
}

void add_documents(const MergedGraph& graph, Pool& pool, ColumnVectors& out) {
  for (const schema::Document& document : graph.documents) {
    out.document_id.push_back(pool.add(document.id));
    out.document_title.push_back(pool.add(document.title));
    out.document_source.push_back(pool.share(document.source));
    out.document_author.push_back(pool.share(document.author));
    out.document_address.push_back(pool.add(document.address));
    out.document_date.push_back(day(document.date));
  }
}

/// Claims come by document, so that one index of code points serves all of a document.
class Places {
 public:
  explicit Places(const MergedGraph& graph) : graph_(graph) {}

  std::uint32_t find(std::uint32_t claim, std::size_t schema::Span::*end) {
    const std::uint32_t document = graph_.links[claim].document;
    const auto& place = graph_.claims[claim].place;
    if (!place || document == kNone) return kNone;
    if (!index_ || document != document_) index_.emplace(graph_.documents[document].text);
    document_ = document;
    return static_cast<std::uint32_t>(index_->code_points((*place).*end));
  }

 private:
  const MergedGraph& graph_;
  std::uint32_t document_ = kNone;
  std::optional<schema::CodePointIndex> index_;
};

void reserve(std::size_t count, const auto&... columns) { (columns->reserve(count), ...); }

void add_claims(const MergedGraph& graph, Pool& pool, ColumnVectors& out) {
  reserve(graph.claims.size(), &out.claim_actor, &out.claim_issue, &out.claim_document, &out.claim_target,
          &out.claim_reporter, &out.claim_id, &out.claim_quote, &out.claim_phrase, &out.claim_phrase_words,
          &out.claim_mention, &out.claim_extractor, &out.claim_position, &out.claim_certainty, &out.claim_polarity,
          &out.claim_stance, &out.claim_confidence, &out.claim_date, &out.claim_start, &out.claim_end);
  Places places(graph);
  for (std::uint32_t i = 0; i < graph.claims.size(); ++i) {
    const schema::Claim& claim = graph.claims[i];
    const ClaimLinks& links = graph.links[i];
    out.claim_actor.push_back(links.actor);
    out.claim_issue.push_back(links.issue);
    out.claim_document.push_back(links.document);
    out.claim_target.push_back(links.target);
    out.claim_reporter.push_back(links.reported_by);
    out.claim_id.push_back(pool.add(claim.id));
    out.claim_quote.push_back(pool.add(claim.quote));
    out.claim_phrase.push_back(pool.share(claim.issue));
    out.claim_phrase_words.push_back(pool.share(claim.issue_span));
    out.claim_mention.push_back(pool.share(claim.actor_mention));
    out.claim_extractor.push_back(pool.share(claim.extractor));
    out.claim_position.push_back(static_cast<std::uint8_t>(claim.position));
    out.claim_certainty.push_back(static_cast<std::uint8_t>(claim.certainty));
    out.claim_polarity.push_back(side(claim.polarity));
    out.claim_stance.push_back(side(claim.stance));
    out.claim_confidence.push_back(static_cast<std::uint16_t>(claim.confidence));
    out.claim_date.push_back(day(date_of(graph, ClaimIndex{i})));
    out.claim_start.push_back(places.find(i, &schema::Span::begin));
    out.claim_end.push_back(places.find(i, &schema::Span::end));
  }
}

/// Puts the claims into the order of their issues, within one as they came: most questions read the claims of an issue
/// one after the other, and what lies side by side is read many times faster.
void order_claims(ColumnVectors& out) {
  Numbers order = turned(out.claim_issue, out.issue_name.size()).rows;
  for (std::uint32_t claim = 0; claim < out.claim_issue.size(); ++claim) {
    if (out.claim_issue[claim] == kNone) order.push_back(claim);
  }
  const auto put_in_order = [&order](auto&... columns) {
    const auto put_one = [&order](auto& column) {
      std::remove_reference_t<decltype(column)> ordered;
      ordered.reserve(order.size());
      for (const std::uint32_t claim : order) ordered.push_back(column[claim]);
      column = std::move(ordered);
    };
    (put_one(columns), ...);
  };
  put_in_order(out.claim_actor, out.claim_issue, out.claim_document, out.claim_target, out.claim_reporter, out.claim_id,
               out.claim_quote, out.claim_phrase, out.claim_phrase_words, out.claim_mention, out.claim_extractor,
               out.claim_position, out.claim_certainty, out.claim_polarity, out.claim_stance, out.claim_confidence,
               out.claim_date, out.claim_start, out.claim_end);
  Numbers place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::uint32_t& best : out.edge_best) best = place[best];
}

void add_edges(const MergedGraph& graph, ColumnVectors& out) {
  reserve(graph.edges.size(), &out.edge_actor, &out.edge_issue, &out.edge_count, &out.edge_documents, &out.edge_own,
          &out.edge_reported, &out.edge_best, &out.edge_position, &out.edge_certainty, &out.edge_polarity,
          &out.edge_stance, &out.edge_first, &out.edge_last, &out.edge_half_weight);
  for (const Edge& edge : graph.edges) {
    out.edge_actor.push_back(static_cast<std::uint32_t>(edge.actor));
    out.edge_issue.push_back(static_cast<std::uint32_t>(edge.issue));
    out.edge_count.push_back(edge.count);
    out.edge_documents.push_back(edge.documents);
    out.edge_own.push_back(edge.own);
    out.edge_reported.push_back(edge.reported);
    out.edge_best.push_back(static_cast<std::uint32_t>(edge.claims.front()));
    out.edge_position.push_back(static_cast<std::uint8_t>(edge.position));
    out.edge_certainty.push_back(static_cast<std::uint8_t>(edge.certainty));
    out.edge_polarity.push_back(side(edge.polarity));
    out.edge_stance.push_back(side(edge.stance));
    out.edge_first.push_back(day(edge.first));
    out.edge_last.push_back(day(edge.last));
    out.edge_half_weight.push_back(edge.half_weight);
  }
}

void add_lists(ColumnVectors& out) {
  const std::size_t actors = out.actor_name.size();
  const std::size_t issues = out.issue_name.size();
  out.edges_of_actor = turned(out.edge_actor, actors);
  out.edges_of_issue = turned(out.edge_issue, issues);
  out.claims_of_actor = turned(out.claim_actor, actors);
  out.claims_of_issue = turned(out.claim_issue, issues);
  out.claims_of_document = turned(out.claim_document, out.document_id.size());
  out.claims_at_target = turned(out.claim_target, actors);
  out.claims_of_reporter = turned(out.claim_reporter, actors);
  out.narrower = turned(out.broader, issues);
  out.parts = turned(out.part_of, actors);
}

void add_indexes(ColumnVectors& out) {
  out.claims_by_id = text_order(out.claim_id.size(), [&](std::uint32_t i) { return out.text(out.claim_id[i]); });
  for (std::uint32_t i = 0; i < out.claim_date.size(); ++i) {
    if (out.claim_date[i] != kNoDay) out.claims_by_date.push_back(i);
  }
  std::stable_sort(out.claims_by_date.begin(), out.claims_by_date.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return out.claim_date[a] < out.claim_date[b]; });
}

}  // namespace

Columns view_of(const ColumnVectors& vectors) {
  Columns columns;
  visit_arrays([](auto& view, const auto& vector) { view = vector; }, columns, vectors);
  return columns;
}

ListsOf<OwnArray> turned(std::span<const std::uint32_t> column, std::size_t count) {
  ListsOf<OwnArray> lists;
  lists.begin.resize(count + 1);
  for (const std::uint32_t value : column) {
    if (value != kNone) ++lists.begin[value + 1];
  }
  std::partial_sum(lists.begin.begin(), lists.begin.end(), lists.begin.begin());
  lists.rows.resize(lists.begin.back());
  Numbers next(lists.begin.begin(), lists.begin.end() - 1);
  for (std::uint32_t row = 0; row < column.size(); ++row) {
    if (column[row] != kNone) lists.rows[next[column[row]]++] = row;
  }
  return lists;
}

namespace {

/// `release_edges` is called when nothing of the graph is needed any more but documents, nodes, claims and their links,
/// `release_rest` when nothing is.
template <class ReleaseEdges, class ReleaseRest>
ColumnVectors columns_of(const MergedGraph& graph, ReleaseEdges release_edges, ReleaseRest release_rest) {
  ColumnVectors out;
  // Most of the pool are quotes; what grows without room made for it would be held twice while it is moved.
  std::size_t bytes = 0;
  for (const schema::Claim& claim : graph.claims) bytes += claim.quote.size() + claim.id.size();
  add_edges(graph, out);
  release_edges();
  Pool pool(out, 2 * graph.claims.size(), bytes + bytes / 8);
  add_nodes(graph.actors, pool, out.actor_name, out.actor_aliases);
  for (const Node& actor : graph.actors) out.actor_kind.push_back(pool.share(actor.kind));
  add_nodes(graph.issues, pool, out.issue_name, out.issue_aliases);
  out.part_of = graph.part_of;
  out.broader = graph.broader;
  add_documents(graph, pool, out);
  add_claims(graph, pool, out);
  release_rest();
  order_claims(out);
  add_lists(out);
  add_indexes(out);
  return out;
}

}  // namespace

ColumnVectors make_columns(const MergedGraph& graph) {
  return columns_of(
      graph, [] {}, [] {});
}

ColumnVectors make_columns(MergedGraph&& graph) {
  return columns_of(
      graph,
      [&graph] {
        graph.edges = {};
        graph.adjacency = Adjacency();
        graph.actor_names = NameIndex();
        graph.issue_names = NameIndex();
      },
      [&graph] { graph = MergedGraph(); });
}

}  // namespace claimgraph::graph
