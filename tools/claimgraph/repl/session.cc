// SPDX-License-Identifier: Apache-2.0

#include "repl/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <sstream>

#include "files.h"
#include "interruption.h"
#include "option_values.h"
#include "repl/pager.h"
#include "repl/picture_request.h"
#include "repl/typed_text.h"

namespace claimgraph::cli {
namespace {

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

}  // namespace

Session::Session(OpenGraph& graph, const Repl& command, bool interactive, Streams streams)
    : open_(graph), command_(command), interactive_(interactive), streams_(streams), options_(command.options) {
  settings_.mode = command.format;
  settings_.timing = interactive;
  settings_.cypher = interactive;
  options_.warnings = [this](const schema::Diagnostic& diagnostic) {
    streams_.console.report({diagnostic.severity, placed(diagnostic.error)});
  };
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
  }
  // Whoever leaves in the middle of a question does not want it answered; a file may do without the last semicolon.
  const std::string rest = std::exchange(pending_, {});
  if (done && !quit_ && !is_blank(rest) && !lines.name().empty()) done = answer(rest, {});
  source_ = outer_source;
  line_ = outer_line;
  return done;
}

schema::Result<void> Session::take(const std::string& line, LineSource& lines) {
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
  return run_command(*command, arguments);
}

schema::Result<void> Session::follow_file() {
  const auto changed = open_.refresh();
  if (!changed) return tl::unexpected(changed.error());
  if (!*changed) return {};
  last_.reset();  // its nodes are numbered anew
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
      if (const auto done = answer(statement, {}); !done) return done;
    }
    statement_at_ = line_;
  }
  if (is_blank(pending_)) pending_.clear();
  return {};
}

schema::Error Session::placed(schema::Error error) const {
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
      return arguments.empty() ? needs_argument() : ask(who(arguments, open_.names()));
    case PromptCommand::kWants:
      return arguments.empty() ? needs_argument() : ask(wants(arguments, open_.names()));
    case PromptCommand::kVersus:
      return arguments.empty() ? needs_argument() : ask(versus(arguments, open_.names()));
    case PromptCommand::kWhy:
      return why(arguments);
    case PromptCommand::kDraw:
      return draw(arguments);
    case PromptCommand::kSave:
      return arguments.empty() ? needs_argument() : save(file_argument(arguments));
    case PromptCommand::kRead:
      return arguments.empty() ? needs_argument() : read(file_argument(arguments));
    case PromptCommand::kSet:
      return set(arguments);
    case PromptCommand::kParameter:
      return set_parameter(arguments);
    case PromptCommand::kQuit:
      quit_ = true;
      break;
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
  return query::run(open_.graph(), statement, options);
}

