// SPDX-License-Identifier: Apache-2.0

#include <unistd.h>

#include <cstdio>

#include "claimgraph/graph/store.h"
#include "claimgraph/query/query.h"
#include "commands.h"
#include "interruption.h"
#include "typed_line.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kHelp =
    "A question ends with ';' and may take several lines:\n"
    "  MATCH (a:Actor)-[p:DEMANDS]->(i:Issue) RETURN a.name, i.name, p.count ORDER BY p.count DESC;\n"
    ":help shows this, :quit ends (so does the end of the input), Ctrl-C drops what is typed, or ends the\n"
    "question that is being answered. EXPLAIN before a question shows how it would be answered, PROFILE how it was.\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

/// Asks the graph as long as there are lines.
class Prompt {
 public:
  Prompt(const property_graph::PropertyGraph& graph, const Repl& command, Streams streams)
      : graph_(graph), command_(command), streams_(streams), interactive_(isatty(STDIN_FILENO) == 1) {}

  schema::Result<void> run() {
    if (interactive_) streams_.console.note("claimgraph: " + command_.graph + ", :help for help");
    std::string line;
    while (true) {
      show_prompt();
      const Typed typed = read_typed_line(line, interactive_);
      if (typed == Typed::kEnd) break;
      if (typed == Typed::kDropped) {
        streams_.console.note("");
        pending_.clear();
        continue;
      }
      if (is_blank(pending_) && line.starts_with(':')) {
        const std::string word = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (word == ":quit" || word == ":exit") return {};
        if (auto done = shell_command(word); !done) return done;
        continue;
      }
      pending_ += line + "\n";
      if (auto done = answer_whole_statements(); !done) return done;
    }
    if (interactive_) streams_.console.note("");
    return is_blank(pending_) ? schema::Result<void>() : answer(pending_);
  }

 private:
  void show_prompt() const {
    if (!interactive_) return;
    std::fputs(is_blank(pending_) ? "claimgraph> " : "       ...> ", stderr);
    std::fflush(stderr);
  }

  schema::Result<void> shell_command(const std::string& word) {
    if (word == ":help") return streams_.out.write(kHelp);
    report({"CG-T007", "there is no '" + word + "' here", {}, ":help shows what there is"});
    return {};
  }

  /// Answers each statement that is ended; a ';' inside a string or a comment ends none.
  schema::Result<void> answer_whole_statements() {
    std::size_t end = 0;
    while ((end = pending_.find(';', end)) != std::string::npos) {
      ++end;
      const std::string statement = pending_.substr(0, end);
      if (query::completeness(statement) == query::Completeness::kIncomplete) continue;
      pending_.erase(0, end);
      end = 0;
      if (auto done = answer(statement); !done) return done;
    }
    if (is_blank(pending_)) pending_.clear();
    return {};
  }

  schema::Result<void> answer(const std::string& statement) {
    if (is_blank(statement)) return {};
    query::RunOptions options = command_.options;
    options.warnings = [this](const schema::Diagnostic& diagnostic) { report(diagnostic.error, diagnostic.severity); };
    const schema::Result<query::Table> table = [&] {
      const Interruption interruption;
      options.stop = interruption.flag();
      return query::run(graph_, statement, options);
    }();
    if (!table && table.error().code == query::kCancelled && !interactive_) return tl::unexpected(table.error());
    if (!table) {
      report(table.error());
      return {};
    }
    return streams_.out.write(query::to_text(*table, command_.format, graph_, streams_.out.width()));
  }

  /// A person at a terminal sees the mistake and tries again; only a script's exit code has to remember it.
  void report(const schema::Error& error, schema::Severity severity = schema::Severity::kError) {
    if (interactive_) {
      streams_.console.note(schema::to_text(error, severity == schema::Severity::kError ? "error" : "warning"));
    } else {
      streams_.console.report({severity, error});
    }
  }

  const property_graph::PropertyGraph& graph_;
  const Repl& command_;
  Streams streams_;
  bool interactive_;
  std::string pending_;  // what is typed and not yet answered
};

}  // namespace

schema::Result<void> run(const Repl& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto graph = store->property_graph();
  if (!graph) return tl::unexpected(graph.error());
  return Prompt(**graph, command, streams).run();
}

}  // namespace claimgraph::cli
