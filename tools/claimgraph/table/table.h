// SPDX-License-Identifier: Apache-2.0
#pragma once

// The command line as data: each command with its arguments and options, each with its texts. The parser, --help, the
// long help, the man pages and the completions are made of it. A file here holds one group of commands.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "words/choices.h"
#include "words/typed_words.h"

namespace claimgraph::cli {

/// What a shell can offer where a value is typed.
enum class Completes : std::uint8_t { kNothing, kFile, kFolder, kGraph, kCommand };

struct Word {
  std::string word;
  std::string text;
};

/// An argument (GRAPH), an option with a value (-o,--output FILE) or a flag (--json). Of a flag the target is a bool,
/// of what may be given several times a list.
struct Parameter {
  using Target = std::variant<std::string TypedWords::*, std::vector<std::string> TypedWords::*, bool TypedWords::*>;

  std::string names;       ///< of an option all, the long one last: "-o,--output"; of an argument what stands for it
  Target target;           ///< where what is typed goes
  std::string text;        ///< half a line, without a full stop
  std::string value = {};  ///< what stands for an option's value: "FILE"
  std::string otherwise = {};    ///< what counts where it is not given
  std::string more = {};         ///< sentences for the long help, in place of `text`
  std::vector<Word> words = {};  ///< the words it takes; empty: any
  bool open = false;             ///< takes other words than these as well
  Completes completes = Completes::kNothing;
  bool required = false;  ///< of an option; arguments always are, unless `optional`
  bool optional = false;  ///< of an argument

  bool is_flag() const { return std::holds_alternative<bool TypedWords::*>(target); }
  bool is_repeatable() const { return std::holds_alternative<std::vector<std::string> TypedWords::*>(target); }
  /// "-o", "--output".
  std::vector<std::string> all_names() const;
  bool has_name(std::string_view name) const;
};

/// A line to be typed, and what it does.
struct Example {
  std::string text;
  std::string line;  ///< of several lines each but the last ends with a backslash
};

enum class Group : std::uint8_t { kReading, kAsking, kPictures, kCorrecting, kExchanging, kProgram, kHidden };

struct CommandEntry {
  std::string name;
  Group group;
  std::string summary;  ///< half a line, begins with a verb, without a full stop
  std::string more;     ///< paragraphs, an empty line between them; a line that begins with two spaces stays as it is
  std::vector<Parameter> arguments;
  std::vector<Parameter> options;
  std::vector<Example> examples;
  std::vector<std::string> see_also;  ///< names of commands
  schema::Result<Command> (*meaning)(const TypedWords& words);
};

struct GroupEntry {
  Group group;
  std::string title;
};

/// All commands, in the order in which the help lists them.
const std::vector<CommandEntry>& commands();
/// The groups that are shown, in that order.
const std::vector<GroupEntry>& groups();
/// What every command takes, before and behind its name.
const std::vector<Parameter>& global_options();
/// The command of that name; null where there is none.
const CommandEntry* find_command(std::string_view name);
/// The names of the commands that are shown.
std::vector<std::string> command_names();
std::string lower_case(std::string_view ascii);
/// What is said to a word that names no command; with the one that is perhaps meant.
schema::Error no_such_command(const std::string& word);

template <class Array>
std::vector<Word> words_of(const Array& choices) {
  std::vector<Word> words;
  for (const auto& choice : choices) words.push_back({std::string(choice.word), std::string(choice.text)});
  return words;
}

}  // namespace claimgraph::cli
