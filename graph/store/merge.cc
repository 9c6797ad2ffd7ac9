// SPDX-License-Identifier: Apache-2.0

// Two graphs into one. A fold: what differs is settled by rules that do not depend on which graph came first.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "merge/decision_rules.h"
#include "store_impl.h"

namespace claimgraph::graph {
namespace {

std::set<std::string> analysers(const std::vector<StoredClaim>& claims) {
  std::set<std::string> found;
  for (const StoredClaim& stored : claims) {
    if (stored.claim.extractor.starts_with("builtin/")) found.insert(stored.claim.extractor);
  }
  return found;
}

/// The texts of decisions that others keep from being done.
std::set<std::string> set_aside(const std::vector<schema::Decision>& decisions) {
  std::set<std::string> found;
  for (const DecisionState& state : DecisionRules(decisions).take_states()) {
    if (state.set_aside_by) found.insert(schema::to_text(state.decision));
  }
  return found;
}

class Merger {
 public:
  Merger(StoreRecords::Impl& here, const std::string& name, const schema::DiagnosticSink& sink)
      : here_(here), name_(name), sink_(sink) {}

  schema::Result<void> packs(const std::vector<schema::Vocabulary>& others) {
    const auto known = here_.packs();
    if (!known) return tl::unexpected(known.error());
    for (const schema::Vocabulary& pack : others) {
      const auto same = std::find_if(known->begin(), known->end(),
                                     [&](const schema::Vocabulary& one) { return one.name == pack.name; });
      if (same != known->end() && same->json != pack.json) {
        warn("CG-G063", fmt::format("the pack '{}' differs between the graphs; the greater text stays", pack.name),
             "add an article with --schema FILE to say which one is meant");
        if (same->json > pack.json) continue;
      }
      if (auto put = here_.put_pack(pack); !put) return put;
    }
    return {};
  }

  schema::Result<void> claims(const std::vector<schema::Document>& documents, std::vector<StoredClaim> claims,
                              const schema::Progress& progress) {
    const auto mine = here_.claims();
    if (!mine) return tl::unexpected(mine.error());
    const std::set<std::string> ours = analysers(*mine);
    const std::set<std::string> theirs = analysers(claims);
    if (!ours.empty() && !theirs.empty() && ours != theirs) {
      warn("CG-G064", "the claims of the graphs were made by different versions of the analyser",
           "`claimgraph refresh` extracts all of them again");
    }
    tally.documents = documents.size();
    tally.claims = claims.size();
    std::vector<StoredClaim> apart;
    bool settled = false;
    auto next = claims.begin();  // both lists are by document
    std::size_t seen = 0;
    for (const schema::Document& document : documents) {
      if (progress) progress(seen++, documents.size());
      std::vector<StoredClaim> own;
      for (; next != claims.end() && next->claim.doc <= document.id; ++next) {
        const bool of_text = next->with_document && next->claim.doc == document.id;
        (of_text ? own : apart).push_back(std::move(*next));
      }
      const auto added = here_.merge_version(document, std::move(own), settled);
      if (!added) return tl::unexpected(added.error());
      if (*added == Added::kNew) ++tally.new_documents;
      if (*added == Added::kReplaced) ++tally.replaced;
    }
    std::move(next, claims.end(), std::back_inserter(apart));
    if (settled) {
      warn("CG-G065", "one analyser made different claims of the same articles; the greater ones stay",
           "the packs or options were different; `claimgraph refresh` extracts all of them again");
    }
    return here_.put_records(std::move(apart));
  }

  schema::Result<void> decisions(const std::vector<schema::Decision>& others) {
    const auto before = here_.decisions();
    if (!before) return tl::unexpected(before.error());
    for (const schema::Decision& decision : others) {
      if (auto put = here_.put_decision(decision); !put) return put;
    }
    const auto after = here_.decisions();
    if (!after) return tl::unexpected(after.error());
    tally.decisions = after->size() - before->size();
    const std::set<std::string> known = set_aside(*before);
    for (const std::string& text : set_aside(*after)) {
      if (known.contains(text)) continue;
      warn("CG-G066", "a decision contradicts another one and is set aside: " + text,
           "`claimgraph decide GRAPH list` shows which; undo one of the two");
    }
    return {};
  }

  MergeTally tally;

 private:
  void warn(const char* code, std::string message, std::string hint) const {
    if (sink_) sink_({schema::Severity::kWarning, {code, std::move(message), {name_, 0, 0, {}}, std::move(hint)}});
  }

  StoreRecords::Impl& here_;
  const std::string& name_;
  const schema::DiagnosticSink& sink_;
};

}  // namespace

schema::Result<MergeTally> Store::merge(const Store& other, const std::string& name, const schema::DiagnosticSink& sink,
                                        const schema::Progress& progress) {
  const auto snapshot = other.impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto packs = other.packs();
  if (!packs) return tl::unexpected(packs.error());
  const auto documents = other.documents();
  if (!documents) return tl::unexpected(documents.error());
  auto claims = other.impl_->claims();
  if (!claims) return tl::unexpected(std::move(claims.error()));
  const auto decisions = other.decisions();
  if (!decisions) return tl::unexpected(decisions.error());
  if (auto begun = impl_->begin(); !begun) return tl::unexpected(std::move(begun.error()));
  Merger merger(*impl_, name, sink);
  if (auto done = merger.packs(*packs); !done) return tl::unexpected(std::move(done.error()));
  if (auto done = merger.claims(*documents, std::move(*claims), progress); !done) {
    return tl::unexpected(std::move(done.error()));
  }
  if (auto done = merger.decisions(*decisions); !done) return tl::unexpected(std::move(done.error()));
  return merger.tally;
}

}  // namespace claimgraph::graph
