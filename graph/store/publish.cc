// SPDX-License-Identifier: Apache-2.0

#include "publish.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "sqlite_error.h"

namespace claimgraph::graph {
namespace {

/// The file under its passing name; gone with this object unless it was renamed.
struct PassingFile {
  std::string path;
  ~PassingFile() { ::unlink(path.c_str()); }
};

/// 0 or the errno.
int sync(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return problem;
}

/// 0 or the errno; EEXIST where the name is taken. Some file systems know no hard links.
int rename_new(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return 0;
  if (errno == EEXIST) return EEXIST;
  struct stat status {};
  if (::lstat(to.c_str(), &status) == 0) return EEXIST;
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

schema::Error write_error(const std::string& path, int problem) {
  return {"CG-G008",
          "cannot write the graph: " + std::generic_category().message(problem),
          {path, 0, 0, {}},
          "nothing was written; check the free space and the rights of the folder"};
}

}  // namespace

schema::Result<void> publish(const Database& database, const std::string& path) {
  const PassingFile passing{fmt::format("{}.new-{}", path, ::getpid())};
  {
    auto file = Database::open(passing.path, OpenMode::kCreate, path);
    if (!file) return tl::unexpected(std::move(file.error()));
    // Nobody knows this file yet: no journal is needed, and one sync at the end does.
    if (auto set = (*file)->run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"); !set) return set;
    if (auto copied = database.copy_to(**file); !copied) return copied;
  }
  if (const int problem = sync(passing.path, O_RDONLY)) return tl::unexpected(write_error(path, problem));
  const int problem = rename_new(passing.path, path);
  if (problem == EEXIST) {
    return schema::fail("CG-G010", "another process has made this file meanwhile", {path, 0, 0, {}},
                        "nothing was written; run the command again to add to it");
  }
  if (problem != 0) return tl::unexpected(write_error(path, problem));
  const std::string folder = std::filesystem::path(path).parent_path().string();
  sync(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);  // not every file system can
  return {};
}

}  // namespace claimgraph::graph
