// SPDX-License-Identifier: Apache-2.0

#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <sstream>

#include "commands.h"
#include "files.h"
#include "repl/greeting.h"
#include "repl/session.h"
#include "repl/user_files.h"

namespace claimgraph::cli {
namespace {

bool exists(const std::string& file) {
  std::error_code unknown;
  return !file.empty() && std::filesystem::exists(file, unknown);
}

/// The lines of the file that was named, else of the user's own where there is one.
schema::Result<void> run_init(const Repl& command, Session& session) {
  const std::string file = command.init.empty() ? init_file() : command.init;
  if (command.no_init || (command.init.empty() && !exists(file))) return {};
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  std::istringstream stream(*text);
  return session.run(*make_stream_source(stream, file));
}

}  // namespace

schema::Result<void> run(const Repl& command, Streams streams) {
  auto graph = OpenGraph::open(command.graph);
  if (!graph) return tl::unexpected(graph.error());
  const bool interactive = isatty(STDIN_FILENO) == 1;
  Session session(*graph, command, interactive, streams);
  if (!interactive) {
    if (!command.init.empty()) {
      if (const auto done = run_init(command, session); !done || session.has_quit()) return done;
    }
    return session.run(*make_stream_source(std::cin, "<stdin>"));
  }
  const std::string history = history_file();
  streams.console.note("claimgraph: " + command.graph + ", :help for help");
  if (!exists(history)) streams.console.note(greeting(graph->graph()));
  if (const auto done = run_init(command, session); !done || session.has_quit()) return done;
  const auto complete = [&](std::string_view line) { return graph->completer().complete(line, session.pending()); };
  const auto done = session.run(*make_terminal_source(history, complete));
  if (done) streams.console.note("");
  return done;
}

}  // namespace claimgraph::cli
