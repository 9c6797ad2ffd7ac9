// SPDX-License-Identifier: Apache-2.0

// The life of the file: opened, made, changed as a whole.

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file_check.h"
#include "sqlite_error.h"
#include "store_impl.h"
#include "tables.h"

namespace claimgraph::graph {
namespace {

constexpr std::int64_t kMostPagesInMemory = 4096;  // 16 MB

bool has_content(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

}  // namespace

schema::Result<void> Store::Impl::open_as(OpenMode mode) {
  auto opened = Database::open(path, mode, path);
  if (!opened) return tl::unexpected(std::move(opened.error()));
  database = std::move(*opened);
  const auto count = database->statement(kCountTables);
  if (!count) return tl::unexpected(count.error());
  const auto row = (*count)->step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t tables = (*count)->integer(0);
  version = (*count)->integer(1);
  (*count)->reset();
  // Those of version 1 are there as long as nobody has written since.
  constexpr std::int64_t kTables = 4, kTablesOfVersion1 = 3;
  if (tables != (version == 1 ? kTablesOfVersion1 : kTables))
    return tl::unexpected(damaged(path, "some of its tables are missing"));
  return {};
}

schema::Result<void> Store::Impl::open_file(bool in_write_ahead) {
  write_ahead = in_write_ahead && access == Access::kRead;
  if (access == Access::kWrite) {
    if (auto opened = open_as(OpenMode::kWrite); !opened) return opened;
    // What does not fit the cache would otherwise be written before the commit, and shut readers out until then.
    if (auto set = database->run("PRAGMA cache_spill = OFF"); !set) return set;
    return in_write_ahead ? database->run("PRAGMA journal_mode = DELETE") : schema::Result<void>{};
  }
  // Reading in WAL mode makes files beside the graph, unless nothing is pending and SQLite is told so.
  if (in_write_ahead && !has_content(path + "-wal")) return open_as(OpenMode::kImmutable);
  auto opened = open_as(OpenMode::kRead);
  if (opened || opened.error().code != "CG-G013" || ::access(path.c_str(), W_OK) != 0) return opened;
  // A writer was killed while it wrote. Whoever opens the file for writing takes its half change back.
  if (auto mended = open_as(OpenMode::kWrite); !mended) return mended;
  return open_as(OpenMode::kRead);
}

schema::Result<void> Store::Impl::make_in_memory() {
  in_memory = true;
  version = kTablesVersion;
  auto opened = Database::open(path, OpenMode::kMemory, path);
  if (!opened) return tl::unexpected(std::move(opened.error()));
  database = std::move(*opened);
  const std::string mark =
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, kTablesVersion);
  if (auto marked = database->run(mark.c_str()); !marked) return marked;
  return database->run(kMakeTables);
}

schema::Result<bool> Store::Impl::is_large() const {
  const auto count = database->statement(kCountPages);
  if (!count) return tl::unexpected(count.error());
  if (const auto row = (*count)->step(); !row) return tl::unexpected(row.error());
  const bool large = (*count)->integer(0) > kMostPagesInMemory;
  (*count)->reset();
  return large;
}

schema::Result<void> Store::Impl::move_to_file() {
  auto file = std::make_unique<PassingFile>(path);
  auto opened = Database::open(file->path(), OpenMode::kCreate, path);
  if (!opened) return tl::unexpected(std::move(opened.error()));
  // Nobody knows this file yet: what makes changes durable comes at the end, once.
  auto set = (*opened)->run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000");
  if (!set) return set;
  if (auto copied = database->copy_to(**opened); !copied) return copied;
  database = std::move(*opened);
  in_memory = false;
  passing = std::move(file);
  return {};
}

schema::Result<Snapshot> Store::Impl::snapshot() const {
  if (database->in_transaction()) return Snapshot(nullptr);
  if (auto begun = database->run("BEGIN"); !begun) return tl::unexpected(std::move(begun.error()));
  return Snapshot(database.get());
}

schema::Result<void> Store::Impl::begin() {
  if (lost) return tl::unexpected(*lost);
  if (access == Access::kRead) {
    return schema::fail("CG-G012", "this graph was opened for reading", {path, 0, 0, {}}, "open it for writing");
  }
  if (in_memory) {
    const auto large = is_large();
    if (!large) return tl::unexpected(large.error());
    if (*large) {
      if (auto moved = whole(end_and_move()); !moved) return moved;
    }
  }
  if (database->in_transaction()) return {};
  if (auto begun = database->run("BEGIN IMMEDIATE"); !begun) return begun;
  return whole(upgrade());
}

schema::Result<void> Store::Impl::end_and_move() {
  if (database->in_transaction()) {
    if (auto ended = database->run("COMMIT"); !ended) return ended;
  }
  return move_to_file();
}

schema::Result<void> Store::Impl::upgrade() {
  if (version >= kTablesVersion) return {};
  const auto count = database->statement(kCountTables);
  if (!count) return tl::unexpected(count.error());
  if (const auto row = (*count)->step(); !row) return tl::unexpected(row.error());
  const std::int64_t now = (*count)->integer(1);  // another process may have been here
  (*count)->reset();
  if (now == 1) {
    if (auto made = database->run(kFromVersion1); !made) return made;
  }
  version = kTablesVersion;
  return {};
}

schema::Result<void> Store::Impl::commit() {
  if (auto begun = begin(); !begun) return begun;
  if (auto committed = database->run("COMMIT"); !committed) {
    // Readers that did not end in time: all is still there, and may be tried again.
    if (committed.error().code != "CG-G009") give_up(committed.error());
    return committed;
  }
  if (in_memory) {
    if (auto moved = move_to_file(); !moved) return moved;
  }
  if (!passing) return {};
  if (auto published = passing->publish(); !published) {
    give_up(published.error());
    passing->remove();
    return published;
  }
  passing.reset();
  return open_file(false);
}

void Store::Impl::give_up(const schema::Error& why) {
  lost = why;
  // Fails where SQLite has rolled back by itself, as after a full disk.
  if (database->in_transaction()) static_cast<void>(database->run("ROLLBACK"));
}

}  // namespace claimgraph::graph
