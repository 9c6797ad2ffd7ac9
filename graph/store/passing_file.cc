// SPDX-License-Identifier: Apache-2.0

#include "passing_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace claimgraph::graph {
namespace {

namespace fs = std::filesystem;

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
  if (::link(from.c_str(), to.c_str()) == 0) {
    ::unlink(from.c_str());
    return 0;
  }
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

fs::path folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// Whether the process is gone. It may live in another container, where numbers mean others: then its lock shows it.
bool is_left_over(const std::string& path, pid_t process) {
  if (::kill(process, 0) == 0 || errno != ESRCH) return false;
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return false;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  const bool free = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
  ::close(descriptor);
  return free;
}

void remove_left_over(const std::string& target) {
  const std::string stem = fs::path(target).filename().string() + ".new-";
  std::error_code unreadable;  // then nothing is tidied up
  for (fs::directory_iterator entry(folder_of(target), unreadable), end; !unreadable && entry != end;
       entry.increment(unreadable)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(stem)) continue;
    pid_t process = 0;
    const char* last = name.data() + name.size();
    const auto [rest, problem] = std::from_chars(name.data() + stem.size(), last, process);
    if (problem != std::errc() || rest != last || process <= 0) continue;
    if (is_left_over(entry->path().string(), process)) ::unlink(entry->path().c_str());
  }
}

}  // namespace

PassingFile::PassingFile(std::string target)
    : target_(std::move(target)), path_(fmt::format("{}.new-{}", target_, ::getpid())) {
  remove_left_over(target_);
  ::unlink(path_.c_str());  // of an earlier process that had our number
}

PassingFile::~PassingFile() {
  if (!published_) remove();
}

void PassingFile::remove() const { ::unlink(path_.c_str()); }

schema::Result<void> PassingFile::publish() {
  if (const int problem = sync(path_, O_RDONLY)) return tl::unexpected(write_error(target_, problem));
  const int problem = rename_new(path_, target_);
  if (problem == EEXIST) {
    return schema::fail("CG-G010", "another process has made this file meanwhile", {target_, 0, 0, {}},
                        "nothing was written; run the command again to add to it");
  }
  if (problem != 0) return tl::unexpected(write_error(target_, problem));
  published_ = true;
  sync(folder_of(target_).string(), O_RDONLY | O_DIRECTORY);  // not every file system can
  return {};
}

}  // namespace claimgraph::graph
