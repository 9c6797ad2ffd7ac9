// SPDX-License-Identifier: Apache-2.0

#include "interruption.h"

#include <ctime>

namespace claimgraph::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

/// Milliseconds of a clock that only goes on, when the first Ctrl-C came.
std::atomic<std::int64_t> first_press = 0;
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "a signal handler may set it");

/// One press may arrive more than once: a terminal signals its whole group, and `timeout`, `npm run` and the like pass
/// on what they got besides. What follows the first within this time is the same press.
constexpr std::int64_t kSamePressMs = 500;

std::int64_t now_ms() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);  // a signal handler may call it
  return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

void note(int) {
  if (!interrupted) first_press = now_ms();
  interrupted = true;
}

void note_or_end(int signal) {
  const bool again = interrupted && now_ms() - first_press > kSamePressMs;
  note(signal);
  if (!again) return;
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, nullptr);
  raise(signal);  // comes through when this handler returns
}

}  // namespace

Interruption::Interruption(Second second) {
  interrupted = false;
  struct sigaction action = {};
  action.sa_handler = second == Second::kEnds ? note_or_end : note;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &previous_);
}

Interruption::~Interruption() { sigaction(SIGINT, &previous_, nullptr); }

const std::atomic<bool>* Interruption::flag() { return &interrupted; }

bool Interruption::happened() { return interrupted; }

}  // namespace claimgraph::cli
