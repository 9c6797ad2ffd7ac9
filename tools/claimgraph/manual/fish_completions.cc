// SPDX-License-Identifier: Apache-2.0

#include <set>

#include "manual/completions.h"
#include "table/table.h"

namespace claimgraph::cli {
namespace {

/// Options of any command that are followed by a value. None is a flag elsewhere.
std::string with_values() {
  std::set<std::string> names;
  const auto take = [&names](const std::vector<Parameter>& options) {
    for (const Parameter& option : options) {
      if (option.is_flag()) continue;
      for (const std::string& name : option.all_names()) names.insert(name);
    }
  };
  take(global_options());
  for (const CommandEntry& command : commands()) take(command.options);
  std::string text;
  for (const std::string& name : names) text += " " + name;
  return text;
}

std::string all_names() {
  std::string names;
  for (const CommandEntry& command : commands()) names += " " + command.name;
  return names;
}

/// `__claimgraph_at add` is true behind that command, with "" before any; `__claimgraph_at add -eq 1` where one
/// argument stands between.
std::string front() {
  return "# fish completion of claimgraph; made by `claimgraph completions fish`\n\n"
         "function __claimgraph_at\n"
         "    set -l words (commandline -opc)\n"
         "    set -e words[1]\n"
         "    set -l command ''\n"
         "    set -l arguments 0\n"
         "    set -l waits 0\n"
         "    for word in $words\n"
         "        if test $waits = 1\n"
         "            set waits 0\n"
         "            continue\n"
         "        end\n"
         "        switch $word\n"
         "            case" +
         with_values() +
         "\n"
         "                set waits 1\n"
         "            case '-?*'\n"
         "            case '*'\n"
         "                if test -z \"$command\"\n"
         "                    set command $word\n"
         "                    # What is no command is a graph, whose prompt is opened.\n"
         "                    if not contains -- $word" +
         all_names() +
         "\n"
         "                        set command repl\n"
         "                        set arguments 1\n"
         "                    end\n"
         "                else\n"
         "                    set arguments (math $arguments + 1)\n"
         "                end\n"
         "        end\n"
         "    end\n"
         "    test \"$command\" = \"$argv[1]\"; or return 1\n"
         "    test (count $argv) = 1; or test $arguments $argv[2..-1]\n"
         "end\n\n"
         "function __claimgraph_graphs\n"
         "    __fish_complete_suffix .claims | string match -r '^[^\\t]*(?:\\.claims|/)(?:\\t.*)?$'\n"
         "end\n\n"
         "complete -c claimgraph -f\n";
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char letter : text) {
    if (letter == '\'' || letter == '\\') out += '\\';
    out += letter;
  }
  return out + "'";
}

/// Within double quotes, in which a list of words has its texts: "json\t'for programs'".
std::string word_list(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out += ' ';
    out += word.word;
    if (!word.text.empty()) out += "\\t" + quoted(word.text);
  }
  return "\"" + out + "\"";
}

/// What is offered for a value, as options of `complete`.
std::string offer(const Parameter& parameter, const std::string& names) {
  if (!parameter.words.empty()) return " -a " + word_list(parameter.words);
  switch (parameter.completes) {
    case Completes::kFile:
      return " -F";
    case Completes::kFolder:
      return " -a '(__fish_complete_directories)'";
    case Completes::kGraph:
      return " -k -a '(__claimgraph_graphs)'";
    case Completes::kCommand:
      return " -a " + quoted(names);
    case Completes::kNothing:
      return {};
  }
  return {};
}

std::string option_line(const std::string& condition, const Parameter& option, const std::string& names) {
  std::string line = "complete -c claimgraph" + condition;
  for (const std::string& name : option.all_names()) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.is_flag()) line += (option.completes == Completes::kFile ? " -r" : " -x") + offer(option, names);
  return line + " -d " + quoted(option.text) + "\n";
}

std::string condition(const std::string& where) { return " -n '__claimgraph_at " + where + "'"; }

std::string argument_lines(const CommandEntry& command, const std::string& names) {
  std::string out;
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const Parameter& argument = command.arguments[i];
    const std::string offered = offer(argument, names);
    if (offered.empty()) continue;
    // Words that only begin a list are offered at its front.
    const bool goes_on = argument.is_repeatable() && !argument.open;
    out += "complete -c claimgraph" + condition(command.name + (goes_on ? " -ge " : " -eq ") + std::to_string(i)) +
           offered + "\n";
  }
  return out;
}

}  // namespace

std::string fish_completions() {
  std::string names;
  for (const std::string& name : command_names()) names += (names.empty() ? "" : " ") + name;
  std::string out = front();
  for (const Parameter& option : global_options()) out += option_line("", option, names);
  for (const CommandEntry& command : commands()) {
    if (command.group == Group::kHidden) continue;
    out += "\ncomplete -c claimgraph" + condition("\"\"") + " -a " + command.name + " -d " + quoted(command.summary) +
           "\n";
    for (const Parameter& option : command.options) out += option_line(condition(command.name), option, names);
    out += argument_lines(command, names);
  }
  return out + "\ncomplete -c claimgraph" + condition("\"\"") + " -k -a '(__claimgraph_graphs)'\n";
}

}  // namespace claimgraph::cli
