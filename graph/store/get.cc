// SPDX-License-Identifier: Apache-2.0

// What comes out of the tables, checked: the file may have been changed by other hands.

#include "merge/reserve_large.h"
#include "places.h"
#include "sqlite_error.h"
#include "store_impl.h"
#include "tables.h"

namespace claimgraph::graph {
namespace {

/// Calls `take` with every row of the statement as `read` understands it.
template <class Item, class Take>
schema::Result<void> each_row(const Database& database, const char* select, const std::string& path,
                              std::optional<Item> (*read)(const Statement&), Take take,
                              std::optional<std::string_view> parameter = {}) {
  const auto statement = database.statement(select);
  if (!statement) return tl::unexpected(statement.error());
  if (parameter) (*statement)->bind(1, *parameter);
  while (true) {
    const auto row = (*statement)->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    std::optional<Item> item = read(**statement);
    if (!item) {
      (*statement)->reset();
      return tl::unexpected(damaged(path, "a row holds what claimgraph never writes"));
    }
    take(*std::move(item));
  }
}

template <class Item>
schema::Result<std::vector<Item>> all_rows(const Database& database, const char* select, const std::string& path,
                                           std::optional<Item> (*read)(const Statement&),
                                           std::optional<std::string_view> parameter = {}) {
  std::vector<Item> items;
  const auto done = each_row(
      database, select, path, read, [&items](Item&& item) { items.push_back(std::move(item)); }, parameter);
  if (!done) return tl::unexpected(done.error());
  return items;
}

struct StoredPack {
  std::string name;
  std::string json;
};

std::optional<schema::Decision> read_decision(const Statement& row) {
  const auto read = schema::read_decisions(row.text(0), {});
  if (!read || read->size() != 1 || schema::first_invalid_utf8(row.text(1))) return std::nullopt;
  schema::Decision decision = read->front().decision;
  if (schema::to_text(decision) != row.text(0)) return std::nullopt;
  decision.note = row.text(1);
  return decision;
}

std::optional<std::size_t> read_count(const Statement& row) { return static_cast<std::size_t>(row.integer(0)); }

std::optional<std::string> read_text(const Statement& row) { return row.text(0); }

std::optional<StoredPack> read_pack(const Statement& row) { return StoredPack{row.text(0), row.text(1)}; }

}  // namespace

schema::Result<std::optional<schema::Document>> Store::Impl::document(std::string_view id) const {
  const auto select = database->statement(kSelectDocument);
  if (!select) return tl::unexpected(select.error());
  const auto row = (*select)->bind(1, id).step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<schema::Document>{};
  std::optional<schema::Document> found = read_document(**select);
  (*select)->reset();
  if (!found) return tl::unexpected(damaged(path, "a document holds what claimgraph never writes"));
  return found;
}

schema::Result<std::vector<schema::Document>> Store::Impl::documents() const {
  return all_rows(*database, kSelectDocuments, path, &read_document);
}

schema::Result<std::vector<StoredClaim>> Store::Impl::claims() const {
  return all_rows(*database, kSelectClaims, path, &read_claim);
}

schema::Result<std::vector<schema::Claim>> Store::Impl::placed_claims(
    std::span<const schema::Document> documents) const {
  const auto count = all_rows(*database, kCountClaims, path, &read_count);
  if (!count) return tl::unexpected(count.error());
  // A claim has some four hundred bytes: a million of them are not to be moved about while the list grows.
  std::vector<schema::Claim> claims;
  reserve_large(claims, count->front());
  Placer placer(documents);
  const auto done = each_row(*database, kSelectClaims, path, &read_claim, [&](StoredClaim&& stored) {
    placer.place(stored);
    claims.push_back(std::move(stored.claim));
  });
  if (!done) return tl::unexpected(done.error());
  return claims;
}

schema::Result<std::vector<StoredClaim>> Store::Impl::claims_of(std::string_view document) const {
  return all_rows(*database, kSelectClaimsOf, path, &read_claim, document);
}

schema::Result<std::vector<std::string>> Store::Impl::integrity() const {
  auto lines = all_rows(*database, kIntegrity, path, &read_text);
  if (lines && *lines == std::vector<std::string>{"ok"}) lines->clear();
  return lines;
}

schema::Result<std::vector<schema::Vocabulary>> Store::Impl::packs() const {
  const auto rows = all_rows(*database, kSelectPacks, path, &read_pack);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<schema::Vocabulary> packs;
  for (const StoredPack& row : *rows) {
    auto pack = schema::read_vocabulary(row.json, row.name);
    if (!pack) return tl::unexpected(damaged(path, "the pack '" + row.name + "': " + pack.error().message));
    packs.push_back(*std::move(pack));
  }
  return packs;
}

schema::Result<std::vector<schema::Decision>> Store::Impl::decisions() const {
  // Another process may have made the table since this one opened the file; what it holds is seen the next time.
  if (version < 2) return std::vector<schema::Decision>{};
  return all_rows(*database, kSelectDecisions, path, &read_decision);
}

}  // namespace claimgraph::graph
