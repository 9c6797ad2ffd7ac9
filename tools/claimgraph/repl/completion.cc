// SPDX-License-Identifier: Apache-2.0

#include "repl/completion.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "claimgraph/query/words.h"
#include "claimgraph/schema/claim.h"
#include "questions/typed_text.h"
#include "repl/commands_table.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kSpace = " \t";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view word, std::string_view typed) {
  return word.size() >= typed.size() &&
         std::equal(typed.begin(), typed.end(), word.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

template <class Words>
void add_beginning(const Words& words, std::string_view typed, std::vector<std::string>& out) {
  for (const auto& word : words) {
    if (begins(word, typed)) out.emplace_back(word);
  }
}

/// Sorted, each once, not too many.
Completion finished(std::size_t begin, std::vector<std::string> words, std::string end) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  if (words.size() > Completer::kMostWords) words.resize(Completer::kMostWords);
  return {begin, std::move(words), std::move(end)};
}

bool is_word_letter(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::size_t word_begin(std::string_view line) {
  std::size_t begin = line.size();
  while (begin > 0 && is_word_letter(line[begin - 1])) --begin;
  return begin;
}

Completion of_file(std::string_view line, std::size_t begin) {
  const std::string_view typed = line.substr(begin);
  const std::size_t slash = typed.rfind('/');
  const std::string folder = slash == std::string_view::npos ? "." : std::string(typed.substr(0, slash + 1));
  const std::string_view name = slash == std::string_view::npos ? typed : typed.substr(slash + 1);
  std::vector<std::string> words;
  std::error_code problem;  // a folder that cannot be read has nothing to offer
  for (std::filesystem::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
    std::string file = at->path().filename().string();
    if (!file.starts_with(name) || (file.starts_with('.') && name.empty())) continue;
    std::error_code unknown;
    if (at->is_directory(unknown)) file += '/';
    words.push_back((slash == std::string_view::npos ? "" : folder) + file);
  }
  return finished(begin, std::move(words), "");
}

std::vector<std::string> position_names() {
  std::vector<std::string> names = {"?", "against", "agrees", "contradicts", "for"};
  for (const schema::Position position : schema::kAllPositions) names.emplace_back(schema::name(position));
  return names;
}

}  // namespace

Completer::Completer(const property_graph::PropertyGraph& graph, const GraphNames& names)
    : graph_(graph),
      names_(names),
      keywords_(query::keywords()),
      functions_(query::function_names()),
      labels_(graph.labels()),
      types_(graph.types()),
      keys_(graph.keys()) {
  for (const auto& [key, function] : graph_.catalog().functions()) functions_.push_back(function.name);
  for (const auto& [key, procedure] : graph_.catalog().procedures()) procedures_.push_back(procedure.name);
}

Completion Completer::complete(std::string_view line) const {
  const std::size_t first = line.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {line.size(), {}, {}};
  if (line[first] == ':') return after_command(line);
  if (const auto quote = open_quote(line)) return in_quotes(line, *quote);
  const std::size_t arrow = line.find("->");
  const std::size_t bracket = line.find_first_of("([{");
  if (arrow != std::string_view::npos && bracket == std::string_view::npos) return in_short_form(line);
  return in_statement(line);
}

Completion Completer::after_command(std::string_view line) const {
  const std::size_t first = line.find(':');
  const std::size_t space = line.find_first_of(kSpace, first);
  if (space == std::string_view::npos) {
    std::vector<std::string> words;
    for (const PromptCommandText& command : prompt_commands()) {
      if (command.name.starts_with(line.substr(first))) words.emplace_back(command.name);
    }
    return finished(first, std::move(words), " ");
  }
  const PromptCommandText* command = find_prompt_command(line.substr(first, space - first));
  std::size_t begin = std::min(line.find_first_not_of(kSpace, space), line.size());
  if (command == nullptr) return {begin, {}, {}};
  const auto after = [&](std::string_view word) {
    const std::size_t at = line.rfind(word);
    if (at == std::string_view::npos || at < space) return false;
    begin = std::min(line.find_first_not_of(kSpace, at + word.size()), line.size());
    return true;
  };
  const auto named = [&](NameKind kind) { return names_.beginning_with(kind, line.substr(begin), kMostWords); };
  std::vector<std::string> words;
  switch (command->argument) {
    case ArgumentKind::kActor:
      after(",");
      words = named(NameKind::kActor);
      break;
    case ArgumentKind::kIssue:
      words = named(NameKind::kIssue);
      break;
    case ArgumentKind::kFile:
      return of_file(line, begin);
    case ArgumentKind::kView:
      if (after(" to ")) return of_file(line, begin);
      if (after(" of ")) {
        words = named(NameKind::kActor);
        for (std::string& issue : named(NameKind::kIssue)) words.push_back(std::move(issue));
        break;
      }
      add_beginning(std::array{"positions", "agreement", "contradiction", "timeline", "issue"}, line.substr(begin),
                    words);
      break;
    case ArgumentKind::kSetting:
      add_beginning(std::array{"mode", "width", "timing", "pager", "cypher", "echo"}, line.substr(begin), words);
      break;
    case ArgumentKind::kCommand:
      for (const PromptCommandText& one : prompt_commands()) {
        if (one.name.starts_with(line.substr(begin))) words.emplace_back(one.name);
      }
      break;
    case ArgumentKind::kNone:
      break;
  }
  return finished(begin, std::move(words), " ");
}

