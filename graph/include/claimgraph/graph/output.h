// SPDX-License-Identifier: Apache-2.0
#pragma once

// The graph for people and for other programs: diagrams through Graphviz, JSON out and in, DNA databases in.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/graph/store.h"
#include "claimgraph/schema/progress.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

enum class DrawFormat : std::uint8_t { kDot, kSvg, kPng, kPdf };

enum class DrawView : std::uint8_t {
  kPositions,      ///< who wants what: actors left, issues right
  kAgreement,      ///< actors, tied where they agree, in their coalitions
  kContradiction,  ///< actors against each other, the issue between them
  kTimeline,       ///< one actor's or one issue's stances day by day, shifts marked
  kIssue,          ///< one issue: both camps face to face with their sentences
};
enum class DrawTheme : std::uint8_t { kLight, kDark };

struct DrawOptions {
  DrawFormat format = DrawFormat::kSvg;
  DrawView view = DrawView::kPositions;
  DrawTheme theme = DrawTheme::kLight;
  std::string actor;  ///< name or alias: only this one; empty: all
  std::string issue;
  ClaimFilter claims;
  std::size_t top = 0;           ///< at most so many lines, the ones that carry the picture; 0: as many as fit a page
  std::size_t min_evidence = 1;  ///< utterances behind a line: all of an actor on one side of an issue, in every view
};

/// The bytes of the file. The same graph gives the same DOT; the picture formats depend on the machine's fonts. What
/// was left out is told in the picture. Fails where the actor, issue or source is not known, with names that are close,
/// and where a view of one thing (kTimeline: an actor or an issue, kIssue: an issue) is not told which.
schema::Result<std::string> draw(const ClaimGraph& graph, const DrawOptions& options);

/// The whole graph as one JSON object that fits schema/graph.schema.json (docs/json.md), or its claims as JSON Lines.
/// The same graph gives the same bytes.
std::string export_json(const ClaimGraph& graph, std::span<const schema::Vocabulary> packs);
std::string export_jsonl(const ClaimGraph& graph);
/// Its claims as a table: a header, then one claim a line, with the title, source, author and address of its document.
std::string export_csv(const ClaimGraph& graph);

enum class NetworkFormat : std::uint8_t { kGraphml, kGexf };
/// Actors and issues as nodes, edges from actors to issues with what is known of them and the best sentence of each,
/// for Gephi, Cytoscape, NetworkX and igraph. Nodes and edges have the same ids in every graph that has them. The same
/// graph gives the same bytes.
std::string export_network(const ClaimGraph& graph, NetworkFormat format);

/// Fills the front of the buffer with the next bytes of a file and gives their number; 0 at its end.
using ReadBytes = std::function<schema::Result<std::size_t>(std::span<char>)>;

/// Takes what export_json wrote, an array of claim records, or JSON Lines of them, into `store` (without commit).
/// Records are checked against the schema before anything is taken; a mistake names line and path. Gives the number of
/// claims. A claim whose quote does not stand where it says is taken as unverified and reported to `sink`. JSON Lines
/// are read line by line, in memory that does not grow with their number; one JSON value is read as a whole. What is
/// too much for the memory is sorted in a file without a name beside the store's. `progress` counts
/// claims that are put into the store, once all is read.
schema::Result<std::size_t> import_claims(const ReadBytes& read, std::string_view file, Store& store,
                                          const schema::DiagnosticSink& sink, const schema::Progress& progress = {});
/// The same of bytes that are there.
schema::Result<std::size_t> import_claims(std::string_view bytes, std::string_view file, Store& store,
                                          const schema::DiagnosticSink& sink);

/// Whether a file that begins with `bytes` is a SQLite database.
bool is_sqlite(std::string_view bytes);

/// What of a database of Discourse Network Analyzer 3 (DNA) is taken, by the names that its coders gave.
struct DnaOptions {
  std::string actor = "organization";  ///< the variable, of type short text, that holds the actor
  std::string issue = "concept";       ///< that holds the issue
  std::string agreement;               ///< boolean; empty: "agreement", or the only boolean that there is
  std::string statement_type;          ///< empty: the only one that has these variables
};

/// Takes the documents and statements of the database at `path`, which is only read, into `store` (without commit).
/// Agreement becomes `supports`, disagreement `opposes`; the issue is the topic too; the extractor is "dna/CODER";
/// documents are called NAME/NUMBER, after the file. What has no actor, issue or agreement, or lies outside of its
/// text, is left out and reported, as are statements of other types. Gives the number of claims; `progress` counts
/// them.
schema::Result<std::size_t> import_dna(const std::string& path, const DnaOptions& options, Store& store,
                                       const schema::DiagnosticSink& sink, const schema::Progress& progress = {});

}  // namespace claimgraph::graph
