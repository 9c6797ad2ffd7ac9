// SPDX-License-Identifier: Apache-2.0
#pragma once

// A conversation with a graph: what is typed, line by line, and what is answered.

#include <optional>
#include <string>

#include "claimgraph/graph/store.h"
#include "commands.h"
#include "mistakes.h"
#include "questions/graph_names.h"
#include "questions/short_form.h"
#include "repl/commands_table.h"
#include "repl/evidence_view.h"
#include "repl/line_source.h"
#include "repl/open_graph.h"
#include "repl/settings.h"

namespace claimgraph::cli {

class Session {
 public:
  /// Keeps references. `interactive`: somebody sits there, so that mistakes are told and forgiven, and long results are
  /// paged.
  Session(OpenGraph& graph, const Repl& command, bool interactive, Streams streams);

  /// Takes lines until there are none or one says :quit. What fails is reported; without anybody there it ends the
  /// session, unless told to keep going. Fails where the result cannot be written.
  schema::Result<void> run(LineSource& lines);
  /// Whether :quit was among them.
  bool has_quit() const { return quit_; }
  /// What is typed of a statement so far, before the line that is being typed.
  const std::string& pending() const { return pending_; }

 private:
  std::string prompt() const;
  /// One line of a source: an error is what ends the session.
  schema::Result<void> take(const std::string& line, LineSource& lines);
  schema::Result<void> take_typed(const std::string& line, LineSource& lines);
  schema::Result<void> take_command(std::string_view typed);
  schema::Result<void> answer_whole_statements(LineSource& lines);
  schema::Result<void> report(const schema::Error& error);
  /// With the file and the line of what was read.
  schema::Error placed(schema::Error error) const;
  /// Reads the graph anew where its file has changed; a result that has nodes of the old one is forgotten.
  schema::Result<void> follow_file();

  // What the prompt's own commands do; an error of theirs is reported like a mistake in a question.
  schema::Result<void> run_command(const PromptCommandText& command, std::string_view arguments,
                                   std::string_view typed);
  schema::Result<void> help(std::string_view name);
  schema::Result<void> show_schema();
  schema::Result<void> why(std::string_view arguments);
  schema::Result<void> draw(std::string_view arguments);
  schema::Result<void> save(const std::string& file);
  schema::Result<void> read(const std::string& file);
  schema::Result<void> set(std::string_view arguments);
  schema::Result<void> set_parameter(std::string_view arguments, std::string_view typed);

  /// A question made of a short form: shown, then answered.
  schema::Result<void> ask(const schema::Result<Question>& question);
  schema::Result<void> answer(const std::string& statement);
  schema::Result<query::Table> run_query(const std::string& statement);
  /// A result, by pages where it is long.
  schema::Result<void> show(const std::string& text);
  std::size_t width() const;

  OpenGraph& open_;
  const Repl& command_;
  bool interactive_;
  Streams streams_;
  Settings settings_;
  query::RunOptions options_;
  Mistakes mistakes_;
  std::string pending_;  // what is typed and not yet answered
  std::optional<Answer> last_;
  std::size_t depth_ = 0;  // of files that read files
  bool quit_ = false;
  std::string source_;              // what messages call it; empty for what a person types
  std::uint32_t line_ = 0;          // of the source
  std::uint32_t statement_at_ = 0;  // the line where pending_ begins
};

}  // namespace claimgraph::cli
