// SPDX-License-Identifier: Apache-2.0
#pragma once

// What happens in folders, told by the kernel (inotify).

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/schema/result.h"
#include "files.h"

namespace claimgraph::cli {

/// What has happened since it was asked for last.
struct News {
  std::set<std::string> files;  ///< articles that are new or changed and whose writer is done; they may be gone again
  bool lost = false;            ///< more happened than the kernel remembers: look at everything
  bool gone = false;            ///< a watched folder itself was moved or removed

  bool any() const { return !files.empty() || lost || gone; }
};

/// Watches folders and all below them, as they come and go. Of files only those that are read out of folders count.
class FolderEvents {
 public:
  static schema::Result<FolderEvents> watch(const std::vector<std::string>& folders);

  /// Readable, for poll(), when there is news.
  int descriptor() const { return queue_.number(); }
  /// Adds what has happened, without waiting. Fails where the kernel watches no more folders.
  schema::Result<void> read(News& news);

 private:
  explicit FolderEvents(int queue) : queue_(queue) {}
  schema::Result<void> add(const std::string& folder, News& news);
  void forget_below(const std::string& folder);
  schema::Result<void> see_folder(const std::string& path, std::uint32_t what, News& news);

  Descriptor queue_;
  std::set<std::string> roots_;
  std::map<int, std::string> folders_;  // by number of the watch
};

}  // namespace claimgraph::cli
