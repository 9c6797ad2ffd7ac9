// SPDX-License-Identifier: Apache-2.0
#pragma once

// How far long work is, in words: "1,200 of 5,000 documents, 240 a second, 16 s left".

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::cli {

using Clock = std::chrono::steady_clock;

/// So much of it is done.
struct Amount {
  std::size_t done = 0;
  std::size_t all = 0;
  std::string_view unit;  ///< "documents"; "bytes" are told as kB, MB or GB
};

/// "1,200".
std::string count_text(std::size_t count);
/// "34.1 kB".
std::string bytes_text(std::size_t bytes);
/// "16 s", "3 min 20 s", "2 h 5 min".
std::string time_text(std::chrono::seconds time);

/// What is left takes as long in proportion as what was done; nothing where nothing was done yet.
std::optional<std::chrono::seconds> time_left(const Amount& amount, Clock::duration elapsed);

/// The whole sentence; rate and time left only where they can be told.
std::string progress_line(const Amount& amount, Clock::duration elapsed);

/// The same behind a bar, in `width` columns at most: where it is narrow the bar goes first, then the time, then the
/// rest.
std::string progress_bar(const Amount& amount, Clock::duration elapsed, std::size_t width);

/// When something is to be shown: at first after `first`, then every `pause`.
class Rhythm {
 public:
  Rhythm(Clock::time_point start, Clock::duration first, Clock::duration pause) : next_(start + first), pause_(pause) {}
  /// Whether it is time; if so, the next time is a pause from now.
  bool due(Clock::time_point now);

 private:
  Clock::time_point next_;
  Clock::duration pause_;
};

}  // namespace claimgraph::cli
