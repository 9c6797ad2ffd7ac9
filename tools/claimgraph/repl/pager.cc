// SPDX-License-Identifier: Apache-2.0

#include "repl/pager.h"

#include <sys/wait.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace claimgraph::cli {

std::string pager_command() {
  const char* const wanted = std::getenv("PAGER");
  return wanted == nullptr ? "less -FRX" : wanted;
}

bool page(std::string_view text, const std::string& command) {
  if (command.empty()) return false;
  struct sigaction ignore = {};
  struct sigaction before = {};
  ignore.sa_handler = SIG_IGN;  // Ctrl-C is the pager's
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGINT, &ignore, &before);
  const std::string program = command.substr(0, command.find(' '));
  std::FILE* const pipe = popen(("command -v " + program + " >/dev/null || exit 127; exec " + command).c_str(), "w");
  int status = -1;
  if (pipe != nullptr) {
    std::fwrite(text.data(), 1, text.size(), pipe);  // whoever leaves early has read enough
    status = pclose(pipe);
  }
  sigaction(SIGINT, &before, nullptr);
  constexpr int kNoSuchProgram = 127;
  return status != -1 && !(WIFEXITED(status) && WEXITSTATUS(status) == kNoSuchProgram);
}

}  // namespace claimgraph::cli
