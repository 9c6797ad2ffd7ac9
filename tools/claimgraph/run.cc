// SPDX-License-Identifier: Apache-2.0

#include "run.h"

#include <exception>
#include <new>

#include "command_line.h"
#include "commands.h"

namespace claimgraph::cli {
namespace {

enum ExitCode : int { kDone = 0, kFailed = 1, kWrongUsage = 2, kInterrupted = 130 };

ExitCode run_parsed(const std::vector<std::string>& arguments, Streams streams) {
  const CommandLine line = parse_command_line(arguments);
  streams.console.use(line.global);
  if (!line.command) {
    streams.console.report(line.command.error());
    return kWrongUsage;
  }
  const schema::Result<void> result =
      std::visit([&](const auto& command) { return run(command, streams); }, *line.command);
  // Whoever closes the pipe has read enough: `claimgraph query ... | head` went well.
  if (!result && !is_closed_pipe(result.error())) streams.console.report(result.error());
  if (!result && result.error().code == query::kCancelled) return kInterrupted;
  return streams.console.has_errors() ? kFailed : kDone;
}

}  // namespace

int run(std::vector<std::string> arguments) {
  StandardOutput out;
  Console console;
  try {
    return run_parsed(arguments, {out, console});
  } catch (const std::bad_alloc&) {
    console.report({"CG-T009", "there is not enough memory for this", {}, "give it less at once"});
  } catch (const std::exception& broken) {
    console.report({"CG-T010", std::string("this should not happen: ") + broken.what(), {}, "please report it"});
  }
  return kFailed;
}

}  // namespace claimgraph::cli
