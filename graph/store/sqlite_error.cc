// SPDX-License-Identifier: Apache-2.0

#include "sqlite_error.h"

#include <sqlite3.h>

#include <new>
#include <system_error>

namespace claimgraph::graph {
namespace {

constexpr const char* kMakeRoom = "nothing was changed; free some space, then run the command again";

/// The system's own words where it has some, else SQLite's.
std::string detail(sqlite3* handle, int result_code) {
  const int system = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  if (system != 0) return std::generic_category().message(system);
  return sqlite3_errstr(result_code);
}

schema::Error in_file(const char* code, std::string message, const std::string& path, const char* hint) {
  return {code, std::move(message), {path, 0, 0, {}}, hint};
}

schema::Error io_error(sqlite3* handle, int result_code, const std::string& path) {
  switch (result_code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_FSTAT:
    case SQLITE_IOERR_ACCESS:
      return in_file("CG-G002", "cannot read the graph: " + detail(handle, result_code), path,
                     "check the disk, or restore the file from a copy");
    default:
      return in_file("CG-G008", "cannot write the graph: " + detail(handle, result_code), path, kMakeRoom);
  }
}

}  // namespace

schema::Error damaged(const std::string& path, const std::string& detail) {
  return in_file("CG-G006", "the graph is damaged: " + detail, path,
                 "restore the file from a copy, or save what is left with sqlite3 FILE .recover");
}

schema::Error cannot_write(const std::string& path, const std::string& detail) {
  return in_file("CG-G007", "cannot write here: " + detail, path, "check the path and the rights of file and folder");
}

schema::Error sqlite_error(sqlite3* handle, int result_code, const std::string& path) {
  switch (result_code & 0xff) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return in_file("CG-G009", "another process is writing this graph", path, "wait until it is done, then try again");
    case SQLITE_FULL:
      return in_file("CG-G008", "cannot write the graph: the disk is full", path, kMakeRoom);
    case SQLITE_IOERR:
      return io_error(handle, result_code, path);
    case SQLITE_READONLY:
      if (result_code == SQLITE_READONLY_ROLLBACK || result_code == SQLITE_READONLY_RECOVERY) {
        return in_file("CG-G013", "a change of this graph was broken off and must be taken back first", path,
                       "open it once where it may be written, together with the -journal or -wal file beside it");
      }
      [[fallthrough]];
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return cannot_write(path, detail(handle, result_code));
    case SQLITE_TOOBIG:
      return in_file("CG-G011", "a text is too long for the graph", path, "a text may have a billion bytes at most");
    default:
      return damaged(path, handle == nullptr ? sqlite3_errstr(result_code) : sqlite3_errmsg(handle));
  }
}

}  // namespace claimgraph::graph
