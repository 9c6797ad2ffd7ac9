// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the console tells while work goes on.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "claimgraph/graph/store.h"
#include "console/console.h"
#include "console/progress.h"

namespace claimgraph::cli {

/// While it lives, Ctrl-C ends the program as it would without, but first takes the bar off the line.
class TidyEnding {
 public:
  explicit TidyEnding(bool shows_bar);
  ~TidyEnding();
  TidyEnding(const TidyEnding&) = delete;
  TidyEnding& operator=(const TidyEnding&) = delete;

 private:
  bool installed_ = false;
};

/// Shows how far one long piece of work is: on a terminal a bar, ten times a second at most, that goes with this
/// object; elsewhere a line every five seconds, so that short work says nothing.
class Working {
 public:
  using Now = Clock::time_point (*)();
  Working(Console& console, std::string_view unit, Now now = Clock::now);
  ~Working() { console_.clear_status(); }
  Working(const Working&) = delete;
  Working& operator=(const Working&) = delete;

  /// It begins now, where this was made earlier.
  void begin();
  void at(std::size_t done, std::size_t all);
  /// at(), for a library that tells how far it is. Must not outlive this.
  std::function<void(std::size_t, std::size_t)> callback();

 private:
  Console& console_;
  TidyEnding tidy_ending_;
  std::string_view unit_;
  Now now_;
  Clock::time_point start_;
  Rhythm rhythm_;
};

/// Makes what queries read of a large graph.
schema::Result<void> prepare_questions(const graph::Store& store, Console& console);

/// Times the stretches of a command for --verbose.
class Stages {
 public:
  explicit Stages(Console& console) : console_(console), start_(Clock::now()) {}
  /// "12 articles read, 0.031 s": what was done since the last one, or since this was made.
  void done(std::string_view what);

 private:
  Console& console_;
  Clock::time_point start_;
};

}  // namespace claimgraph::cli
