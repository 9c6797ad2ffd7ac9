// SPDX-License-Identifier: Apache-2.0

#include "repl/user_files.h"

#include <cstdlib>

namespace claimgraph::cli {
namespace {

std::string from_environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Relative places are to be left out of account, says the specification.
std::string place(const char* variable, const char* below_home, const char* file) {
  std::string base = from_environment(variable);
  if (!base.starts_with('/')) {
    const std::string home = from_environment("HOME");
    if (!home.starts_with('/')) return {};
    base = home + below_home;
  }
  return base + "/claimgraph/" + file;
}

}  // namespace

std::string history_file() { return place("XDG_STATE_HOME", "/.local/state", "history"); }
std::string init_file() { return place("XDG_CONFIG_HOME", "/.config", "init"); }

}  // namespace claimgraph::cli
