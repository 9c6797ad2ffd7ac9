// SPDX-License-Identifier: Apache-2.0

#include "console/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace claimgraph::cli {
namespace {

using Seconds = std::chrono::duration<double>;

std::string scaled(double bytes) {
  constexpr std::array<const char*, 4> kUnits = {"bytes", "kB", "MB", "GB"};
  std::size_t unit = 0;
  while (bytes >= 1000 && unit + 1 < kUnits.size()) {
    bytes /= 1000;
    ++unit;
  }
  return fmt::format("{:.{}f} {}", bytes, unit == 0 || bytes >= 100 ? 0 : 1, kUnits[unit]);
}

std::string done_text(const Amount& amount) {
  if (amount.unit == "bytes") {
    return fmt::format("{} of {}", bytes_text(amount.done), bytes_text(amount.all));
  }
  return fmt::format("{} of {} {}", count_text(amount.done), count_text(amount.all), amount.unit);
}

/// ", 240 a second"; nothing where nothing is done yet.
std::string rate_text(const Amount& amount, Clock::duration elapsed) {
  const double seconds = Seconds(elapsed).count();
  if (amount.done == 0 || seconds <= 0) return {};
  const double rate = static_cast<double>(amount.done) / seconds;
  if (amount.unit == "bytes") return fmt::format(", {} a second", scaled(rate));
  constexpr double kWhole = 10;  // from here on decimals tell nothing
  if (rate >= kWhole) return fmt::format(", {} a second", count_text(static_cast<std::size_t>(std::llround(rate))));
  return rate >= 1 ? fmt::format(", {:.1f} a second", rate) : fmt::format(", {:.1f} a minute", rate * 60);
}

std::string left_text(const Amount& amount, Clock::duration elapsed) {
  const auto left = time_left(amount, elapsed);
  return left ? ", " + time_text(*left) + " left" : std::string();
}

}  // namespace

std::string count_text(std::size_t count) {
  std::string text = std::to_string(count);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string bytes_text(std::size_t bytes) { return scaled(static_cast<double>(bytes)); }

std::string time_text(std::chrono::seconds time) {
  const auto seconds = time.count();
  if (seconds < 60) return fmt::format("{} s", seconds);
  if (seconds < 3600) return fmt::format("{} min {} s", seconds / 60, seconds % 60);
  return fmt::format("{} h {} min", seconds / 3600, seconds % 3600 / 60);
}

std::optional<std::chrono::seconds> time_left(const Amount& amount, Clock::duration elapsed) {
  if (amount.done == 0) return std::nullopt;
  const double rest = static_cast<double>(amount.all - std::min(amount.done, amount.all));
  const double seconds = Seconds(elapsed).count() * rest / static_cast<double>(amount.done);
  constexpr double kMost = 1e9;  // a guess of decades is none
  return std::chrono::seconds(std::llround(std::ceil(std::min(seconds, kMost))));
}

std::string progress_line(const Amount& amount, Clock::duration elapsed) {
  return done_text(amount) + rate_text(amount, elapsed) + left_text(amount, elapsed);
}

std::string progress_bar(const Amount& amount, Clock::duration elapsed, std::size_t width) {
  constexpr std::size_t kNarrowest = 10, kWidest = 40;  // columns of the bar itself
  constexpr std::size_t kFrame = 3;                     // its brackets and the space behind
  const std::string line = progress_line(amount, elapsed);
  if (line.size() + kFrame + kNarrowest <= width) {
    const std::size_t columns = std::min(kWidest, width - line.size() - kFrame);
    const double share =
        amount.all == 0 ? 0 : static_cast<double>(amount.done) / static_cast<double>(std::max(amount.done, amount.all));
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(columns));
    return fmt::format("[{}{}] {}", std::string(filled, '='), std::string(columns - filled, ' '), line);
  }
  if (line.size() <= width) return line;
  const std::string shorter = done_text(amount) + rate_text(amount, elapsed);
  return shorter.size() <= width ? shorter : done_text(amount).substr(0, width);
}

bool Rhythm::due(Clock::time_point now) {
  if (now < next_) return false;
  next_ = now + pause_;
  return true;
}

}  // namespace claimgraph::cli
