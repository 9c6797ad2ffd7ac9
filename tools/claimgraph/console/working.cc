// SPDX-License-Identifier: Apache-2.0

#include "console/working.h"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>

namespace claimgraph::cli {
namespace {

constexpr std::chrono::milliseconds kPauseOfBar(100);
constexpr std::chrono::seconds kPauseOfLines(5);

Rhythm rhythm_of(const Console& console, Clock::time_point start) {
  return console.is_terminal() ? Rhythm(start, kPauseOfBar, kPauseOfBar) : Rhythm(start, kPauseOfLines, kPauseOfLines);
}

void end_tidily(int signal) {
  static constexpr char kWords[] = "\r\x1b[Kcancelled\n";
  static_cast<void>(!write(STDERR_FILENO, kWords, sizeof kWords - 1));  // nothing can be done where it fails
  raise(signal);
}

}  // namespace

TidyEnding::TidyEnding(bool shows_bar) {
  struct sigaction before = {};
  if (!shows_bar || sigaction(SIGINT, nullptr, &before) != 0 || before.sa_handler != SIG_DFL) return;
  struct sigaction action = {};
  action.sa_handler = end_tidily;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  installed_ = sigaction(SIGINT, &action, nullptr) == 0;
}

TidyEnding::~TidyEnding() {
  if (installed_) std::signal(SIGINT, SIG_DFL);
}

Working::Working(Console& console, std::string_view unit, Now now)
    : console_(console),
      tidy_ending_(console.is_terminal() && console.shows_progress()),
      unit_(unit),
      now_(now),
      start_(now()),
      rhythm_(rhythm_of(console, start_)) {}

void Working::begin() {
  start_ = now_();
  rhythm_ = rhythm_of(console_, start_);
}

void Working::at(std::size_t done, std::size_t all) {
  if (!console_.shows_progress()) return;
  const Clock::time_point now = now_();
  if (!rhythm_.due(now)) return;
  const Amount amount{done, all, unit_};
  if (console_.is_terminal()) {
    console_.status(progress_bar(amount, now - start_, console_.width() - 1));  // the last column would wrap
  } else {
    console_.note(progress_line(amount, now - start_));
  }
}

std::function<void(std::size_t, std::size_t)> Working::callback() {
  return [this](std::size_t done, std::size_t all) { at(done, all); };
}

schema::Result<void> prepare_questions(const graph::Store& store, Console& console) {
  Stages stages(console);
  Working working(console, "steps to be ready for questions");
  auto ready = store.prepare_questions(working.callback());
  if (ready) stages.done("made ready for questions");
  return ready;
}

void Stages::done(std::string_view what) {
  const Clock::time_point now = Clock::now();
  console_.detail(fmt::format("{}, {:.3f} s", what, std::chrono::duration<double>(now - start_).count()));
  start_ = now;
}

}  // namespace claimgraph::cli
