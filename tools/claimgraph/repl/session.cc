// SPDX-License-Identifier: Apache-2.0

#include "repl/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <sstream>

#include "files.h"
#include "interruption.h"
#include "option_values.h"
#include "repl/pager.h"
#include "repl/picture_request.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// The first word, and what is behind it.
std::pair<std::string_view, std::string_view> first_word(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(kSpace), text.size());
  return {text.substr(0, end), trimmed(text.substr(end))};
}

/// For :save; by the ending of the file.
std::optional<query::TableFormat> format_of(std::string_view file) {
  using query::TableFormat;
  static constexpr std::pair<std::string_view, TableFormat> kEndings[] = {{".csv", TableFormat::kCsv},
                                                                          {".tsv", TableFormat::kTsv},
                                                                          {".json", TableFormat::kJson},
                                                                          {".jsonl", TableFormat::kJsonl},
                                                                          {".md", TableFormat::kMarkdown}};
  for (const auto& [ending, format] : kEndings) {
    if (file.ends_with(ending)) return format;
  }
  return std::nullopt;
}

/// One line, so that the arrow keys bring it back whole; a comment to the end of a line keeps its end.
std::string for_history(std::string statement) {
  statement = std::string(trimmed(statement));
  if (statement.find("//") != std::string::npos) return statement;
  std::replace(statement.begin(), statement.end(), '\n', ' ');
  return statement;
}

}  // namespace

Session::Session(const graph::Store& store, const property_graph::PropertyGraph& graph, const GraphNames& names,
                 const Repl& command, bool interactive, Streams streams)
    : store_(store),
      graph_(graph),
      names_(names),
      command_(command),
      interactive_(interactive),
      streams_(streams),
      options_(command.options) {
  settings_.mode = command.format;
  settings_.timing = interactive;
  settings_.cypher = interactive;
  options_.warnings = [this](const schema::Diagnostic& diagnostic) { streams_.console.report(diagnostic); };
}

std::string Session::prompt() const { return is_blank(pending_) ? "claimgraph> " : "       ...> "; }

schema::Result<void> Session::run(LineSource& lines) {
  std::string line;
  while (true) {
    const Typed typed = lines.read(prompt(), line);
    if (typed == Typed::kEnd) break;
    if (typed == Typed::kDropped) {
      streams_.console.note("");
      pending_.clear();
      continue;
    }
    const auto next = take(line, lines);
    if (!next) return tl::unexpected(next.error());
    if (*next == Next::kQuit) return {};
  }
  if (is_blank(pending_)) return {};
  const std::string rest = std::exchange(pending_, {});
  return answer(rest, {});
}

schema::Result<Session::Next> Session::take(const std::string& line, LineSource& lines) {
  if (settings_.echo) {
    if (const auto done = streams_.out.write(prompt() + line + "\n"); !done) return tl::unexpected(done.error());
  }
  if (is_blank(pending_)) {
    const std::string_view typed = trimmed(line);
    if (typed.starts_with(':')) {
      lines.remember(std::string(typed));
      const auto [name, arguments] = first_word(typed);
      const PromptCommandText* const command = find_prompt_command(name);
      if (command != nullptr && command->command == PromptCommand::kQuit) return Next::kQuit;
      schema::Result<void> done;
      if (command == nullptr) {
        const std::string near = closest_prompt_command(name);
        done = schema::fail("CG-T007", "there is no '" + std::string(name) + "' here", {},
                            (near.empty() ? "" : "did you mean '" + near + "'? ") + ":help shows what there is");
      } else {
        done = run_command(*command, arguments);
      }
      if (!done) done = report(done.error());
      if (!done) return tl::unexpected(done.error());
      return Next::kGoOn;
    }
    if (const auto question = read_short_form(line, names_)) {
      lines.remember(std::string(typed));
      if (const auto done = ask(*question); !done) return tl::unexpected(done.error());
      return Next::kGoOn;
    }
  }
  pending_ += line + "\n";
  if (const auto done = answer_whole_statements(lines); !done) return tl::unexpected(done.error());
  return Next::kGoOn;
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
    if (is_blank(statement)) continue;
    lines.remember(for_history(statement));
    if (const auto done = answer(statement, {}); !done) return done;
  }
  if (is_blank(pending_)) pending_.clear();
  return {};
}

/// A person at the terminal sees the mistake and tries again; a script ends, unless it is to go on and its exit code
/// remembers.
schema::Result<void> Session::report(const schema::Error& error) {
  failed_ = true;
  if (!interactive_ && !command_.keep_going) return tl::unexpected(error);
  if (interactive_) {
    streams_.console.show({schema::Severity::kError, error});
  } else {
    streams_.console.report(error);
  }
  return {};
}

