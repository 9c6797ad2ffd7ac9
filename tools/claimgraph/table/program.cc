// SPDX-License-Identifier: Apache-2.0

#include "table/groups.h"

namespace claimgraph::cli {
namespace {

CommandEntry help() {
  return {.name = "help",
          .group = Group::kProgram,
          .summary = "Tell all about a command",
          .more =
              "Description, arguments, options, examples and exit codes. `claimgraph COMMAND --help` tells it in "
              "short; without COMMAND the commands are listed.",
          .arguments = {{.names = "COMMAND",
                         .target = &TypedWords::topic,
                         .text = "what to tell about",
                         .completes = Completes::kCommand,
                         .optional = true}},
          .options = {},
          .examples = {{"All about pictures", "claimgraph help draw"}},
          .see_also = {"completions"},
          .meaning = to_help};
}

CommandEntry completions() {
  return {
      .name = "completions",
      .group = Group::kProgram,
      .summary = "Print what lets a shell complete commands, options and files",
      .more =
          "An installed claimgraph has put it where the shell looks. Otherwise:\n\n"
          "  bash  source <(claimgraph completions bash)           in ~/.bashrc\n"
          "  zsh   source <(claimgraph completions zsh)            in ~/.zshrc\n"
          "  fish  claimgraph completions fish | source            in config.fish",
      .arguments = {{.names = "SHELL", .target = &TypedWords::shell, .text = "for which", .words = words_of(kShells)}},
      .options = {},
      .examples = {{"Complete in this bash, from now on", "source <(claimgraph completions bash)"}},
      .see_also = {"help"},
      .meaning = to_completions};
}

CommandEntry version() {
  return {.name = "version",
          .group = Group::kProgram,
          .summary = "Show the version",
          .more = "The name and the version of the program, on one line; the same as --version.",
          .arguments = {},
          .options = {},
          .examples = {{"Which claimgraph is this", "claimgraph version"}},
          .see_also = {"help"},
          .meaning = to_version};
}

CommandEntry man_pages() {
  return {.name = "man-pages",
          .group = Group::kHidden,
          .summary = "Write the manual into a folder, as man pages",
          .more = "One page a command and one of the whole, for section 1. The folder is made where it does not exist.",
          .arguments =
              {{.names = "FOLDER", .target = &TypedWords::folder, .text = "where to", .completes = Completes::kFolder}},
          .options = {},
          .examples = {{"Where `man` finds them", "claimgraph man-pages ~/.local/share/man/man1"}},
          .see_also = {"help", "completions"},
          .meaning = to_man_pages};
}

}  // namespace

std::vector<CommandEntry> program_commands() { return {help(), completions(), version(), man_pages()}; }

const std::vector<Parameter>& global_options() {
  static const std::vector<Parameter> kOptions = {
      {.names = "-q,--quiet", .target = &TypedWords::quiet, .text = "Errors only: no warnings, notes or progress"},
      {.names = "-v,--verbose", .target = &TypedWords::verbose, .text = "Tell what is done, and how long it takes"},
      {.names = "--color",
       .target = &TypedWords::color,
       .text = "Colours",
       .value = "WHEN",
       .otherwise = "auto",
       .words = words_of(kColors)},
      {.names = "--error-format",
       .target = &TypedWords::error_format,
       .text = "The form of warnings and errors",
       .value = "FORMAT",
       .otherwise = "text",
       .words = words_of(kErrorFormats)},
      {.names = "-h,--help", .target = &TypedWords::help, .text = "Show the help; `claimgraph help COMMAND` tells all"},
      {.names = "--version", .target = &TypedWords::version, .text = "Show the version"}};
  return kOptions;
}

}  // namespace claimgraph::cli
