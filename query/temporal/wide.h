// SPDX-License-Identifier: Apache-2.0
#pragma once

// Room for what 64 bits cannot hold on the way: the nanoseconds of two thousand million years.

#include <cstdint>
#include <optional>

namespace claimgraph::query::temporal {

__extension__ typedef __int128 Wide;

inline constexpr std::int64_t kNanosOfSecond = 1'000'000'000;
inline constexpr std::int64_t kSecondsOfDay = 86'400;
inline constexpr std::int64_t kNanosOfDay = kSecondsOfDay * kNanosOfSecond;

template <class Number>
constexpr Number floor_divide(Number a, Number b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}
template <class Number>
constexpr Number floor_rest(Number a, Number b) {
  return a - floor_divide(a, b) * b;
}

/// Nothing where it is too large.
constexpr std::optional<std::int64_t> narrow(Wide number) {
  if (number < INT64_MIN || number > INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

}  // namespace claimgraph::query::temporal
