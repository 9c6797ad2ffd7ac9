// SPDX-License-Identifier: Apache-2.0

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "run.h"

namespace {

/// The next megabytes of the heap come in large pages where the system has them: a small question is answered before as
/// many small pages have been asked for one by one.
void use_large_pages() {
#ifdef MADV_HUGEPAGE
  constexpr int kBytes = 8 << 20;
  mallopt(M_TOP_PAD, kBytes);
  void* volatile more = std::malloc(kBytes / 16);  // than there is: the heap grows by that and the rest
  std::free(more);
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  constexpr std::uintptr_t kLarge = std::uintptr_t{2} << 20U;
  const std::uintptr_t begin = (end - kBytes) / kLarge * kLarge + kLarge;
  static_cast<void>(madvise(reinterpret_cast<void*>(begin), end / kLarge * kLarge - begin, MADV_HUGEPAGE));
#endif
}

}  // namespace

int main(int argc, char** argv) {
  // Failed writes are errors like others: a closed pipe and a full quota come back from write() instead of killing.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // Memory that a batch of rows gave back is kept for the next one, not handed to the system and asked for again.
  constexpr int kKeep = 256 << 20;
  mallopt(M_TRIM_THRESHOLD, kKeep);
  mallopt(M_MMAP_THRESHOLD, kKeep / 8);
  use_large_pages();
  return claimgraph::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
