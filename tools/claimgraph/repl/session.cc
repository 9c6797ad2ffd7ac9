// SPDX-License-Identifier: Apache-2.0

#include "repl/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "interruption.h"
#include "questions/typed_text.h"
#include "repl/pager.h"

namespace claimgraph::cli {
namespace {

bool is_element(const property_graph::Value& value) {
  if (value.is_list()) return std::any_of(value.list().begin(), value.list().end(), is_element);
  if (value.is_map()) {
    return std::any_of(value.map().begin(), value.map().end(),
                       [](const auto& entry) { return is_element(entry.second); });
  }
  return value.is<property_graph::NodeId>() || value.is<property_graph::RelationshipId>() || value.is_path();
}

/// Whether nodes, relationships or paths are in it.
bool has_elements(const query::Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const auto& row) { return std::any_of(row.begin(), row.end(), is_element); });
}

}  // namespace

Session::Session(OpenGraph& graph, const Repl& command, bool interactive, Streams streams)
    : open_(graph),
      command_(command),
      interactive_(interactive),
      streams_(streams),
      settings_(command.options),
      options_(command.options),
      mistakes_([this](const schema::Diagnostic& diagnostic) {
        streams_.console.report({diagnostic.severity, placed(diagnostic.error)});
      }) {
  settings_.mode = command.format;
  settings_.timing = interactive;
  settings_.numbers = interactive;
  settings_.cypher = interactive;
  options_.stop = Interruption::flag();
  options_.warnings = mistakes_.sink();
}

std::string Session::prompt() const { return is_blank(pending_) ? "claimgraph> " : "       ...> "; }

schema::Result<void> Session::run(LineSource& lines) {
  const std::string outer_source = std::exchange(source_, lines.name());
  const std::uint32_t outer_line = std::exchange(line_, 0);
  std::string line;
  schema::Result<void> done;
  while (done && !quit_) {
    const Typed typed = lines.read(prompt(), line);
    if (typed == Typed::kEnd) break;
    if (typed == Typed::kDropped) {
      streams_.console.note("");
      pending_.clear();
      continue;
    }
    ++line_;
    done = take(line, lines);
    // Ctrl-C means the whole file, not the statement that happened to run.
    if (interactive_ && depth_ != 0 && Interruption::happened()) break;
  }
  // Whoever leaves in the middle of a question does not want it answered; a file may do without the last semicolon.
  const std::string rest = std::exchange(pending_, {});
  if (done && !quit_ && !is_blank(rest) && !lines.name().empty()) done = answer(rest);
  source_ = outer_source;
  line_ = outer_line;
  return done;
}

schema::Result<void> Session::take(const std::string& line, LineSource& lines) {
  if (!interactive_ || depth_ != 0) return take_typed(line, lines);
  // Nothing that is done for a line ends the prompt.
  const Interruption interruption(Interruption::Second::kWaits);
  return take_typed(line, lines);
}

schema::Result<void> Session::take_typed(const std::string& line, LineSource& lines) {
  if (settings_.echo) {
    if (const auto done = streams_.out.write(prompt() + line + "\n"); !done) return done;
  }
  const std::string_view typed = without_end(line);
  const bool leaves = typed == ":quit" || typed == ":exit";
  if (is_blank(pending_) || leaves || typed == ":help") {
    if (is_blank(pending_)) pending_.clear();
    statement_at_ = line_;
    const bool plain = interactive_ && (typed == "quit" || typed == "exit" || typed == "help" || typed == "\\q");
    if (typed.starts_with(':') || plain) {
      lines.remember(std::string(typed));
      const auto done = take_command(plain && typed != "\\q" ? ":" + std::string(typed)
                                     : plain                 ? ":quit"
                                                             : std::string(typed));
      return done ? done : report(done.error());
    }
    if (const auto followed = follow_file(); !followed) return report(followed.error());
    if (const auto question = read_short_form(line, open_.names())) {
      lines.remember(std::string(typed));
      return ask(*question);
    }
  }
  pending_ += line + "\n";
  return answer_whole_statements(lines);
}

