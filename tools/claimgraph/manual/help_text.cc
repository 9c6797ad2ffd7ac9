// SPDX-License-Identifier: Apache-2.0

#include "manual/help_text.h"

#include <algorithm>

#include "claimgraph/schema/text_width.h"
#include "table/phrases.h"

namespace claimgraph::cli {
namespace {

constexpr std::size_t kMargin = 2;

/// "-o, --output FILE"; long names stand below each other whether or not there is a short one.
std::string heading(const Parameter& parameter) {
  if (parameter.names.front() != '-') return parameter.names + (parameter.is_repeatable() ? "..." : "");
  std::string text = parameter.names.starts_with("--") ? "    " : "";
  for (const std::string& name : parameter.all_names()) text += (text.empty() || text == "    " ? "" : ", ") + name;
  return parameter.value.empty() ? text : text + " " + parameter.value;
}

std::string usage(const CommandEntry& command) {
  std::string text = "claimgraph " + command.name;
  for (const std::string& word : usage_words(command)) text += " " + word;
  return text;
}

std::string short_rows(const std::string& title, const std::vector<Parameter>& parameters, std::size_t width) {
  constexpr std::size_t kColumn = 29;
  if (parameters.empty()) return {};
  std::string text = "\n" + title + ":\n";
  for (const Parameter& one : parameters) text += help_row(heading(one), short_text(one), kColumn, width);
  return text;
}

std::string long_rows(const std::string& title, const std::vector<Parameter>& parameters, std::size_t width) {
  constexpr std::size_t kIndent = 8, kWordColumn = 24;
  std::string text = parameters.empty() ? std::string() : "\n" + title + ":\n";
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& one = parameters[i];
    text += (i == 0 ? "  " : "\n  ") + heading(one) + "\n" + schema::wrapped(long_text(one), width, kIndent);
    for (const Word& word : one.words)
      text += help_row(std::string(kIndent, ' ') + word.word, word.text, kWordColumn, width);
  }
  return text;
}

/// Each line behind two spaces.
std::string indented(std::string_view text) {
  std::string all;
  for (const std::string& line : lines(text)) all += "  " + line + "\n";
  return all;
}

std::string examples(const std::vector<Example>& all) {
  std::string text = "\nExamples:\n";
  for (std::size_t i = 0; i < all.size(); ++i) {
    text += (i == 0 ? "  " : "\n  ") + all[i].text + ":\n" + indented(indented(all[i].line));
  }
  return text;
}

std::string exit_codes(std::size_t width) {
  constexpr std::size_t kColumn = 8;
  std::string text = "\nExit codes:\n";
  for (const ExitStatus& status : exit_statuses()) text += help_row(status.code, status.text, kColumn, width);
  return text;
}

}  // namespace

std::string help_row(const std::string& heading, const std::string& text, std::size_t column, std::size_t width) {
  std::string block = schema::wrapped(text, width, column);
  const std::string head = std::string(kMargin, ' ') + heading;
  if (text.empty()) return head + "\n";
  if (head.size() + kMargin > column) return head + "\n" + block;
  return head + block.substr(head.size());
}

std::string command_list(std::size_t width) {
  constexpr std::size_t kColumn = 16;
  std::string text = schema::wrapped(kPurpose, width, 0) +
                     "\nUsage: claimgraph [OPTIONS] COMMAND ...\n"
                     "       claimgraph GRAPH      the same as claimgraph repl GRAPH\n";
  for (const GroupEntry& group : groups()) {
    text += "\n" + group.title + ":\n";
    for (const CommandEntry& command : commands()) {
      if (command.group == group.group) text += help_row(command.name, command.summary, kColumn, width);
    }
  }
  return text + short_rows("Options, before and behind a command", global_options(), width) + exit_codes(width) + "\n" +
         schema::wrapped(
             "The result goes to standard output, everything else to standard error. `claimgraph COMMAND --help` shows "
             "what a command takes, `claimgraph help COMMAND` tells all about it.",
             width, 0);
}

std::string short_help(const CommandEntry& command, std::size_t width) {
  std::string text = schema::wrapped(command.summary, width, 0) + "\nUsage: " + usage(command) + "\n" +
                     short_rows("Arguments", command.arguments, width) + short_rows("Options", command.options, width) +
                     short_rows("Options of every command", global_options(), width) + "\nExample:\n" +
                     indented(command.examples.front().line);
  return text + "\n" + schema::wrapped("`claimgraph help " + command.name + "` tells all about it.", width, 0);
}

std::string long_help(const CommandEntry& command, std::size_t width) {
  std::string text = schema::wrapped(command.summary, width, 0) + "\nUsage: " + usage(command) + "\n";
  for (const Paragraph& paragraph : paragraphs(command.more)) {
    text += "\n" + (paragraph.as_is ? paragraph.text + "\n" : schema::wrapped(paragraph.text, width, 0));
  }
  text += long_rows("Arguments", command.arguments, width) + long_rows("Options", command.options, width) +
          long_rows("Options of every command", global_options(), width) + examples(command.examples) +
          exit_codes(width);
  std::string others;
  for (const std::string& name : command.see_also) others += (others.empty() ? "" : ", ") + ("claimgraph help " + name);
  return text + "\nSee also:\n" + schema::wrapped(others, width, kMargin);
}

}  // namespace claimgraph::cli
