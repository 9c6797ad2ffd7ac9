// SPDX-License-Identifier: Apache-2.0

#include "manual/completions.h"
#include "table/table.h"

namespace claimgraph::cli {
namespace {

// It needs nothing but bash 4 itself. Bash takes `--format=json` for three words.
constexpr std::string_view kFront = R"bash(# bash completion of claimgraph; made by `claimgraph completions bash`

_claimgraph_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_claimgraph_files() {
  compopt -o filenames 2>/dev/null
  case $1 in
    graph) mapfile -t COMPREPLY < <(compgen -f -X '!*.claims' -- "$cur"; compgen -d -- "$cur") ;;
    folder) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
  esac
}

)bash";

constexpr std::string_view kBack = R"bash(
_claimgraph() {
  local cur=${COMP_WORDS[COMP_CWORD]} before='' command='' count=0 only_arguments='' word i
  COMPREPLY=()
  # What stands before the word: its command, how many arguments, an option that waits for its value.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' && -n $before ]]; then continue; fi
    if [[ -n $before ]]; then
      before=''
    elif [[ -n $only_arguments ]]; then
      count=$((count + 1))
    elif [[ $word == -- ]]; then
      only_arguments=yes
    elif [[ $word == -?* ]]; then
      if _claimgraph_takes_value "$command" "$word"; then before=$word; fi
    elif [[ -z $command ]]; then
      command=$word
      # What is no command is a graph, whose prompt is opened.
      if [[ " $_claimgraph_commands man-pages " != *" $word "* ]]; then command=repl count=1; fi
    else
      count=$((count + 1))
    fi
  done
  if [[ $cur == '=' && -n $before ]]; then cur=''; fi
  if [[ -n $before ]]; then
    _claimgraph_value "$command" "$before"
  elif [[ -z $only_arguments && $cur == -* ]]; then
    _claimgraph_words "$(_claimgraph_options "$command")"
  elif [[ -z $command ]]; then
    _claimgraph_words "$_claimgraph_commands"
    if [[ ${#COMPREPLY[@]} -eq 0 ]]; then _claimgraph_files graph; fi
  else
    _claimgraph_argument "$command" "$count"
  fi
}
complete -F _claimgraph claimgraph
)bash";

std::string all_words(const std::vector<Parameter>& options) {
  std::string text;
  for (const Parameter& option : options) {
    for (const std::string& name : option.all_names()) text += (text.empty() ? "" : " ") + name;
  }
  return text;
}

/// What is offered for a value; empty where nothing can be.
std::string offer(const Parameter& parameter) {
  std::string words;
  for (const Word& word : parameter.words) words += (words.empty() ? "" : " ") + word.word;
  if (!words.empty()) return "_claimgraph_words '" + words + "'";
  switch (parameter.completes) {
    case Completes::kFile:
      return "_claimgraph_files any";
    case Completes::kFolder:
      return "_claimgraph_files folder";
    case Completes::kGraph:
      return "_claimgraph_files graph";
    case Completes::kCommand:
      return "_claimgraph_words \"$_claimgraph_commands\"";
    case Completes::kNothing:
      return {};
  }
  return {};
}

/// "add:--output | add:-o".
std::string pattern(const std::string& command, const Parameter& option) {
  std::string text;
  for (const std::string& name : option.all_names()) text += (text.empty() ? "" : " | ") + command + ":" + name;
  return text;
}

/// One branch of a case for each option that takes a value.
std::string value_branches(const std::string& command, const std::vector<Parameter>& options, bool offers) {
  std::string text;
  for (const Parameter& option : options) {
    if (option.is_flag() || (offers && offer(option).empty())) continue;
    text += "    " + pattern(command, option) + ") " + (offers ? offer(option) : "return 0") + " ;;\n";
  }
  return text;
}

std::string function(const std::string& name, const std::string& subject, const std::string& branches,
                     const std::string& end = {}) {
  return name + "() {\n  case " + subject + " in\n" + branches + "  esac\n" + end + "}\n";
}

}  // namespace

std::string bash_completions() {
  std::string names, options, takes, values, arguments;
  for (const std::string& name : command_names()) names += (names.empty() ? "" : " ") + name;
  for (const CommandEntry& command : commands()) {
    if (!command.options.empty()) {
      options += "    " + command.name + ") printf '%s ' '" + all_words(command.options) + "' ;;\n";
    }
    takes += value_branches(command.name, command.options, false);
    values += value_branches(command.name, command.options, true);
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
      const Parameter& argument = command.arguments[i];
      if (offer(argument).empty()) continue;
      // A list goes on to the end; a single argument is one place. Words that only begin it are offered there only.
      const bool goes_on = argument.is_repeatable() && !argument.open;
      arguments += "    " + command.name + ":" + (goes_on ? "*" : std::to_string(i)) + ") " + offer(argument) + " ;;\n";
    }
  }
  takes += value_branches("*", global_options(), false);
  values += value_branches("*", global_options(), true);
  return std::string(kFront) + "_claimgraph_commands='" + names + "'\n" +
         function("_claimgraph_options", "$1", options, "  printf '%s' '" + all_words(global_options()) + "'\n") +
         function("_claimgraph_takes_value", "$1:$2", takes, "  return 1\n") +
         function("_claimgraph_value", "$1:$2", values) + function("_claimgraph_argument", "$1:$2", arguments) +
         std::string(kBack);
}

}  // namespace claimgraph::cli
