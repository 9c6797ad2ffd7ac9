// SPDX-License-Identifier: Apache-2.0

#include "interruption.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

namespace claimgraph::cli {
namespace {

constexpr int kAlive = 7;

/// How a process ends that is interrupted, waits, and is interrupted again; status as of waitpid.
int end_of_a_process(Interruption::Second second, std::chrono::milliseconds wait) {
  const pid_t child = fork();
  if (child == 0) {
    const Interruption interruption(second);
    raise(SIGINT);
    std::this_thread::sleep_for(wait);
    raise(SIGINT);
    _exit(kAlive);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

bool went_on(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == kAlive; }

}  // namespace

TEST_CASE("Ctrl-C sets the flag of the interruption at work") {
  const Interruption interruption;
  CHECK_FALSE(Interruption::happened());
  raise(SIGINT);
  CHECK(Interruption::happened());
  CHECK(*Interruption::flag());
}

TEST_CASE("a press that arrives twice is one press") {
  CHECK(went_on(end_of_a_process(Interruption::Second::kEnds, std::chrono::milliseconds(0))));
}

TEST_CASE("a second press ends the program") {
  const int status = end_of_a_process(Interruption::Second::kEnds, std::chrono::milliseconds(700));
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGINT);
}

TEST_CASE("where a second press is to wait, the program goes on") {
  CHECK(went_on(end_of_a_process(Interruption::Second::kWaits, std::chrono::milliseconds(700))));
}

}  // namespace claimgraph::cli
