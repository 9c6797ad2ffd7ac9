// SPDX-License-Identifier: Apache-2.0

#include "watch/ending.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace claimgraph::cli {
namespace {

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

int blocked_signals() {
  const sigset_t set = ending_signals();
  sigprocmask(SIG_BLOCK, &set, nullptr);
  return ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

}  // namespace

Ending::Ending() : signals_(blocked_signals()) {}

Ending::~Ending() {
  const sigset_t set = ending_signals();
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

bool Ending::asked() {
  signalfd_siginfo signal{};
  while (::read(signals_.number(), &signal, sizeof signal) == sizeof signal) asked_ = true;
  return asked_;
}

bool Ending::wait(int descriptor, std::chrono::milliseconds time) {
  std::array<pollfd, 2> either = {{{signals_.number(), POLLIN, 0}, {descriptor, POLLIN, 0}}};
  const int ready = ::poll(either.data(), either.size(), static_cast<int>(time.count()));
  return ready > 0 && (either[1].revents & POLLIN) != 0;
}

}  // namespace claimgraph::cli
