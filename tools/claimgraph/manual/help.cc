// SPDX-License-Identifier: Apache-2.0

// The commands that tell about the program itself.

#include <algorithm>
#include <filesystem>

#include "commands.h"
#include "files.h"
#include "manual/completions.h"
#include "manual/help_text.h"
#include "manual/man_page.h"

namespace claimgraph::cli {
namespace {

constexpr const char* kVersion = CLAIMGRAPH_VERSION;

/// As wide as the terminal, but no wider than can be read; 80 columns in a file or a pipe.
std::size_t page_width(const StandardOutput& out) {
  constexpr std::size_t kUsual = 80, kLeast = 60, kMost = 100;
  return out.width() == 0 ? kUsual : std::clamp(out.width(), kLeast, kMost);
}

}  // namespace

schema::Result<void> run(const Help& command, Streams streams) {
  const std::size_t width = page_width(streams.out);
  if (command.command.empty()) return streams.out.write(command_list(width));
  const CommandEntry& entry = *find_command(command.command);
  return streams.out.write(command.full ? long_help(entry, width) : short_help(entry, width));
}

schema::Result<void> run(const Version&, Streams streams) {
  return streams.out.write(std::string("claimgraph ") + kVersion + "\n");
}

schema::Result<void> run(const Completions& command, Streams streams) {
  switch (command.shell) {
    case Shell::kBash:
      return streams.out.write(bash_completions());
    case Shell::kZsh:
      return streams.out.write(zsh_completions());
    case Shell::kFish:
      return streams.out.write(fish_completions());
  }
  return {};
}

schema::Result<void> run(const ManPages& command, Streams) {
  const std::filesystem::path folder = command.folder;
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) {
    return schema::fail("CG-T005", "cannot make the folder: " + problem.message(), {command.folder, 0, 0, {}},
                        "check the path and the rights");
  }
  if (auto written = write_file((folder / "claimgraph.1").string(), man_page(kVersion)); !written) return written;
  for (const CommandEntry& entry : commands()) {
    if (entry.group == Group::kHidden) continue;
    const std::string name = "claimgraph-" + entry.name + ".1";
    if (auto written = write_file((folder / name).string(), man_page(entry, kVersion)); !written) return written;
  }
  return {};
}

}  // namespace claimgraph::cli