schema::Result<void> Session::run_command(const PromptCommandText& command, std::string_view arguments) {
  const auto needs_argument = [&]() -> schema::Result<void> {
    return schema::fail("CG-T031", std::string(command.name) + " takes " + std::string(command.arguments), {},
                        ":help " + std::string(command.name) + " shows an example");
  };
  if (command.arguments.empty() && !arguments.empty()) {
    return schema::fail("CG-T031", std::string(command.name) + " takes nothing", {}, "");
  }
  switch (command.command) {
    case PromptCommand::kHelp:
      return help(arguments);
    case PromptCommand::kSchema:
      return show_schema();
    case PromptCommand::kActors:
      return ask(most_active(NameKind::kActor, arguments));
    case PromptCommand::kIssues:
      return ask(most_active(NameKind::kIssue, arguments));
    case PromptCommand::kWho:
      return arguments.empty() ? needs_argument() : ask(who(arguments, names_));
    case PromptCommand::kWants:
      return arguments.empty() ? needs_argument() : ask(wants(arguments, names_));
    case PromptCommand::kVersus:
      return arguments.empty() ? needs_argument() : ask(versus(arguments, names_));
    case PromptCommand::kWhy:
      return why(arguments);
    case PromptCommand::kDraw:
      return draw(arguments);
    case PromptCommand::kSave:
      return arguments.empty() ? needs_argument() : save(std::string(arguments));
    case PromptCommand::kRead:
      return arguments.empty() ? needs_argument() : read(std::string(arguments));
    case PromptCommand::kSet:
      return set(arguments);
    case PromptCommand::kParameter:
      return set_parameter(arguments);
    case PromptCommand::kQuit:
      break;  // seen by take()
  }
  return {};
}

schema::Result<void> Session::ask(const schema::Result<Question>& question) {
  if (!question) return report(question.error());
  if (settings_.cypher) streams_.console.note(question->query);
  return answer(question->query, question->fixed);
}

schema::Result<query::Table> Session::run_query(const std::string& statement) {
  const Interruption interruption;
  query::RunOptions options = options_;
  options.stop = interruption.flag();
  return query::run(graph_, statement, options);
}

