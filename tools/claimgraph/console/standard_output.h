// SPDX-License-Identifier: Apache-2.0
#pragma once

// Standard output, where the result goes, with every failed write noticed.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

class StandardOutput {
 public:
  StandardOutput();

  bool is_terminal() const { return terminal_; }
  /// Columns of the terminal; 0 where it is none, or does not tell.
  std::size_t width() const;
  /// Its lines; 0 likewise.
  std::size_t height() const;
  /// The text as write() would show it.
  std::string shown(std::string_view text) const;
  /// What must go from the terminal before a result is written there.
  void before_terminal(std::function<void()> clear) { clear_ = std::move(clear); }

  /// Writes all of it before it returns. On a terminal without control and bidi characters, which in a quote could
  /// rewrite the screen. Fails on a full disk and the like, and with a closed pipe (see is_closed_pipe).
  schema::Result<void> write(std::string_view text);

 private:
  bool terminal_;
  std::function<void()> clear_;
};

/// Whether the error only says that the reader has gone, which is no failure.
bool is_closed_pipe(const schema::Error& error);

}  // namespace claimgraph::cli
