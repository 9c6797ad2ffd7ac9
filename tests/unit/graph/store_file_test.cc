// SPDX-License-Identifier: Apache-2.0

// What lies at the path of a graph, when it is none, is broken, or cannot be written.

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "claimgraph/graph/store.h"
#include "claims_for_tests.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

schema::Error failure(const std::string& path, Access access) {
  const auto store = Store::open(path, access);
  if (store) FAIL("opened");
  CHECK(store.error().place.file == path);
  CHECK_FALSE(store.error().hint.empty());
  return store.error();
}

void run_sql(const std::string& path, const char* sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  REQUIRE(code == SQLITE_OK);
}

std::string large_text() { return std::string(300'000, 'x'); }

/// A graph with one document and one claim.
std::string a_graph(const TemporaryFolder& folder, const char* name = "a.claims") {
  auto store = Store::open(folder.file(name), Access::kWrite);
  REQUIRE(store->put(document("d", {}, "x"), {claim("d", "Union", schema::Position::kDemands, "pay")}));
  REQUIRE(store->commit());
  return folder.file(name);
}

TEST_CASE("a file that is no graph is refused and never touched") {
  const TemporaryFolder folder;
  const std::string path = folder.file("diary.txt");
  for (const std::string content : {"my diary", "", "SQLite format 3"}) {
    write_bytes(path, content);
    for (const Access access : {Access::kRead, Access::kWrite}) CHECK(failure(path, access).code == "CG-G003");
    CHECK(bytes_of(path) == content);
  }
  CHECK(folder.names() == std::vector<std::string>{"diary.txt"});
}

TEST_CASE("another program's database is refused and never touched") {
  const TemporaryFolder folder;
  const std::string path = folder.file("mine.db");
  run_sql(path, "CREATE TABLE document (x)");
  const std::string before = bytes_of(path);
  for (const Access access : {Access::kRead, Access::kWrite}) CHECK(failure(path, access).code == "CG-G004");
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a graph of a newer version is refused and never touched") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  run_sql(path, "PRAGMA user_version = 3");
  const std::string before = bytes_of(path);
  for (const Access access : {Access::kRead, Access::kWrite}) CHECK(failure(path, access).code == "CG-G005");
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a graph of version 1 is read as it is and becomes one of today with the first change") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  run_sql(path, "DROP TABLE decision; PRAGMA user_version = 1");
  const std::string before = bytes_of(path);
  CHECK(Store::open(path, Access::kRead)->graph()->claims().size() == 1);
  CHECK(Store::open(path, Access::kRead)->decisions()->empty());
  auto store = Store::open(path, Access::kWrite);
  REQUIRE(store);
  CHECK(store->decisions()->empty());
  CHECK(bytes_of(path) == before);
  REQUIRE(store->put(document("e"), {}));
  REQUIRE(store->commit());
  run_sql(path, "INSERT INTO decision VALUES ('drop claim a', '')");
  const auto again = Store::open(path, Access::kRead);
  CHECK(again->decisions()->size() == 1);
  CHECK(again->documents()->size() == 2);
}

TEST_CASE("a path where nothing is, or no file can be") {
  const TemporaryFolder folder;
  CHECK(failure(folder.file("none.claims"), Access::kRead).code == "CG-G001");
  CHECK(failure(folder.file("none/a.claims"), Access::kRead).code == "CG-G001");
  CHECK(failure(folder.file("none/a.claims"), Access::kWrite).code == "CG-G007");
  write_bytes(folder.file("file"), "text");
  CHECK(failure(folder.file("file/a.claims"), Access::kWrite).code == "CG-G007");
  CHECK(failure(folder.file(""), Access::kWrite).code == "CG-G003");
  CHECK(failure("/dev/null", Access::kWrite).code == "CG-G003");
  CHECK(failure("", Access::kWrite).code == "CG-G001");
}

TEST_CASE("a graph without its tables, cut off, or with nonsense in it is damaged") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  const std::string whole = bytes_of(path);
  const auto read = [&] {
    const auto store = Store::open(path, Access::kRead);
    if (!store) return store.error().code;
    const auto graph = store->graph();
    return graph ? std::string("read") : graph.error().code;
  };
  for (const std::size_t size : {50u, 100u, 4096u, 5000u}) {
    write_bytes(path, whole.substr(0, size));
    CHECK(read() == "CG-G006");
  }
  for (const char* sql :
       {"UPDATE claim SET position = 'begs'", "UPDATE claim SET polarity = 7", "UPDATE claim SET confidence = -1",
        "UPDATE claim SET date = 'soon'", "UPDATE claim SET \"start\" = 5, \"end\" = 4",
        "UPDATE document SET text = CAST(x'ff' AS TEXT)", "UPDATE claim SET quote = ''", "DROP TABLE pack",
        "ALTER TABLE claim DROP COLUMN quote", "INSERT INTO pack VALUES ('p', '{')", "PRAGMA user_version = 0",
        "PRAGMA user_version = 1", "DROP TABLE decision", "INSERT INTO decision VALUES ('merge', '')",
        "INSERT INTO decision VALUES ('drop  claim a', '')"}) {
    write_bytes(path, whole);
    run_sql(path, sql);
    INFO(sql);
    CHECK(read() == "CG-G006");
  }
}

TEST_CASE("a graph that another tool has put into WAL mode is read, and nothing stays beside it") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  run_sql(path, "PRAGMA journal_mode = WAL");
  const std::string before = bytes_of(path);
  CHECK(Store::open(path, Access::kRead)->documents()->size() == 1);
  CHECK(bytes_of(path) == before);
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
  auto store = Store::open(path, Access::kWrite);
  REQUIRE(store->put(document("e"), {}));
  REQUIRE(store->commit());
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

/// What the function finds in a process that may write files of at most `bytes`.
template <class Function>
int in_small_space(rlim_t bytes, const Function& function) {
  const pid_t child = ::fork();
  if (child == 0) {
    const struct rlimit limit { bytes, bytes };
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
    ::_exit(function());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("a full disk leaves a new graph unmade and an old one as it was") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  const std::string before = bytes_of(path);
  for (const std::string& target : {path, folder.file("new.claims")}) {
    const int result = in_small_space(100'000, [&] {
      auto store = Store::open(target, Access::kWrite);
      if (!store || !store->put(document("large", {}, large_text()), {})) return 1;
      const auto committed = store->commit();
      if (committed) return 2;
      return committed.error().code == "CG-G008" ? 0 : 3;
    });
    CHECK(result == 0);
  }
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
  CHECK(bytes_of(path) == before);
}

/// What the function finds as somebody who is not root, whom no rights stop.
template <class Function>
int as_nobody(const Function& function) {
  constexpr uid_t kNobody = 65534;
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(kNobody) != 0) ::_exit(77);
    ::_exit(function());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("a read-only place can be read and says clearly that it cannot be written") {
  const TemporaryFolder folder;
  const std::string path = a_graph(folder);
  ::chmod(path.c_str(), 0444);
  ::chmod(folder.file("").c_str(), 0555);
  CHECK(as_nobody([&] {
          const auto read = Store::open(path, Access::kRead);
          if (!read || read->documents()->size() != 1) return 1;
          const auto write = Store::open(path, Access::kWrite);
          if (write || write.error().code != "CG-G007") return 2;
          const auto fresh = Store::open(folder.file("new.claims"), Access::kWrite);
          return !fresh && fresh.error().code == "CG-G007" ? 0 : 3;
        }) == 0);
  ::chmod(path.c_str(), 0000);
  CHECK(as_nobody([&] {
          const auto read = Store::open(path, Access::kRead);
          return !read && read.error().code == "CG-G002" ? 0 : 1;
        }) == 0);
}

/// A copy of the graph as a writer leaves it that is killed in the middle of its commit.
std::string broken_off(const TemporaryFolder& folder) {
  const std::string path = a_graph(folder, "source.claims");
  const std::string copy = folder.file("a.claims");
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  // With a cache of one page the change reaches the file before the commit.
  REQUIRE(sqlite3_exec(handle,
                       "PRAGMA cache_size = 1; BEGIN; UPDATE document SET title = printf('%.60000c', 'y');"
                       "UPDATE claim SET issue = printf('%.60000c', 'y')",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  write_bytes(copy, bytes_of(path));
  write_bytes(copy + "-journal", bytes_of(path + "-journal"));
  sqlite3_close(handle);
  std::filesystem::remove(path);
  return copy;
}

/// Documents that a graph in memory has no room for.
schema::Result<void> put_much(Store& store) {
  for (int i = 0; i < 80; ++i) {
    const auto put = store.put(document("d" + std::to_string(i), {}, large_text()), {});
    if (!put) return tl::unexpected(put.error());
  }
  return {};
}

TEST_CASE("a writer that is killed while it makes a graph leaves none, and the next one tidies up") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.claims");
  const pid_t child = ::fork();
  if (child == 0) {
    auto store = Store::open(path, Access::kWrite);
    if (store && put_much(*store)) ::kill(::getpid(), SIGKILL);
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  CHECK(folder.names() == std::vector{"a.claims.new-" + std::to_string(child)});
  CHECK(failure(path, Access::kRead).code == "CG-G001");
  // What only looks like it is somebody's, and what belongs to a living process is in use.
  const std::string own = folder.file("a.claims.new-old"), alive = folder.file("a.claims.new-1");
  write_bytes(own, "");
  write_bytes(alive, "");
  auto store = Store::open(path, Access::kWrite);
  REQUIRE(put_much(*store));
  REQUIRE(store->commit());
  CHECK(folder.names() == std::vector<std::string>{"a.claims", "a.claims.new-1", "a.claims.new-old"});
  CHECK(Store::open(path, Access::kRead)->documents()->size() == 80);
}

TEST_CASE("a disk that fills up while a large graph is made leaves nothing") {
  const TemporaryFolder folder;
  const int result = in_small_space(20'000'000, [&] {
    auto store = Store::open(folder.file("a.claims"), Access::kWrite);
    const auto put = put_much(*store);
    const auto committed = store->commit();
    if (committed) return 1;
    if (!put && put.error().code != "CG-G008") return 2;
    return committed.error().code == "CG-G008" ? 0 : 3;
  });
  CHECK(result == 0);
  CHECK(folder.names().empty());
}

TEST_CASE("the half change of a writer that was killed is taken back, by readers too") {
  for (const Access access : {Access::kRead, Access::kWrite}) {
    const TemporaryFolder folder;
    const std::string path = broken_off(folder);
    const auto store = Store::open(path, access);
    if (!store) FAIL(schema::to_text(store.error()));
    CHECK(store->documents()->front().title == "Title of d");
    CHECK(folder.names() == std::vector<std::string>{"a.claims"});
  }
}

}  // namespace
}  // namespace claimgraph::graph
