// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands behind Store: one connection, and the transaction that commit() ends.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/store.h"
#include "columns/column_file.h"
#include "passing_file.h"
#include "rows.h"
#include "sqlite.h"

namespace claimgraph::graph {

/// Everything that is read while this lives is of one moment.
class Snapshot {
 public:
  explicit Snapshot(Database* begun) : begun_(begun) {}
  ~Snapshot() {
    if (begun_ != nullptr) static_cast<void>(begun_->run("COMMIT"));  // nothing was written
  }
  Snapshot(Snapshot&& other) noexcept : begun_(std::exchange(other.begun_, nullptr)) {}
  Snapshot& operator=(Snapshot&&) = delete;

 private:
  Database* begun_;  // null inside the writer's transaction
};

struct Store::Impl {
  std::string path;
  Access access = Access::kRead;
  std::unique_ptr<PassingFile> passing;  ///< of a new graph that has outgrown the memory
  std::unique_ptr<Database> database;    ///< closed before the passing file goes
  bool in_memory = false;                ///< no file yet
  bool write_ahead = false;              ///< the file is in SQLite's WAL mode
  std::int64_t version = 0;              ///< of the tables
  std::optional<schema::Error> lost;     ///< a write failed: what was to be kept with it is gone

  // connection.cc
  schema::Result<void> open_file(bool in_write_ahead);
  schema::Result<void> make_in_memory();
  schema::Result<Snapshot> snapshot() const;
  /// Takes the writer's lock with the first change.
  schema::Result<void> begin();
  schema::Result<void> commit();

  // property_graph.cc
  schema::Result<std::optional<GraphMoment>> moment_if_large() const;

  // put.cc; each wants a transaction begun
  schema::Result<Added> put_version(const schema::Document& document, std::vector<StoredClaim> claims);
  /// As put_version(), but what one extractor made of one text in two ways is settled by rule: the greater stays.
  /// `settled` becomes true where that was needed.
  schema::Result<Added> merge_version(const schema::Document& document, std::vector<StoredClaim> claims, bool& settled);
  /// In place of what the built-in analyser made of the document.
  schema::Result<void> replace_builtin(const std::string& document, std::vector<StoredClaim> claims);
  /// False where there is no such document.
  schema::Result<bool> remove_document(const std::string& id);
  schema::Result<void> put_records(std::vector<StoredClaim> claims);
  /// Makes the document, empty, where it is not known; then claims may follow.
  schema::Result<void> begin_records(const std::string& document);
  /// A claim that stands apart from the text, after begin_records() of its document. Fastest in the order of the
  /// table, by document and id.
  schema::Result<void> put_record(const StoredClaim& claim);
  schema::Result<void> put_pack(const schema::Vocabulary& pack);
  schema::Result<void> put_decision(const schema::Decision& decision);
  /// False where there was none.
  schema::Result<bool> remove_decision(const schema::Decision& decision);

  // get.cc
  schema::Result<std::optional<schema::Document>> document(std::string_view id) const;
  schema::Result<std::vector<std::string>> extractors(const std::string& id) const;
  schema::Result<std::vector<schema::Document>> documents() const;
  schema::Result<std::vector<StoredClaim>> claims() const;
  /// As claims(), each with its place in the documents, which are all there are.
  schema::Result<std::vector<schema::Claim>> placed_claims(std::span<const schema::Document> documents) const;
  schema::Result<std::vector<StoredClaim>> claims_of(std::string_view document) const;
  /// What SQLite finds wrong in the file; empty where it is sound.
  schema::Result<std::vector<std::string>> integrity() const;
  schema::Result<std::vector<schema::Vocabulary>> packs() const;
  schema::Result<std::vector<schema::Decision>> decisions() const;

 private:
  schema::Result<void> upgrade();
  schema::Result<bool> is_large() const;
  /// From the memory to the passing file. Outside of a transaction.
  schema::Result<void> move_to_file();
  schema::Result<void> end_and_move();
  schema::Result<void> open_as(OpenMode mode);
  void give_up(const schema::Error& why);
  /// `result`; where it is an error the transaction is given up, so that no half of it can be kept.
  template <class T>
  schema::Result<T> whole(schema::Result<T> result) {
    if (!result) give_up(result.error());
    return result;
  }
};

/// The way in for this library's other parts.
struct StoreRecords {
  using Impl = Store::Impl;
  static Impl& of(Store& store) { return *store.impl_; }
};

}  // namespace claimgraph::graph
