// SPDX-License-Identifier: Apache-2.0
#pragma once

// A file read by pieces: as lines, each forgotten with the next one, or as a whole where it is not made of lines.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/graph/output.h"

namespace claimgraph::graph {

class Pieces {
 public:
  /// Keeps a reference.
  explicit Pieces(const ReadBytes& read) : read_(read) {}

  /// What was read and not taken yet; valid until the next call of anything below.
  std::string_view view() const { return std::string_view(bytes_).substr(taken_, filled_ - taken_); }
  /// Reads on behind view(); false at the end.
  schema::Result<bool> more();
  void take(std::size_t count) { taken_ += count; }

  /// The next line without its end, nothing behind the last.
  schema::Result<std::optional<std::string_view>> line();
  /// All the rest.
  schema::Result<std::string> rest();

 private:
  const ReadBytes& read_;
  std::string bytes_;
  std::size_t taken_ = 0, filled_ = 0;  // of `bytes_`, whose rest is room
  bool at_end_ = false;
};

}  // namespace claimgraph::graph