schema::Result<void> Session::answer(const std::string& statement, const Fixed& fixed) {
  if (is_blank(statement)) return {};
  failed_ = false;
  const auto begin = std::chrono::steady_clock::now();
  schema::Result<query::Table> table = run_query(statement);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  // Whoever sends Ctrl-C to a script wants the script to end.
  if (!table && table.error().code == query::kCancelled && !interactive_) return tl::unexpected(table.error());
  if (!table) return report(table.error());
  if (const auto done = show(query::to_text(*table, settings_.mode, graph_, width())); !done) return done;
  if (settings_.timing) {
    const std::size_t rows = table->rows.size();
    streams_.console.note(fmt::format("{} row{}, {:.1f} ms", rows, rows == 1 ? "" : "s", taken.count()));
  }
  if (!table->plan) last_ = Answer{statement, options_.parameters, std::move(*table), fixed};
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

schema::Result<void> Session::help(std::string_view name) {
  if (name.empty()) {
    std::string text =
        "A question ends with ';' and may take several lines:\n"
        "  MATCH (a:Actor)-[p:DEMANDS]->(i:Issue) RETURN a.name, i.name, p.count ORDER BY p.count DESC;\n"
        "EXPLAIN before a question shows how it would be answered, PROFILE how it was.\n"
        "In short, any part may be '?': who, what they do (demands, rejects, ..., for, against), which issue:\n"
        "  ? -> demands -> ceasefire      Ukraine -> ? -> ?      Ukraine -> contradicts -> ?\n"
        "The Tab key completes words and names, Ctrl-R searches what was typed before, Ctrl-C drops what is\n"
        "typed, or ends the question that is being answered.\n\n";
    for (const PromptCommandText& one : prompt_commands()) {
      text += fmt::format("  {:<32} {}\n", std::string(one.name) + " " + std::string(one.arguments), one.summary);
    }
    return show(text);
  }
  const std::string with_colon = name.starts_with(':') ? std::string(name) : ":" + std::string(name);
  const PromptCommandText* const command = find_prompt_command(with_colon);
  if (command == nullptr) {
    const std::string near = closest_prompt_command(with_colon);
    return schema::fail("CG-T007", "there is no '" + with_colon + "' here", {},
                        (near.empty() ? "" : "did you mean '" + near + "'? ") + ":help shows what there is");
  }
  return show(fmt::format("{} {}\n{}\n{}{}", command->name, command->arguments, command->summary, command->text,
                          command->text.empty() ? "" : "\n"));
}

schema::Result<void> Session::show_schema() {
  std::string text = "Nodes\n";
  for (const std::string& label : graph_.labels()) {
    text += fmt::format("  (:{}) {}\n", label, graph_.count(graph_.find_label(label)));
  }
  text += "\nRelationships\n";
  const auto end = [this](const std::optional<property_graph::LabelId>& wanted) -> std::string {
    for (const std::string& label : graph_.labels()) {
      if (wanted && graph_.find_label(label) == wanted) return ":" + label;
    }
    return {};
  };
  for (const std::string& type : graph_.types()) {
    const auto id = graph_.find_type(type);
    const property_graph::EndLabels ends = id ? graph_.end_labels(*id) : property_graph::EndLabels{};
    text += fmt::format("  ({})-[:{}]->({})\n", end(ends.source), type, end(ends.target));
  }
  text += "\nProperties\n  ";
  std::size_t column = 0;
  for (const std::string& key : graph_.keys()) {
    constexpr std::size_t kRoom = 76;
    if (column + key.size() > kRoom) {
      text += "\n  ";
      column = 0;
    }
    text += key + " ";
    column += key.size() + 1;
  }
  text += "\n\nProcedures\n";
  for (const auto& [key, procedure] : graph_.catalog().procedures()) {
    std::string parameters;
    for (const property_graph::Field& field : procedure.parameters) {
      parameters += (parameters.empty() ? "" : ", ") + field.name;
    }
    text += fmt::format("  CALL {}({})\n    {}\n", procedure.name, parameters, procedure.summary);
  }
  return show(text);
}

schema::Result<void> Session::why(std::string_view arguments) {
  constexpr std::size_t kFew = 5;
  if (!last_) return schema::fail("CG-T033", "there is no result yet", {}, "ask something, then :why 1");
  std::size_t row = 1;
  std::size_t most = kFew;
  while (!arguments.empty()) {
    const auto [word, rest] = first_word(arguments);
    if (word == "all") {
      most = SIZE_MAX;
    } else {
      const auto number = count_value(":why", word);
      if (!number) return tl::unexpected(number.error());
      row = *number;
    }
    arguments = rest;
  }
  const auto text = evidence_text(*last_, row, most, graph_, names_, store_, width());
  if (!text) return tl::unexpected(text.error());
  return show(*text);
}

schema::Result<void> Session::draw(std::string_view arguments) {
  const auto request = read_picture_request(arguments, names_);
  if (!request) return tl::unexpected(request.error());
  const auto claims = store_.graph();
  if (!claims) return tl::unexpected(claims.error());
  const auto picture = graph::draw(*claims, request->options);
  if (!picture) return tl::unexpected(picture.error());
  if (const auto written = write_file(request->file, *picture); !written) return written;
  streams_.console.note("written: " + request->file);
  return {};
}

schema::Result<void> Session::save(const std::string& file) {
  if (!last_) return schema::fail("CG-T033", "there is no result yet", {}, "ask something, then :save FILE");
  const query::TableFormat format = format_of(file).value_or(settings_.mode);
  if (const auto written = write_file(file, query::to_text(last_->table, format, graph_)); !written) return written;
  streams_.console.note(fmt::format("written: {}, {} rows", file, last_->table.rows.size()));
  return {};
}

schema::Result<void> Session::read(const std::string& file) {
  constexpr std::size_t kDeepest = 10;
  if (depth_ == kDeepest) return schema::fail("CG-T034", "the files read each other", {file, 0, 0, {}}, "");
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  std::istringstream stream(*text);
  const auto lines = make_stream_source(stream);
  ++depth_;
  const auto done = run(*lines);
  --depth_;
  return done;
}

schema::Result<void> Session::set(std::string_view arguments) {
  if (arguments.empty()) return show(settings_.text());
  const auto [name, value] = first_word(arguments);
  return settings_.set(name, value);
}

schema::Result<void> Session::set_parameter(std::string_view arguments) {
  if (arguments.empty()) {
    std::string text;
    for (const auto& [name, value] : options_.parameters) {
      query::Table one{{"value"}, {{value}}};
      const std::string csv = query::to_text(one, query::TableFormat::kCsv, graph_);
      text += "$" + name + " = " + csv.substr(csv.find('\n') + 1);
    }
    return show(text.empty() ? "none is set: :param NAME VALUE\n" : text);
  }
  auto [name, value] = first_word(arguments);
  if (name.starts_with('$')) name.remove_prefix(1);
  if (value.starts_with("=")) value = trimmed(value.substr(1));
  if (name.empty() || value.empty()) {
    return schema::fail("CG-T031", ":param takes a name and a value", {}, "such as :param who 'European Union'");
  }
  const auto table = run_query("RETURN " + std::string(value));
  if (!table) return tl::unexpected(table.error());
  options_.parameters[std::string(name)] = table->rows[0][0];
  return {};
}

}  // namespace claimgraph::cli
