// SPDX-License-Identifier: Apache-2.0

#include "run.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <exception>
#include <new>

#include "commands.h"
#include "console/working.h"
#include "words/command_line.h"
#include "words/standard_input.h"

namespace claimgraph::cli {
namespace {

enum ExitCode : int { kDone = 0, kFailed = 1, kWrongUsage = 2, kInterrupted = 130 };

/// In megabytes.
long most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1000;  // which counts kilobytes
}

ExitCode run_parsed(const std::vector<std::string>& arguments, Streams streams) {
  const CommandLine line = parse_command_line(arguments);
  streams.console.use(line.global);
  if (!line.command) {
    streams.console.report(line.command.error());
    return kWrongUsage;
  }
  if (const auto readable = check_standard_input(*line.command); !readable) {
    streams.console.report(readable.error());
    return kWrongUsage;
  }
  Stages stages(streams.console);
  const schema::Result<void> result =
      std::visit([&](const auto& command) { return run(command, streams); }, *line.command);
  stages.done(fmt::format("all in all: {} MB of memory at most", most_memory()));
  // Whoever closes the pipe has read enough: `claimgraph query ... | head` went well.
  if (!result && !is_closed_pipe(result.error())) streams.console.report(result.error());
  if (!result && result.error().code == query::kCancelled) return kInterrupted;
  return streams.console.has_errors() ? kFailed : kDone;
}

}  // namespace

int run(std::vector<std::string> arguments) {
  StandardOutput out;
  Console console;
  out.before_terminal([&console] { console.clear_status(); });
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
