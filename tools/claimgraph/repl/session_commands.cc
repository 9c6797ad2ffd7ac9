// SPDX-License-Identifier: Apache-2.0

// What the prompt's own commands do.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <sstream>

#include "console/wrapping.h"
#include "files.h"
#include "manual/help_text.h"
#include "questions/typed_text.h"
#include "repl/picture_request.h"
#include "repl/session.h"
#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

/// For :save; by the ending of the file. What is shown here where it has none, or says that it is text.
schema::Result<query::TableFormat> format_of(const std::string& file, query::TableFormat shown) {
  using query::TableFormat;
  static constexpr auto kEndings = std::to_array<Choice<TableFormat>>({{"csv", TableFormat::kCsv},
                                                                       {"tsv", TableFormat::kTsv},
                                                                       {"json", TableFormat::kJson},
                                                                       {"jsonl", TableFormat::kJsonl},
                                                                       {"md", TableFormat::kMarkdown}});
  std::string ending = std::filesystem::path(file).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::error_code unknown;
  const bool is_graph =
      ending == ".claims" && std::filesystem::exists(file, unknown);  // whoever writes it refuses that
  if (ending.empty() || ending == ".txt" || is_graph) return shown;
  const auto format = choose<TableFormat>(":save FILE", ending.substr(1), kEndings);
  if (format) return *format;
  return schema::fail("CG-T003", "the ending of '" + file + "' names no format of a table", {},
                      "name the file .csv, .tsv, .json, .jsonl or .md; .txt has what is shown here; :draw makes "
                      "pictures");
}

/// A place in a part of the line, as one of the whole line.
schema::Place place_of_part(std::string_view line, std::string_view part, const schema::Place& place) {
  schema::Place whole = place_in(line, static_cast<std::size_t>(part.data() - line.data()));
  if (place.column > 1) whole.column += place.column - 1;
  return whole;
}

}  // namespace

schema::Result<void> Session::run_command(const PromptCommandText& command, std::string_view arguments,
                                          std::string_view typed) {
  const auto ask_in_line = [&](schema::Result<Question> question) {
    if (!question) question.error().place = place_of_part(typed, arguments, question.error().place);
    return ask(question);
  };
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
      return arguments.empty() ? needs_argument() : ask_in_line(who(arguments, open_.names()));
    case PromptCommand::kWants:
      return arguments.empty() ? needs_argument() : ask_in_line(wants(arguments, open_.names()));
    case PromptCommand::kVersus:
      return arguments.empty() ? needs_argument() : ask_in_line(versus(arguments, open_.names()));
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
      return set_parameter(arguments, typed);
    case PromptCommand::kQuit:
      quit_ = true;
      break;
  }
  return {};
}

schema::Result<void> Session::help(std::string_view name) {
  constexpr std::size_t kUsual = 80;
  const std::size_t columns = width() == 0 ? kUsual : width();
  if (name.empty()) {
    constexpr std::size_t kColumn = 24;
    std::string text = wrapped_lines(
        "A question ends with ';' and may take several lines:\n"
        "  MATCH (a:Actor)-[p:DEMANDS]->(i:Issue)\n"
        "  RETURN a.name, i.name, p.count ORDER BY p.count DESC;\n"
        "EXPLAIN before a question shows how it would be answered, PROFILE how it was.\n"
        "In short, any part may be '?': who, what they do (demands, rejects, ..., for, against), which issue:\n"
        "  ? -> demands -> ceasefire    Ukraine -> ? -> ?    Ukraine -> contradicts -> ?\n"
        "The Tab key completes words and names, Ctrl-R searches what was typed before, Ctrl-C drops what is typed, or "
        "ends the question that is being answered.\n\n",
        columns);
    for (const PromptCommandText& one : prompt_commands()) {
      text += help_row(std::string(one.name) + " " + std::string(one.arguments), std::string(one.summary), kColumn,
                       columns);
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
  return show(wrapped_lines(fmt::format("{} {}\n{}\n{}{}", command->name, command->arguments, command->summary,
                                        command->text, command->text.empty() ? "" : "\n"),
                            columns));
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
    text +=
        wrapped_lines(fmt::format("  CALL {}({})\n    {}\n", procedure.name, parameters, procedure.summary), width());
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
  const auto text = evidence_text(*last_, row, most, open_.graph(), open_.names(), open_.store(), options_, width());
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
  const auto format = format_of(file, settings_.mode);
  if (!format) return tl::unexpected(format.error());
  if (const auto written = write_file(file, query::to_text(last_->table, *format, open_.graph())); !written)
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
  if (!value.empty()) {
    const auto done = settings_.set(name, value);
    settings_.limit(options_);
    return done;
  }
  const auto line = settings_.text(name);
  return line ? show(*line) : tl::unexpected(line.error());
}

schema::Result<void> Session::set_parameter(std::string_view arguments, std::string_view typed) {
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
  // Between brackets of either kind only one expression is one: "1) AS y, (2" is none.
  const auto table = run_query("RETURN (" + std::string(value) + ") AS value");
  const auto listed = run_query("RETURN [" + std::string(value) + "] AS value");
  if (table && listed && table->columns.size() == 1 && listed->columns.size() == 1) {
    options_.parameters[std::string(name)] = table->rows[0][0];
    return {};
  }
  const bool is_text = std::all_of(value.begin(), value.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c >= 0x80 || c == ' ' || c == '-' || c == '_' || c == '.';
  });
  if (is_text) {
    options_.parameters[std::string(name)] = std::string(value);
    streams_.console.note("$" + std::string(name) + " is the text " + quoted(value));
    return {};
  }
  schema::Error error = !table ? table.error() : !listed ? listed.error() : schema::Error{};
  if (error.code.empty()) error = {"CG-T031", "a parameter has one value", {}, "a list stands in brackets: [1, 2]"};
  constexpr std::uint32_t kBefore = 8;  // of the value in what was run
  const std::uint32_t column = error.place.line == 1 && error.place.column > kBefore ? error.place.column - kBefore : 1;
  error.place = place_of_part(typed, value, {"", 1, column, {}});
  return tl::unexpected(error);
}

}  // namespace claimgraph::cli
