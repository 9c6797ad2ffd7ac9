// SPDX-License-Identifier: Apache-2.0
#pragma once

// SQLite with values that clean up after themselves and with this project's errors.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "claimgraph/schema/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace claimgraph::graph {

class Database;

/// One prepared statement. Parameters count from 1, columns from 0, as in SQLite. Must not outlive its database.
class Statement {
 public:
  /// Bound text is not copied: it must live until the statement has run.
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind_null(int parameter);
  /// Copies the text.
  Statement& bind_copy(int parameter, std::string_view text);

  /// True: there is a row; false: done, and the statement is ready to be bound and run again.
  schema::Result<bool> step();
  /// Runs a statement that gives no rows.
  schema::Result<void> run();
  /// Ends reading early.
  void reset();

  std::string text(int column) const { return std::string(view(column)); }
  /// Lives until the next step() or reset().
  std::string_view view(int column) const;
  std::int64_t integer(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3_stmt* statement, const Database* database) : statement_(statement), database_(database) {}
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  const Database* database_;
};

enum class OpenMode : std::uint8_t {
  kMemory,     ///< a new database that no file knows of
  kRead,       ///< an existing file, never written
  kImmutable,  ///< an existing file in which nothing changes, read without locks and files beside it
  kWrite,      ///< an existing file
  kCreate,     ///< a new file
};

class Database {
 public:
  /// `shown` is the path in messages.
  static schema::Result<std::unique_ptr<Database>> open(const std::string& path, OpenMode mode,
                                                        const std::string& shown);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  schema::Result<void> run(const char* statements);
  /// The statement, made ready on first use and kept; it must be done with its last run. `text` is a constant.
  schema::Result<Statement*> statement(const char* text) const;

  /// Rows that the statement run last has written.
  std::int64_t changes() const;
  bool in_transaction() const;
  /// Every page of this database into the empty `target`. The error is that of the writing side.
  schema::Result<void> copy_to(Database& target) const;

  /// What SQLite's `result_code` means to the user.
  schema::Error error(int result_code) const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  Database(sqlite3* handle, std::string shown) : handle_(handle), shown_(std::move(shown)) {}
  std::unique_ptr<sqlite3, Closer> handle_;
  std::string shown_;
  mutable std::map<const char*, Statement> statements_;
};

}  // namespace claimgraph::graph
