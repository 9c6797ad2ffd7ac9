// SPDX-License-Identifier: Apache-2.0

#include "words/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "claimgraph/schema/suggest.h"
#include "table/phrases.h"
#include "table/table.h"
#include "words/global_words.h"

namespace claimgraph::cli {
namespace {

constexpr const char* kListHint = "`claimgraph --help` lists the commands";

tl::unexpected<schema::Error> usage(std::string message, std::string hint) {
  return schema::fail("CG-T002", std::move(message), {}, std::move(hint));
}

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

std::string in_quotes(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string perhaps(const std::string& word, const std::vector<std::string>& known) {
  std::string near = schema::closest(word, known);
  if (near.empty()) near = schema::closest(lower_case(word), known);  // --TOP
  return near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
}

/// A word in the command's place that is meant as a graph: it is a file, or looks like one.
bool names_graph(const std::string& word) {
  std::error_code unknown;
  return word.find('/') != std::string::npos || word.ends_with(".claims") || std::filesystem::exists(word, unknown);
}

/// The long names of the options; those that every command takes behind the command's own.
std::vector<std::string> long_names(const std::vector<Parameter>& own) {
  std::vector<std::string> names;
  for (const auto* options : {&own, &global_options()}) {
    for (const Parameter& option : *options) names.push_back(option.all_names().back());
  }
  return names;
}

/// Graphs of this folder, sorted.
std::vector<std::string> graphs_here() {
  std::vector<std::string> graphs;
  std::error_code problem;  // a folder that cannot be read has nothing to suggest
  for (std::filesystem::directory_iterator at(".", problem), end; !problem && at != end; at.increment(problem)) {
    if (at->path().extension() == ".claims") graphs.push_back(at->path().filename().string());
  }
  std::sort(graphs.begin(), graphs.end());
  return graphs;
}

/// The first word names no command; perhaps a graph beside.
schema::Error no_such_word(const std::string& word) {
  schema::Error error = no_such_command(word);
  const std::string graph = schema::closest(word, graphs_here());
  if (graph.empty() || (word.find('.') == std::string::npos && error.hint != kListHint)) return error;
  return {
      "CG-T001", "there is no command and no graph '" + word + "'", {}, "did you mean '" + graph + "'? " + kListHint};
}

/// One command's arguments and options, as CLI11 reads them.
class Parser {
 public:
  Parser(const CommandEntry& entry, TypedWords& words) : entry_(entry), words_(words), app_("", entry.name) {
    app_.set_help_flag();
    app_.allow_extras();  // so that unknown words are ours to explain
    for (const Parameter& argument : entry.arguments) {
      CLI::Option* option = add(argument);
      option->required(!argument.optional);
    }
    for (const Parameter& parameter : entry.options) {
      CLI::Option* option = add(parameter);
      option->required(parameter.required);
      if (parameter.is_repeatable()) option->allow_extra_args(false);
    }
  }

  /// Reads the words behind the command's name.
  schema::Result<void> parse(const std::vector<std::string>& arguments) {
    if (auto checked = check_options(arguments); !checked) return checked;
    try {
      // CLI11 takes them from the back.
      app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
      return mistake(error.what());
    }
    const std::vector<std::string> rest = unknown_words();
    return rest.empty() ? schema::Result<void>() : unexpected_word(rest.front());
  }

 private:
  CLI::Option* add(const Parameter& parameter) {
    return std::visit(
        [&](const auto member) {
          auto& slot = words_.*member;
          if constexpr (std::is_same_v<decltype(member), bool TypedWords::*const>) {
            return app_.add_flag(parameter.names, slot);
          } else {
            return app_.add_option(parameter.names, slot)->type_name(parameter.value);
          }
        },
        parameter.target);
  }

  const Parameter* option(std::string_view name) const {
    for (const Parameter& one : entry_.options) {
      if (one.has_name(name)) return &one;
    }
    return nullptr;
  }

  /// Options without their value, or given twice: said in our words before CLI11 says it in its own.
  schema::Result<void> check_options(const std::vector<std::string>& arguments) const {
    std::vector<const Parameter*> seen;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
      const std::string& word = arguments[i];
      if (!is_option(word)) continue;
      constexpr std::size_t kLetter = 2;
      const std::string name =
          word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, kLetter);  // -oFILE
      const Parameter* const known = option(name);
      if (known == nullptr || known->is_flag()) continue;
      const std::string words = known->words.empty() ? std::string() : "one of " + words_in_line(*known) + "; ";
      if (std::find(seen.begin(), seen.end(), known) != seen.end() && !known->is_repeatable()) {
        return usage(name + " is given twice", "leave one of them out; " + help_hint());
      }
      seen.push_back(known);
      if (name.size() != word.size()) continue;
      const bool has_value =
          i + 1 < arguments.size() && !arguments[i + 1].starts_with("--") && option(arguments[i + 1]) == nullptr;
      if (!has_value) return usage(name + " takes " + known->value, words + help_hint());
      ++i;
    }
    return {};
  }

  std::string help_hint() const { return "`claimgraph " + entry_.name + " --help` shows what it takes"; }

  std::vector<std::string> unknown_words() const {
    std::vector<std::string> words = app_.remaining();
    std::erase(words, "--");  // says only that what follows are no options
    return words;
  }

  tl::unexpected<schema::Error> unexpected_word(const std::string& word) const {
    if (!is_option(word)) {
      return usage(in_quotes(word) + " is one argument too many for " + entry_.name, help_hint());
    }
    const std::string typed = word.substr(0, word.find('='));
    return usage(entry_.name + " has no option " + in_quotes(typed),
                 perhaps(typed, long_names(entry_.options)) + help_hint());
  }

  /// What CLI11 found wrong, in our form.
  tl::unexpected<schema::Error> mistake(std::string message) const {
    while (message.ends_with('.') || message.ends_with('\n')) message.pop_back();
    // An unknown option explains a missing argument better than the other way round.
    for (const std::string& word : unknown_words()) {
      if (is_option(word)) return unexpected_word(word);
    }
    return usage(entry_.name + ": " + message, help_hint());
  }

  const CommandEntry& entry_;
  TypedWords& words_;
  CLI::App app_;
};

schema::Result<Command> command_from(std::vector<std::string> arguments, TypedWords words) {
  if (words.version) return Version{};
  if (arguments.empty() && words.help) return Help{};
  if (arguments.empty()) return usage("no command is given", kListHint);
  const std::string first = arguments.front();
  if (is_option(first)) {
    return usage("there is no option " + in_quotes(first) + " without a command",
                 perhaps(first, long_names({})) + kListHint);
  }
  const CommandEntry* entry = find_command(first);
  if (entry == nullptr) {
    if (!names_graph(first)) return tl::unexpected(no_such_word(first));
    entry = find_command("repl");
  } else {
    arguments.erase(arguments.begin());
  }
  if (words.help) return Help{entry->name, false};
  if (auto read = Parser(*entry, words).parse(arguments); !read) return tl::unexpected(read.error());
  return entry->meaning(words);
}

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
  GlobalWords global = take_global_words(arguments);
  if (global.wrong) return {global.options, tl::unexpected(*global.wrong)};
  return {global.options, command_from(std::move(global.rest), std::move(global.words))};
}

}  // namespace claimgraph::cli
