// SPDX-License-Identifier: Apache-2.0

#include "table/table.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "claimgraph/schema/text_width.h"
#include "manual/help_text.h"
#include "table/phrases.h"
#include "words/command_line.h"

using namespace claimgraph::cli;
namespace schema = claimgraph::schema;

namespace {

/// A line of arguments that is right but for what a test adds.
std::vector<std::string> line_for(const CommandEntry& command) {
  std::vector<std::string> words = {command.name};
  for (const Parameter& argument : command.arguments) {
    words.push_back(argument.words.empty() || argument.open ? "list" : argument.words.front().word);
  }
  for (const Parameter& option : command.options) {
    if (option.required) words.insert(words.end(), {option.all_names().back(), "x"});
  }
  return words;
}

bool is_half_a_line(const std::string& text) { return !text.empty() && text.size() <= 72 && text.back() != '.'; }

TEST_CASE("Every command has a summary, a description, an example and a way on") {
  for (const CommandEntry& command : commands()) {
    INFO(command.name);
    CHECK((is_half_a_line(command.summary) || command.summary.ends_with(" ...")));
    CHECK(std::isupper(static_cast<unsigned char>(command.summary.front())));
    CHECK_FALSE(command.more.empty());
    REQUIRE_FALSE(command.examples.empty());
    for (const Example& example : command.examples) {
      CHECK(is_half_a_line(example.text));
      CHECK(example.line.find("claimgraph") != std::string::npos);
    }
    REQUIRE_FALSE(command.see_also.empty());
    for (const std::string& other : command.see_also) {
      CHECK(other != command.name);
      CHECK(find_command(other) != nullptr);
    }
  }
}

TEST_CASE("Every argument and option has a text, and a value its name") {
  for (const CommandEntry& command : commands()) {
    for (const auto* parameters : {&command.arguments, &command.options, &global_options()}) {
      for (const Parameter& one : *parameters) {
        INFO(command.name << " " << one.names);
        CHECK_FALSE(one.text.empty());
        CHECK(one.text.back() != '.');
        CHECK((one.more.empty() || one.more.back() == '.'));
        const bool is_option = one.names.front() == '-';
        CHECK(one.value.empty() == (!is_option || one.is_flag()));
        if (is_option) CHECK(one.all_names().back().starts_with("--"));
      }
    }
  }
}

TEST_CASE("No name stands for two options of a command") {
  for (const CommandEntry& command : commands()) {
    std::set<std::string> names;
    for (const auto* options : {&command.options, &global_options()}) {
      for (const Parameter& option : *options) {
        for (const std::string& name : option.all_names()) {
          INFO(command.name << " " << name);
          CHECK(names.insert(name).second);
        }
      }
    }
  }
}

TEST_CASE("What is a flag of one command takes no value of another") {
  std::map<std::string, bool> flags;
  for (const CommandEntry& command : commands()) {
    for (const Parameter& option : command.options) {
      for (const std::string& name : option.all_names()) {
        INFO(command.name << " " << name);
        CHECK(flags.emplace(name, option.is_flag()).first->second == option.is_flag());
      }
    }
  }
}

TEST_CASE("An option takes the words of the table and says so where it gets another") {
  for (const CommandEntry& command : commands()) {
    for (const Parameter& option : command.options) {
      if (option.words.empty()) continue;
      const std::string name = option.all_names().back();
      INFO(command.name << " " << name);
      for (const Word& word : option.words) {
        std::vector<std::string> line = line_for(command);
        line.insert(line.end(), {name, word.word});
        if (name == "--normalise") line.insert(line.end(), {"--matrix", "congruence"});
        CHECK(parse_command_line(line).command);
      }
      std::vector<std::string> line = line_for(command);
      line.insert(line.end(), {name, "xyzzy"});
      const CommandLine wrong = parse_command_line(line);
      REQUIRE_FALSE(wrong.command);
      CHECK(wrong.command.error().hint.find(words_in_line(option)) != std::string::npos);
    }
  }
}

TEST_CASE("Help fits the width it is given") {
  for (const std::size_t width : {60, 80, 100}) {
    std::vector<std::string> texts = {command_list(width)};
    for (const CommandEntry& command : commands()) {
      texts.push_back(short_help(command, width));
      // Examples are lines to be copied and stay whole; they are made for 80 columns.
      if (width >= 80) texts.push_back(long_help(command, width));
    }
    for (const std::string& text : texts) {
      for (const std::string& line : lines(text)) {
        INFO(line);
        CHECK((schema::columns(line) <= width || line.find("claimgraph ") != std::string::npos));
        CHECK(schema::columns(line) <= 100);
        if (width == 80) CHECK(schema::columns(line) <= 80);
      }
    }
  }
}

TEST_CASE("The list of commands has each once, but for hidden ones") {
  const std::string list = command_list(80);
  for (const CommandEntry& command : commands()) {
    INFO(command.name);
    CHECK((list.find("\n  " + command.name + " ") != std::string::npos) == (command.group != Group::kHidden));
  }
}

}  // namespace
