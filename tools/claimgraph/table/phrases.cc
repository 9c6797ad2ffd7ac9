// SPDX-License-Identifier: Apache-2.0

#include "table/phrases.h"

#include <algorithm>

namespace claimgraph::cli {

std::string words_in_line(const Parameter& parameter) {
  std::string line;
  for (const Word& word : parameter.words) line += (line.empty() ? "" : ", ") + word.word;
  return line;
}

std::vector<std::string> usage_words(const CommandEntry& command) {
  std::vector<std::string> words = {"[OPTIONS]"};
  for (const Parameter& argument : command.arguments) {
    const std::string word = argument.names + (argument.is_repeatable() ? "..." : "");
    words.push_back(argument.optional ? "[" + word + "]" : word);
  }
  for (const Parameter& option : command.options) {
    if (option.required) words.push_back(option.all_names().back() + " " + option.value);
  }
  return words;
}

std::string remarks(const Parameter& parameter) {
  std::string text;
  const auto add = [&text](const std::string& remark) { text += (text.empty() ? "" : "; ") + remark; };
  if (!parameter.otherwise.empty()) add("default: " + parameter.otherwise);
  if (parameter.required) add("required");
  if (!parameter.value.empty() && parameter.is_repeatable()) add("repeatable");
  return text;
}

std::string short_text(const Parameter& parameter) {
  constexpr std::size_t kMostWords = 8;
  std::string text = parameter.text;
  if (!parameter.words.empty() && parameter.words.size() <= kMostWords) text += ": " + words_in_line(parameter);
  const std::string more = remarks(parameter);
  return more.empty() ? text : text + " (" + more + ")";
}

std::string long_text(const Parameter& parameter) {
  const std::string more = remarks(parameter);
  const std::string in_brackets = more.empty() ? std::string() : " (" + more + ")";
  if (!parameter.more.empty() && parameter.words.empty()) return parameter.more + in_brackets;
  return (parameter.more.empty() ? parameter.text : parameter.more) + in_brackets +
         (parameter.words.empty() ? "." : ":");
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::vector<Paragraph> paragraphs(std::string_view text) {
  std::vector<Paragraph> all;
  bool open = false;
  for (const std::string& line : lines(text)) {
    if (line.empty()) {
      open = false;
      continue;
    }
    if (!open) all.push_back({line.starts_with("  "), {}});
    all.back().text += (open ? "\n" : "") + line;
    open = true;
  }
  return all;
}

const std::vector<ExitStatus>& exit_statuses() {
  static const std::vector<ExitStatus> kStatuses = {
      {"0", "done"},
      {"1", "something failed, of several inputs perhaps only one; standard error says what"},
      {"2", "the command line itself is wrong, nothing was done"},
      {"130", "cancelled by Ctrl-C"}};
  return kStatuses;
}

}  // namespace claimgraph::cli
