// SPDX-License-Identifier: Apache-2.0

// Claims as a table (RFC 4180, lines end in a line feed): the fields of docs/claim-record.md, then those of the
// document.

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>

#include "claimgraph/graph/output.h"

namespace claimgraph::graph {
namespace {

constexpr std::string_view kHeader =
    "id,doc,quote,start,end,actor,actor_mention,position,polarity,issue,issue_span,topic,stance,target,reported_by,"
    "certainty,confidence,date,extractor,title,source,author,address\n";

std::string cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// Claims of one document stand together, so that its text is gone through once.
class Rows {
 public:
  explicit Rows(const ClaimGraph& graph) : graph_(graph) {}

  std::string row(const schema::Claim& claim) {
    const schema::Document* document = graph_.document_of(claim);
    if (document != document_) {
      document_ = document;
      index_.reset();
    }
    std::string start, end;
    if (claim.place && document != nullptr) {
      if (!index_) index_.emplace(document->text);
      start = std::to_string(index_->code_points(claim.place->begin));
      end = std::to_string(index_->code_points(claim.place->end));
    }
    const schema::Document none;
    const schema::Document& from = document == nullptr ? none : *document;
    const auto date = graph_.date_of(claim);
    const std::array<std::string, 23> cells = {
        claim.id,
        claim.doc,
        claim.quote,
        start,
        end,
        claim.actor,
        claim.actor_mention,
        std::string(schema::name(claim.position)),
        std::string(1, schema::sign(claim.polarity)),
        claim.issue,
        claim.issue_span,
        claim.topic,
        claim.stance ? std::string(1, schema::sign(*claim.stance)) : std::string(),
        claim.target,
        claim.reported_by,
        std::string(schema::name(claim.certainty)),
        fmt::format("{}.{:03}", claim.confidence / 1000, claim.confidence % 1000),
        date ? schema::to_text(*date) : std::string(),
        claim.extractor,
        from.title,
        from.source,
        from.author,
        from.address,
    };
    std::string line;
    for (const std::string& text : cells) line += (&text == cells.data() ? "" : ",") + cell(text);
    return line + '\n';
  }

 private:
  const ClaimGraph& graph_;
  const schema::Document* document_ = nullptr;
  std::optional<schema::CodePointIndex> index_;
};

}  // namespace

std::string export_csv(const ClaimGraph& graph) {
  Rows rows(graph);
  std::string out(kHeader);
  for (const schema::Claim& claim : graph.claims()) out += rows.row(claim);
  return out;
}

}  // namespace claimgraph::graph
