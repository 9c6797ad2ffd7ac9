// SPDX-License-Identifier: Apache-2.0

#include "manual/completions.h"
#include "table/phrases.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kFront = R"zsh(#compdef claimgraph
# zsh completion of claimgraph; made by `claimgraph completions zsh`

_claimgraph_commands() {
  local -a commands
  commands=(
)zsh";

// The file may be found by compinit, or be sourced.
constexpr std::string_view kBack = R"zsh(  esac
}

if [ "${funcstack[1]}" = _claimgraph ]; then
  _claimgraph "$@"
else
  compdef _claimgraph claimgraph
fi
)zsh";

/// `letters` get a backslash; the whole stands within single quotes.
std::string escaped(std::string_view text, std::string_view letters) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\'') {
      out += "'\\''";
      continue;
    }
    if (letters.find(letter) != std::string_view::npos) out += '\\';
    out += letter;
  }
  return out;
}

/// ":MESSAGE:ACTION", what is offered for a value.
std::string offer(const std::string& message, const Parameter& parameter) {
  const std::string front = ":" + escaped(message, ":\\") + ":";
  if (!parameter.words.empty()) {
    std::string words;
    for (const Word& word : parameter.words) {
      words += (words.empty() ? "" : " ") + word.word;
      if (!word.text.empty()) words += "\\:" + escaped(word.text, " :\\\"$`()&;|<>*?[]#~");
    }
    return front + "((" + words + "))";
  }
  switch (parameter.completes) {
    case Completes::kFile:
      return front + "_files";
    case Completes::kFolder:
      return front + "_files -/";
    case Completes::kGraph:
      return front + "_files -g \"*.claims\"";
    case Completes::kCommand:
      return front + "_claimgraph_commands";
    case Completes::kNothing:
      return front + " ";
  }
  return front;
}

/// Lines of _arguments, each ended by a backslash.
std::string option_lines(const std::vector<Parameter>& options, const std::string& indent) {
  std::string out;
  for (const Parameter& option : options) {
    const std::vector<std::string> names = option.all_names();
    std::string front = option.is_repeatable() ? "'*'" : "";
    if (names.size() > 1 && !option.is_repeatable()) front = "'(" + names.front() + " " + names.back() + ")'";
    for (const std::string& name : names) {
      // With "=" the value may stand behind it or be a word of its own; a short option takes it either way with "+".
      const std::string mark = option.is_flag() ? "" : name.starts_with("--") ? "=" : "+";
      out += indent + front + "'" + name + mark + "[" + escaped(option.text, "[]:\\") + "]" +
             (option.is_flag() ? "" : offer(option.value, option)) + "' \\\n";
    }
  }
  return out;
}

std::string argument_lines(const CommandEntry& command, const std::string& indent) {
  std::string out;
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const Parameter& argument = command.arguments[i];
    const std::string place = argument.is_repeatable() ? "*" : std::to_string(i + 1);
    out += indent + "'" + place + (argument.optional ? ":" : "") + offer(argument.names, argument) + "' \\\n";
  }
  return out;
}

}  // namespace

std::string zsh_completions() {
  std::string out(kFront);
  for (const CommandEntry& command : commands()) {
    if (command.group != Group::kHidden) {
      out += "    '" + command.name + ":" + escaped(command.summary, ":\\") + "'\n";
    }
  }
  out +=
      "  )\n"
      "  _describe -t commands command commands\n"
      "}\n\n"
      "_claimgraph_first() {\n"
      "  _alternative 'commands:command:_claimgraph_commands' 'graphs:graph:_files -g \"*.claims\"'\n"
      "}\n\n"
      "_claimgraph() {\n"
      "  local context state state_descr line\n"
      "  typeset -A opt_args\n"
      "  _arguments -C \\\n" +
      option_lines(global_options(), "    ") +
      "    '1:command:_claimgraph_first' \\\n"
      "    '*::argument:->argument'\n"
      "  [[ $state == argument ]] || return\n"
      "  case $line[1] in\n";
  for (const CommandEntry& command : commands()) {
    out += "    " + command.name + ")\n      _arguments \\\n" + option_lines(command.options, "        ") +
           option_lines(global_options(), "        ") + argument_lines(command, "        ") + "        && return\n" +
           "      ;;\n";
  }
  // What is no command is a graph, whose prompt is opened.
  out += "    *)\n      _arguments \\\n" + option_lines(find_command("repl")->options, "        ") +
         option_lines(global_options(), "        ") + "        && return\n      ;;\n";
  return out + std::string(kBack);
}

}  // namespace claimgraph::cli
