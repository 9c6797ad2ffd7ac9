// SPDX-License-Identifier: Apache-2.0

#include "watch/folder_events.h"

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "claimgraph/extract/growing_folder.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;
using extract::GrowingFolder;

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MOVED_FROM | IN_DELETE_SELF |
                                  IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

tl::unexpected<schema::Error> cannot_watch(const std::string& folder, int problem) {
  if (problem == ENOENT) {
    return schema::fail("CG-R001", "there is no such file or folder", {folder, 0, 0, {}}, "check the path");
  }
  const char* hint = problem == ENOSPC ? "the kernel watches no more folders: raise fs.inotify.max_user_watches"
                     : problem == EMFILE
                         ? "the kernel opens no more queues of events: raise fs.inotify.max_user_instances"
                         : "check the path and the rights";
  return schema::fail("CG-T014", "the folder cannot be watched: " + system_message(problem), {folder, 0, 0, {}}, hint);
}

/// Links come complete, and nobody closes them after writing.
bool is_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 &&
         (S_ISLNK(status.st_mode) || (S_ISREG(status.st_mode) && status.st_nlink > 1));
}

}  // namespace

schema::Result<FolderEvents> FolderEvents::watch(const std::vector<std::string>& folders) {
  FolderEvents events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  if (events.descriptor() < 0) return cannot_watch(folders.front(), errno);
  News there;  // for who lists the folders afterwards
  for (const std::string& folder : folders) {
    const std::string path = fs::path(folder).lexically_normal().string();
    events.roots_.insert(path);
    if (auto added = events.add(path, there); !added) return tl::unexpected(std::move(added.error()));
  }
  return events;
}

/// Watches the folder first and looks into it then, so that nothing comes in unseen between the two.
schema::Result<void> FolderEvents::add(const std::string& folder, News& news) {
  const int number = ::inotify_add_watch(queue_.number(), folder.c_str(), kEvents);
  const int problem = errno;
  if (number < 0 && !roots_.contains(folder) && (problem == ENOENT || problem == ENOTDIR || problem == EACCES)) {
    return {};  // gone again, or nobody's business
  }
  if (number < 0) return cannot_watch(folder, problem);
  folders_[number] = folder;
  std::error_code unknown;
  for (fs::directory_iterator entry(folder, unknown); !unknown && entry != fs::directory_iterator();
       entry.increment(unknown)) {
    const std::string name = entry->path().filename().string();
    std::error_code vanished;
    if (entry->is_directory(vanished) && !entry->is_symlink(vanished)) {
      if (!GrowingFolder::takes_folder(name)) continue;
      if (auto added = add(entry->path().string(), news); !added) return added;
    } else if (GrowingFolder::takes_file(name)) {
      news.files.insert(entry->path().lexically_normal().string());
    }
  }
  return {};
}

void FolderEvents::forget_below(const std::string& folder) {
  for (auto watched = folders_.begin(); watched != folders_.end();) {
    const bool below = watched->second == folder || watched->second.starts_with(folder + "/");
    if (below) ::inotify_rm_watch(queue_.number(), watched->first);
    watched = below ? folders_.erase(watched) : std::next(watched);
  }
}

schema::Result<void> FolderEvents::see_folder(const std::string& path, std::uint32_t what, News& news) {
  if ((what & IN_MOVED_FROM) != 0) forget_below(path);
  if ((what & (IN_CREATE | IN_MOVED_TO)) != 0) return add(path, news);
  return {};
}

schema::Result<void> FolderEvents::read(News& news) {
  constexpr std::size_t kBlock = 1 << 16;
  alignas(inotify_event) std::array<char, kBlock> block;
  while (true) {
    const ssize_t got = ::read(queue_.number(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event;
      std::memcpy(&event, block.data() + at, sizeof event);
      const std::string name = event.len == 0 ? "" : block.data() + at + sizeof event;
      at += sizeof event + event.len;
      if ((event.mask & IN_Q_OVERFLOW) != 0) news.lost = true;
      const auto folder = folders_.find(event.wd);
      if (folder == folders_.end()) continue;
      if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0 && roots_.contains(folder->second)) news.gone = true;
      if ((event.mask & IN_IGNORED) != 0) {
        folders_.erase(folder);
        continue;
      }
      if (name.empty()) continue;
      const std::string path = (fs::path(folder->second) / name).lexically_normal().string();
      if ((event.mask & IN_ISDIR) != 0) {
        if (!GrowingFolder::takes_folder(name)) continue;
        if (auto seen = see_folder(path, event.mask, news); !seen) return seen;
      } else if (GrowingFolder::takes_file(name)) {
        const bool complete = (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;
        if (complete || ((event.mask & IN_CREATE) != 0 && is_link(path))) news.files.insert(path);
      }
    }
  }
}

}  // namespace claimgraph::cli