schema::Result<void> Session::take_command(std::string_view typed) {
  const auto [name, arguments] = first_word(typed);
  const PromptCommandText* const command = find_prompt_command(name);
  if (command == nullptr) {
    const std::string near = closest_prompt_command(name);
    return schema::fail("CG-T007", "there is no '" + std::string(name) + "' here", {},
                        (near.empty() ? "" : "did you mean '" + near + "'? ") + ":help shows what there is");
  }
  if (const auto followed = follow_file(); !followed) return followed;
  return run_command(*command, arguments, typed);
}

schema::Result<void> Session::follow_file() {
  const auto changed = open_.refresh();
  if (!changed) return tl::unexpected(changed.error());
  if (!*changed) return {};
  if (last_ && has_elements(last_->table)) last_.reset();  // they are numbered anew
  streams_.console.note("the graph has changed and was read anew");
  return {};
}

/// Answers each statement that is ended; a ';' inside a text or a comment ends none.
schema::Result<void> Session::answer_whole_statements(LineSource& lines) {
  std::size_t end = 0;
  while ((end = pending_.find(';', end)) != std::string::npos) {
    ++end;
    const std::string statement = pending_.substr(0, end);
    if (query::completeness(statement) == query::Completeness::kIncomplete) continue;
    pending_.erase(0, end);
    end = 0;
    if (!is_blank(statement)) {
      lines.remember(for_history(statement));
      if (const auto done = answer(statement); !done) return done;
    }
    statement_at_ = line_;
  }
  if (is_blank(pending_)) pending_.clear();
  return {};
}

schema::Error Session::placed(schema::Error error) const {
  // What the command line takes as --param NAME=VALUE.
  constexpr std::string_view kOption = "--param ";
  if (const std::size_t option = error.hint.find(kOption); option != std::string::npos) {
    const std::size_t equals = error.hint.find('=', option);
    if (equals != std::string::npos) error.hint[equals] = ' ';
    error.hint.replace(option, kOption.size(), ":param ");
  }
  if (source_.empty() || !error.place.file.empty()) return error;
  error.place.file = source_;
  error.place.line = error.place.line == 0 ? line_ : statement_at_ + error.place.line - 1;
  return error;
}

/// A person at the terminal sees the mistake and tries again; a script ends, unless it is to go on and its exit code
/// remembers.
schema::Result<void> Session::report(const schema::Error& error) {
  if (!interactive_ && !command_.keep_going) return tl::unexpected(placed(error));
  if (interactive_) {
    streams_.console.show({schema::Severity::kError, placed(error)});
  } else {
    streams_.console.report(placed(error));
  }
  return {};
}

schema::Result<void> Session::ask(const schema::Result<Question>& question) {
  if (!question) return report(question.error());
  if (settings_.cypher) streams_.console.note(question->query);
  return answer(question->query);
}

schema::Result<query::Table> Session::run_query(const std::string& statement) {
  std::optional<Interruption> interruption;
  if (!interactive_) interruption.emplace();
  return query::run(open_.graph(), statement, options_);
}

schema::Result<void> Session::answer(const std::string& statement) {
  if (is_blank(statement)) return {};
  const auto begin = std::chrono::steady_clock::now();
  schema::Result<query::Table> table = run_query(statement);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  // Whoever sends Ctrl-C to a script wants the script to end.
  if (!table && table.error().code == query::kCancelled && !interactive_) return tl::unexpected(table.error());
  if (!table) return report(mistakes_.in_order(table.error()));
  const auto numbers = settings_.numbers ? query::RowNumbers::kShown : query::RowNumbers::kHidden;
  const std::string text = query::to_text(*table, settings_.mode, open_.graph(), width(), numbers);
  if (interactive_ && Interruption::happened()) return report({query::kCancelled, "cancelled", {}, {}});
  if (const auto done = show(text); !done) return done;
  if (settings_.timing) {
    const std::size_t rows = table->rows.size();
    streams_.console.note(fmt::format("{} row{}, {:.1f} ms", rows, rows == 1 ? "" : "s", taken.count()));
  }
  last_ = Answer{statement, options_.parameters, std::move(*table)};
  return {};
}

std::size_t Session::width() const { return settings_.width.value_or(streams_.out.width()); }

schema::Result<void> Session::show(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const std::size_t height = streams_.out.height();
  if (interactive_ && settings_.pager && height != 0 && lines + 2 > height) {
    if (page(streams_.out.shown(text), pager_command())) return {};
  }
  return streams_.out.write(text);
}

}  // namespace claimgraph::cli
