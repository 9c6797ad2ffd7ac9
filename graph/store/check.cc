// SPDX-License-Identifier: Apache-2.0

// Whether the file is whole, and every quote stands where it says.

#include <fmt/format.h>

#include <algorithm>

#include "places.h"
#include "store_impl.h"

namespace claimgraph::graph {
namespace {

using Findings = std::vector<schema::Diagnostic>;

void check_quotes(const std::vector<schema::Document>& documents, const std::vector<StoredClaim>& claims,
                  const std::string& path, Findings& findings) {
  auto document = documents.begin();
  PlacedText text({});
  const schema::Document* loaded = nullptr;
  for (const StoredClaim& stored : claims) {
    const schema::Claim& claim = stored.claim;
    const auto add = [&](const char* code, const std::string& what, const char* hint) {
      findings.push_back(
          {schema::Severity::kError,
           {code, fmt::format("claim {} of '{}': {}", claim.id, claim.doc, what), {path, 0, 0, {}}, hint}});
    };
    while (document != documents.end() && document->id < claim.doc) ++document;
    if (document == documents.end() || document->id != claim.doc) {
      add("CG-G071", "there is no such document", "add the article under that id");
      continue;
    }
    if (!stored.code_points || document->text.empty()) continue;
    if (loaded != &*document) text = PlacedText((loaded = &*document)->text);
    if (text.bytes(*stored.code_points, claim.quote)) continue;
    add("CG-G072",
        fmt::format("the quote does not stand at {} to {}", stored.code_points->begin, stored.code_points->end),
        "mend its record, or add the article again");
  }
}

void check_decisions(const ClaimGraph& graph, const std::string& path, Findings& findings) {
  for (const DecisionState& state : graph.decisions()) {
    const auto add = [&](const char* code, const char* what, const char* hint) {
      findings.push_back(
          {schema::Severity::kWarning, {code, what + schema::to_text(state.decision), {path, 0, 0, {}}, hint}});
    };
    if (state.set_aside_by) {
      add("CG-G066", "a decision contradicts another one and is set aside: ", "undo one of the two");
    } else if (!state.found) {
      add("CG-G062", "a decision is about something that is not in the graph: ",
          "it is kept, and done when that comes back; `claimgraph decide GRAPH undo` takes it out");
    }
  }
}

}  // namespace

schema::Result<Findings> Store::check() const {
  const auto snapshot = impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  Findings findings;
  const auto broken = impl_->integrity();
  if (!broken) return tl::unexpected(broken.error());
  for (const std::string& line : *broken) {
    findings.push_back({schema::Severity::kError,
                        {"CG-G070",
                         "the file is damaged: " + line,
                         {impl_->path, 0, 0, {}},
                         "restore it from a copy, or save what is left with `sqlite3 FILE .recover`"}});
  }
  if (!findings.empty()) return findings;
  const auto documents = impl_->documents();
  if (!documents) return tl::unexpected(documents.error());
  const auto claims = impl_->claims();
  if (!claims) return tl::unexpected(claims.error());
  check_quotes(*documents, *claims, impl_->path, findings);
  const auto merged = graph();
  if (!merged) return tl::unexpected(merged.error());
  check_decisions(*merged, impl_->path, findings);
  return findings;
}

}  // namespace claimgraph::graph
