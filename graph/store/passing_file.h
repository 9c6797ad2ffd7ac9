// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a new graph comes into being: whole, or not at all.

#include <optional>
#include <string>

#include "claimgraph/schema/result.h"

namespace claimgraph::graph {

/// Where a new graph is written until it is whole: NAME.new-PID, beside the graph's place. Gone with this object
/// unless it was published.
class PassingFile {
 public:
  /// For the graph at `target`. Makes no file; takes away those that killed processes have left for that graph.
  explicit PassingFile(std::string target);
  ~PassingFile();
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;

  const std::string& path() const { return path_; }

  /// Makes the file durable and gives it the graph's name. Fails where a file of that name has appeared. Nothing may
  /// be waiting to be written to it.
  schema::Result<void> publish();
  /// Gives up: the file goes now.
  void remove() const;

 private:
  std::string target_;
  std::string path_;
  bool published_ = false;
};

}  // namespace claimgraph::graph
