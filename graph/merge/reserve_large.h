// SPDX-License-Identifier: Apache-2.0
#pragma once

// Room for lists of a million claims. Memory comes from the kernel a page at a time, with the first touch of each; in
// pages of two megabytes that is five hundred times as rare, and their addresses are found faster for as long as the
// list lives.

#include <sys/mman.h>

#include <cstdint>
#include <vector>

namespace claimgraph::graph {

/// As vector::reserve; asks for large pages where the system has them, and goes without where it has not.
template <class T>
void reserve_large(std::vector<T>& list, std::size_t count) {
  list.reserve(count);
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t kLarge = std::uintptr_t{2} << 20U;
  const auto begin = (reinterpret_cast<std::uintptr_t>(list.data()) + kLarge - 1) / kLarge * kLarge;
  const auto end = reinterpret_cast<std::uintptr_t>(list.data() + list.capacity()) / kLarge * kLarge;
  if (begin < end) static_cast<void>(::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
#endif
}

}  // namespace claimgraph::graph
