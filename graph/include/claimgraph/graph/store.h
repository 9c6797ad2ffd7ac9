// SPDX-License-Identifier: Apache-2.0
#pragma once

// One file, NAME.claims, holds the user's data: a SQLite database of documents, claims, packs and decisions. It is the
// one truth; the merged graph is derived from it.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/progress.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {

struct StoreRecords;

enum class Access : std::uint8_t {
  kRead,   ///< the file must exist; it is never written, and may lie in a read-only place
  kWrite,  ///< made where it does not exist
};

enum class Added : std::uint8_t { kNew, kReplaced, kUnchanged, kOlder };

/// What merging two graphs brought.
struct MergeTally {
  std::size_t documents = 0, claims = 0;  ///< of the other graph
  std::size_t new_documents = 0, replaced = 0;
  std::size_t decisions = 0;  ///< new ones
};

/// The file. Not safe from several threads; several processes may use one file, one of them writing.
class Store {
 public:
  /// Fails with a clear message on: no such file, a file that is no graph (and never touches that), a graph of a newer
  /// version of claimgraph, a place that cannot be written. A new file appears with the first commit(), never before.
  static schema::Result<Store> open(const std::string& path, Access access);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// Adds a document with its claims. kNew, or where the id is known: kUnchanged for the same text and metadata,
  /// kReplaced where this version wins (see schema::Document), kOlder where the one that is there does. Claims of the
  /// losing version go. Claims that somebody else coded (another `extractor`) stay.
  schema::Result<Added> put(const schema::Document& document, const std::vector<schema::Claim>& claims);
  /// Claims without a text of their own: they join the document `claim.doc`, which is made, empty, where it is not
  /// known. A claim's place is kept where the text is there and the quote stands in it; otherwise the claim is
  /// unverified.
  schema::Result<void> put_claims(const std::vector<schema::Claim>& claims);
  /// Keeps the pack; one of the same name is replaced.
  schema::Result<void> put_pack(const schema::Vocabulary& pack);
  /// Keeps the decision; one that is there already is there once, with the greater of the two notes.
  schema::Result<void> put_decision(const schema::Decision& decision);
  /// False where there was no such decision.
  schema::Result<bool> remove_decision(const schema::Decision& decision);

  /// Everything that `other`, read from the file `name`, holds. The order in which graphs are merged makes no
  /// difference, nor does merging one twice. What differs between the two and is settled by rule goes to `sink`.
  /// `progress` counts documents of the other graph.
  schema::Result<MergeTally> merge(const Store& other, const std::string& name, const schema::DiagnosticSink& sink,
                                   const schema::Progress& progress = {});
  /// Takes a document out with all its claims; false where there is none of that id.
  schema::Result<bool> remove(const std::string& id);
  /// New claims in place of those that the built-in analyser made of the document; what others coded stays.
  schema::Result<void> replace_builtin(const schema::Document& document, const std::vector<schema::Claim>& claims);

  /// Makes everything since open() or the last commit() durable, all or nothing. Without it nothing is kept.
  schema::Result<void> commit();

  /// Nothing where there is none of that id.
  schema::Result<std::optional<schema::Document>> document(const std::string& id) const;
  /// Who made the claims that came with a document's text (schema::Claim::extractor), each once and sorted.
  schema::Result<std::vector<std::string>> extractors(const std::string& document) const;
  schema::Result<std::vector<schema::Document>> documents() const;  ///< by id
  schema::Result<std::vector<schema::Claim>> claims() const;        ///< by document and id
  schema::Result<std::vector<schema::Vocabulary>> packs() const;    ///< by name
  schema::Result<std::vector<schema::Decision>> decisions() const;  ///< by text

  /// What is wrong in the file, one finding each, most of them with a place; empty where all is well. Fails where the
  /// file cannot be read at all. Decisions about what is not there are warnings, the rest are errors.
  schema::Result<std::vector<schema::Diagnostic>> check() const;

  /// Everything read and merged.
  schema::Result<ClaimGraph> graph() const;
  /// The merged graph as the query language sees it, which does not need the store any more. Of a large graph only
  /// what queries read is had from a file beside it, NAME.claims-columns, which is made with the first such question
  /// where the folder can be written; `progress` counts the steps of making it.
  schema::Result<std::unique_ptr<property_graph::PropertyGraph>> property_graph(
      const schema::Progress& progress = {}) const;
  /// Makes that file of a large graph now, so that the first question need not wait; does nothing for a small one.
  schema::Result<void> prepare_questions(const schema::Progress& progress = {}) const;
  /// The same as if these were the decisions.
  schema::Result<ClaimGraph> graph(std::span<const schema::Decision> decisions) const;

 private:
  friend StoreRecords;  // how import_claims brings places that count code points
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  schema::Result<ClaimGraph> graph_in_steps(std::span<const schema::Decision> decisions,
                                            const std::function<void()>& step) const;
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::graph
