// SPDX-License-Identifier: Apache-2.0

#include "pieces.h"

#include <algorithm>
#include <utility>

namespace claimgraph::graph {

schema::Result<bool> Pieces::more() {
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  if (at_end_) return false;
  if (bytes_.size() - filled_ < kPiece) {
    bytes_.erase(0, taken_);
    filled_ -= std::exchange(taken_, 0);
    // By parts of what is there, so that a long line is not copied again and again.
    if (bytes_.size() - filled_ < kPiece) bytes_.resize(filled_ + std::max(kPiece, filled_ / 2));
  }
  const auto got = read_({bytes_.data() + filled_, bytes_.size() - filled_});
  if (!got) return tl::unexpected(got.error());
  filled_ += *got;
  at_end_ = *got == 0;
  return !at_end_;
}

schema::Result<std::optional<std::string_view>> Pieces::line() {
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = view().find('\n', searched);
    if (end != std::string_view::npos) {
      const std::string_view found = view().substr(0, end);
      take(end + 1);
      return std::optional(found);
    }
    searched = view().size();
    const auto read = more();
    if (!read) return tl::unexpected(read.error());
    if (*read) continue;
    const std::string_view last = view();
    take(last.size());
    return last.empty() ? std::nullopt : std::optional(last);
  }
}

schema::Result<std::string> Pieces::rest() {
  while (true) {
    const auto read = more();
    if (!read) return tl::unexpected(read.error());
    if (!*read) break;
  }
  bytes_.resize(filled_);
  bytes_.erase(0, std::exchange(taken_, 0));
  filled_ = 0;
  return std::exchange(bytes_, {});
}

}  // namespace claimgraph::graph