schema::Result<void> Session::answer(const std::string& statement, const Fixed& fixed) {
  if (is_blank(statement)) return {};
  const auto begin = std::chrono::steady_clock::now();
  schema::Result<query::Table> table = run_query(statement);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  // Whoever sends Ctrl-C to a script wants the script to end.
  if (!table && table.error().code == query::kCancelled && !interactive_) return tl::unexpected(table.error());
  if (!table) return report(table.error());
  if (const auto done = show(query::to_text(*table, settings_.mode, open_.graph(), width())); !done) return done;
  if (settings_.timing) {
    const std::size_t rows = table->rows.size();
    streams_.console.note(fmt::format("{} row{}, {:.1f} ms", rows, rows == 1 ? "" : "s", taken.count()));
  }
  last_ = Answer{statement, options_.parameters, std::move(*table), fixed};
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
  for (const std::string& label : open_.graph().labels()) {
    text += fmt::format("  (:{}) {}\n", label, open_.graph().count(open_.graph().find_label(label)));
  }
  text += "\nRelationships\n";
  const auto end = [this](const std::optional<property_graph::LabelId>& wanted) -> std::string {
    for (const std::string& label : open_.graph().labels()) {
      if (wanted && open_.graph().find_label(label) == wanted) return ":" + label;
    }
    return {};
  };
  for (const std::string& type : open_.graph().types()) {
    const auto id = open_.graph().find_type(type);
    const property_graph::EndLabels ends = id ? open_.graph().end_labels(*id) : property_graph::EndLabels{};
    text += fmt::format("  ({})-[:{}]->({})\n", end(ends.source), type, end(ends.target));
  }
  text += "\nProperties\n  ";
  std::size_t column = 0;
  for (const std::string& key : open_.graph().keys()) {
    constexpr std::size_t kRoom = 76;
    if (column + key.size() > kRoom) {
      text += "\n  ";
      column = 0;
    }
    text += key + " ";
    column += key.size() + 1;
  }
  text += "\n\nProcedures\n";
  for (const auto& [key, procedure] : open_.graph().catalog().procedures()) {
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
  const auto text = evidence_text(*last_, row, most, open_.graph(), open_.names(), open_.store(), width());
  if (!text) return tl::unexpected(text.error());
  return show(*text);
}

schema::Result<void> Session::draw(std::string_view arguments) {
  const auto request = read_picture_request(arguments, open_.names());
  if (!request) return tl::unexpected(request.error());
  const auto claims = open_.store().graph();
  if (!claims) return tl::unexpected(claims.error());
  const auto picture = graph::draw(*claims, request->options);
  if (!picture) return tl::unexpected(picture.error());
  if (const auto written = write_file(request->file, *picture); !written) return written;
  streams_.console.note("written: " + request->file);
  return {};
}

schema::Result<void> Session::save(const std::string& file) {
  if (file == "-") return schema::fail("CG-T031", ":save takes a file", {}, "the result stands above");
  if (!last_) return schema::fail("CG-T033", "there is no result yet", {}, "ask something, then :save FILE");
  const query::TableFormat format = format_of(file).value_or(settings_.mode);
  if (const auto written = write_file(file, query::to_text(last_->table, format, open_.graph())); !written)
    return written;
  const std::size_t rows = last_->table.rows.size();
  streams_.console.note(fmt::format("written: {}, {} row{}", file, rows, rows == 1 ? "" : "s"));
  return {};
}

schema::Result<void> Session::read(const std::string& file) {
  constexpr std::size_t kDeepest = 10;
  if (depth_ == kDeepest) return schema::fail("CG-T034", "the files read each other", {file, 0, 0, {}}, "");
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  std::istringstream stream(*text);
  const auto lines = make_stream_source(stream, file);
  ++depth_;
  const auto done = run(*lines);
  --depth_;
  return done;
}

schema::Result<void> Session::set(std::string_view arguments) {
  if (arguments.empty()) return show(settings_.text());
  const auto [name, value] = first_word(arguments);
  if (!value.empty()) return settings_.set(name, value);
  const std::string all = settings_.text();
  const std::size_t at = all.find(std::string(name) + " ");
  return at == std::string::npos ? settings_.set(name, value) : show(all.substr(at, all.find('\n', at) + 1 - at));
}

schema::Result<void> Session::set_parameter(std::string_view arguments) {
  if (arguments.empty()) {
    std::string text;
    for (const auto& [name, value] : options_.parameters) {
      const query::Table one{{"$" + name}, {{value}}};
      text += query::to_text(one, query::TableFormat::kJsonl, open_.graph());
    }
    return show(text.empty() ? "none is set: :param NAME VALUE\n" : text);
  }
  auto [name, value] = first_word(arguments);
  if (name.starts_with('$')) name.remove_prefix(1);
  if (value.starts_with("=")) value = trimmed(value.substr(1));
  if (name.empty() || value.empty()) {
    return schema::fail("CG-T031", ":param takes a name and a value", {}, "such as :param who 'European Union'");
  }
  const bool is_name =
      std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  if (!is_name || (name.front() >= '0' && name.front() <= '9')) {
    return schema::fail("CG-T031", "'" + std::string(name) + "' is no name of a parameter", {},
                        "letters, digits and _, such as :param since date('2025-08-01')");
  }
  const auto table = run_query("RETURN (" + std::string(value) + ") AS value");
  if (!table) return tl::unexpected(table.error());
  options_.parameters[std::string(name)] = table->rows[0][0];
  return {};
}

}  // namespace claimgraph::cli
