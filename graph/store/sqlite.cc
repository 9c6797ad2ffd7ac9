// SPDX-License-Identifier: Apache-2.0

#include "sqlite.h"

#include <sqlite3.h>

#include "sqlite_error.h"

namespace claimgraph::graph {
namespace {

constexpr int kPatience = 5000;  // milliseconds that a lock of another process is waited for

/// "file:" with the characters escaped that mean something in a URI.
std::string as_uri(std::string_view path, std::string_view options) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', kHex[byte >> 4u], kHex[byte & 15u]};
    } else {
      uri += c;
    }
  }
  return uri.append(options);
}

/// What the file says about itself is not to be trusted: it may come from anywhere.
void distrust(sqlite3* handle) {
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Statement& Statement::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL.
  sqlite3_bind_text64(statement_.get(), parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind_copy(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

schema::Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  schema::Error error = database_->error(code);
  reset();
  return tl::unexpected(std::move(error));
}

schema::Result<void> Statement::run() {
  if (auto stepped = step(); !stepped) return tl::unexpected(std::move(stepped.error()));
  reset();
  return {};
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::string_view Statement::view(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

schema::Result<std::unique_ptr<Database>> Database::open(const std::string& path, OpenMode mode,
                                                         const std::string& shown) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  std::string uri = as_uri(path, mode == OpenMode::kImmutable ? "?immutable=1" : "");
  switch (mode) {
    case OpenMode::kMemory:
      uri = ":memory:";
      [[fallthrough]];
    case OpenMode::kCreate:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
    case OpenMode::kRead:
    case OpenMode::kImmutable:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case OpenMode::kWrite:
      flags |= SQLITE_OPEN_READWRITE;
      break;
  }
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(handle, shown));
  if (code != SQLITE_OK) return tl::unexpected(database->error(code));
  sqlite3_busy_timeout(handle, kPatience);
  distrust(handle);
  return database;
}

schema::Result<void> Database::run(const char* statements) {
  const int code = sqlite3_exec(handle_.get(), statements, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return {};
}

schema::Result<Statement*> Database::statement(const char* text) const {
  const auto known = statements_.find(text);
  if (known != statements_.end()) return &known->second;
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), text, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return &statements_.emplace(text, Statement(prepared, this)).first->second;
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle_.get()); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

schema::Result<void> Database::copy_to(Database& target) const {
  sqlite3_backup* backup = sqlite3_backup_init(target.handle_.get(), "main", handle_.get(), "main");
  if (backup == nullptr) return tl::unexpected(target.error(sqlite3_extended_errcode(target.handle_.get())));
  sqlite3_backup_step(backup, -1);
  const int code = sqlite3_backup_finish(backup);
  if (code != SQLITE_OK) return tl::unexpected(target.error(code));
  return {};
}

schema::Error Database::error(int result_code) const { return sqlite_error(handle_.get(), result_code, shown_); }

}  // namespace claimgraph::graph
