// SPDX-License-Identifier: Apache-2.0

#include "console/standard_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "console/printable.h"
#include "files.h"

namespace claimgraph::cli {
namespace {

constexpr const char* kClosedPipe = "closed pipe";

}  // namespace

StandardOutput::StandardOutput() : terminal_(isatty(STDOUT_FILENO) == 1) {}

std::size_t StandardOutput::width() const {
  winsize size{};
  if (!terminal_ || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

std::size_t StandardOutput::height() const {
  winsize size{};
  if (!terminal_ || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row;
}

std::string StandardOutput::shown(std::string_view text) const {
  return terminal_ ? printable(text) : std::string(text);
}

schema::Result<void> StandardOutput::write(std::string_view text) {
  if (terminal_ && clear_) clear_();
  const std::string safe = terminal_ ? printable(text) : std::string();
  const int problem = write_all(STDOUT_FILENO, terminal_ ? std::string_view(safe) : text);
  if (problem == 0) return {};
  if (problem == EPIPE) return schema::fail(kClosedPipe, "the reader has gone");
  return schema::fail("CG-T006", "cannot write to standard output: " + system_message(problem), {},
                      "the result is not whole; free some space or send it elsewhere, then run again");
}

bool is_closed_pipe(const schema::Error& error) { return error.code == kClosedPipe; }

}  // namespace claimgraph::cli