Completion Completer::in_short_form(std::string_view line) const {
  const std::size_t arrow = line.rfind("->");
  const std::size_t begin = std::min(line.find_first_not_of(kSpace, arrow + 2), line.size());
  const bool is_second = line.find("->") == arrow;
  std::vector<std::string> words;
  if (is_second) {
    add_beginning(position_names(), line.substr(begin), words);
    return finished(begin, std::move(words), " -> ");
  }
  words = names_.beginning_with(NameKind::kIssue, line.substr(begin), kMostWords);
  return finished(begin, std::move(words), "");
}

Completion Completer::in_quotes(std::string_view line, std::size_t quote) const {
  const std::string_view before = line.substr(0, quote);
  const auto last = [&](std::string_view word) {
    const std::size_t at = before.rfind(word);
    return at == std::string_view::npos ? std::size_t{0} : at + 1;
  };
  const std::size_t actor = std::max(last("actor("), last(":Actor"));
  const std::size_t issue = std::max(last("issue("), last(":Issue"));
  const std::string_view typed = line.substr(quote + 1);
  std::vector<std::string> words;
  if (actor >= issue) words = names_.beginning_with(NameKind::kActor, typed, kMostWords);
  if (issue >= actor) {
    for (std::string& name : names_.beginning_with(NameKind::kIssue, typed, kMostWords))
      words.push_back(std::move(name));
  }
  for (std::string& word : words) {
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (word[at] == line[quote] || word[at] == '\\') word.insert(at++, 1, '\\');
    }
  }
  return finished(quote + 1, std::move(words), std::string(1, line[quote]));
}

Completion Completer::in_statement(std::string_view line) const {
  const std::size_t begin = word_begin(line);
  const std::string_view typed = line.substr(begin);
  const char before = begin == 0 ? ' ' : line[begin - 1];
  const std::size_t paren = line.rfind('(');
  const std::size_t bracket = line.rfind('[');
  const bool in_brackets = bracket != std::string_view::npos && (paren == std::string_view::npos || bracket > paren) &&
                           line.find(']', bracket) == std::string_view::npos;
  std::vector<std::string> words;
  if (before == ':' || (before == '|' && in_brackets)) {
    add_beginning(in_brackets ? types_ : labels_, typed, words);
    return finished(begin, std::move(words), "");
  }
  // claims.contested is one name.
  std::size_t dotted = begin;
  while (dotted > 0 && (is_word_letter(line[dotted - 1]) || line[dotted - 1] == '.')) --dotted;
  const std::size_t call = line.substr(0, dotted).find_last_not_of(kSpace);
  constexpr std::string_view kCall = "CALL";
  if (call != std::string_view::npos && call + 1 >= kCall.size() && call + 1 < dotted &&
      begins(line.substr(call + 1 - kCall.size(), kCall.size()), kCall)) {
    add_beginning(procedures_, line.substr(dotted), words);
    return finished(dotted, std::move(words), "(");
  }
  if (before == '.') {
    add_beginning(keys_, typed, words);
    return finished(begin, std::move(words), "");
  }
  if (typed.empty()) return {begin, {}, {}};
  const bool small = typed.front() >= 'a' && typed.front() <= 'z';
  for (const std::string& keyword : keywords_) {
    if (!begins(keyword, typed)) continue;
    std::string& word = words.emplace_back(keyword);
    if (small) std::transform(word.begin(), word.end(), word.begin(), lower);
  }
  const bool is_first = line.find_first_not_of(kSpace) == begin;
  if (is_first) {
    for (std::string& name : names_.beginning_with(NameKind::kActor, typed, kMostWords))
      words.push_back(std::move(name));
  } else {
    for (const std::string& function : functions_) {
      if (begins(function, typed)) words.push_back(function + "(");
    }
  }
  const bool opens = words.size() == 1 && words.front().ends_with('(');
  return finished(begin, std::move(words), opens ? "" : " ");
}

}  // namespace claimgraph::cli
