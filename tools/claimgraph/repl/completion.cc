// SPDX-License-Identifier: Apache-2.0

#include "repl/completion.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <filesystem>

#include "claimgraph/query/query.h"
#include "claimgraph/query/words.h"
#include "claimgraph/schema/claim.h"
#include "questions/arrows.h"
#include "questions/typed_text.h"
#include "repl/commands_table.h"
#include "repl/settings.h"

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

/// Where the second of two actors begins: behind the comma, or behind a whole name. Of the first where there is none.
std::size_t begin_of_second(std::string_view line, std::size_t first, const GraphNames& names) {
  std::size_t i = first;
  if (i < line.size() && (line[i] == '\'' || line[i] == '"')) i = std::min(end_of_text(line, i), line.size());
  std::size_t second = first;
  for (; i < line.size(); ++i) {
    if (line[i] == ',') return std::min(line.find_first_not_of(kSpace, i + 1), line.size());
    const bool is_end = line[i] == ' ' && names.is_meant(NameKind::kActor, name_of(line.substr(first, i - first)));
    if (is_end) second = i + 1;
  }
  // "Union Sq" may begin a longer name than Union.
  const bool goes_on = second != first && !names.beginning_with(NameKind::kActor, line.substr(first), 1).empty();
  return goes_on ? first : second;
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

Completion Completer::complete(std::string_view line, std::string_view pending) const {
  if (!is_blank(pending)) {
    const std::string text = std::string(pending) + std::string(line);
    const auto quote = open_quote(text);
    if (quote && *quote < pending.size()) return {line.size(), {}, {}};
    Completion found = quote ? in_quotes(text, *quote) : in_statement(text, false);
    found.begin -= pending.size();
    return found;
  }
  const std::size_t first = line.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {line.size(), {}, {}};
  if (line[first] == ':') return after_command(line);
  if (auto found = in_short_form(line)) return *found;
  if (const auto quote = open_quote(line); quote && *quote != first) return in_quotes(line, *quote);
  // Names may have several words, and letters of any script.
  const std::string_view typed = line.substr(first);
  const bool is_one_word = word_begin(line) == first;
  std::vector<std::string> words = is_one_word ? std::vector<std::string>() : names_as_typed(NameKind::kActor, typed);
  if (!words.empty()) return finished(first, std::move(words), " -> ");
  return in_statement(line, is_one_word);
}

std::vector<std::string> Completer::names_as_typed(NameKind kind, std::string_view typed) const {
  const bool has_quote = typed.starts_with('\'') || typed.starts_with('"');
  std::vector<std::string> words = names_.beginning_with(kind, typed.substr(has_quote ? 1 : 0), kMostWords);
  for (std::string& word : words) word = has_quote ? cli::quoted(word, typed.front()) : as_typed(word);
  return words;
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
  const auto named = [&](NameKind kind) { return names_as_typed(kind, line.substr(begin)); };
  std::vector<std::string> words;
  switch (command->argument) {
    case ArgumentKind::kActor:
      if (command->command == PromptCommand::kVersus) begin = begin_of_second(line, begin, names_);
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
      if (const std::size_t value = line.find_first_of(kSpace, begin); value != std::string_view::npos) {
        const std::string_view name = line.substr(begin, value - begin);
        begin = std::min(line.find_first_not_of(kSpace, value), line.size());
        add_beginning(Settings::values(name), line.substr(begin), words);
      } else {
        add_beginning(Settings::names(), line.substr(begin), words);
      }
      break;
    case ArgumentKind::kCommand:
      for (const PromptCommandText& one : prompt_commands()) {
        const std::string_view typed = line.substr(begin);
        const std::string_view name = one.name.substr(typed.starts_with(':') ? 0 : 1);
        if (name.starts_with(typed)) words.emplace_back(name);
      }
      break;
    case ArgumentKind::kNone:
      break;
  }
  return finished(begin, std::move(words), " ");
}

std::optional<Completion> Completer::in_short_form(std::string_view line) const {
  const std::vector<Part> parts = parts_at_arrows(line);
  if (parts.size() < 2) return std::nullopt;
  const std::vector<std::string> positions = position_names();
  const bool is_form = std::find(positions.begin(), positions.end(), parts[1].text) != positions.end();
  const bool has_brackets = !parts[0].quoted && parts[0].text.find_first_of("()[]{}") != std::string::npos;
  if (has_brackets && !is_form && !names_.find(NameKind::kActor, parts[0].text)) return std::nullopt;
  const std::size_t begin = std::min(line.find_first_not_of(kSpace, parts.back().begin), line.size());
  const std::string_view typed = line.substr(begin);
  std::vector<std::string> words;
  if (parts.size() == 2) {
    add_beginning(positions, typed, words);
    return finished(begin, std::move(words), " -> ");
  }
  const bool is_actor = parts[1].text.starts_with("agree") || parts[1].text.starts_with("contradict");
  return finished(begin, names_as_typed(is_actor ? NameKind::kActor : NameKind::kIssue, typed), "");
}

std::vector<std::string> Completer::texts_of(const PropertyPlace& property) const {
  constexpr std::chrono::milliseconds kPatience(50);
  constexpr std::size_t kLongest = 100;
  query::RunOptions options;
  options.most_time = kPatience;  // what takes longer is not offered
  const std::string node = property.label.empty() ? "(n)" : "(n:`" + property.label + "`)";
  const auto table =
      query::run(graph_, "MATCH " + node + " RETURN DISTINCT n.`" + property.key + "` AS text LIMIT 5000", options);
  std::vector<std::string> texts;
  if (!table) return texts;
  for (const auto& row : table->rows) {
    if (row[0].is_string() && row[0].string().size() <= kLongest) texts.push_back(row[0].string());
  }
  return texts;
}

Completion Completer::in_quotes(std::string_view line, std::size_t quote) const {
  const StatementText before(line.substr(0, quote));
  const std::string_view typed = line.substr(quote + 1);
  const auto property = before.compared_property();
  const std::string function = before.called_function();
  bool actors = function != "issue";
  bool issues = function != "actor";
  std::vector<std::string> words;
  if (property) {
    const bool is_name = property->key == "name" || property->key == "aliases";
    actors = (is_name && property->label != "Issue") || property->key == "actor" || property->key == "reported_by";
    issues = (is_name && property->label != "Actor") || property->key == "issue";
    const bool is_other = !property->label.empty() && property->label != "Actor" && property->label != "Issue";
    if ((is_name && is_other) || (!actors && !issues)) {
      actors = issues = false;
      add_beginning(texts_of(*property), typed, words);
    }
  }
  const auto take = [&](NameKind kind) {
    for (std::string& name : names_.beginning_with(kind, typed, kMostWords)) words.push_back(std::move(name));
  };
  if (actors) take(NameKind::kActor);
  if (issues) take(NameKind::kIssue);
  for (std::string& word : words) {
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (word[at] == line[quote] || word[at] == '\\') word.insert(at++, 1, '\\');
    }
  }
  return finished(quote + 1, std::move(words), std::string(1, line[quote]));
}

Completion Completer::in_statement(std::string_view line, bool is_first) const {
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
  const StatementText statement(line.substr(0, begin));
  if (statement.awaits_key()) {
    add_beginning(keys_, typed, words);
    return finished(begin, std::move(words), ": ");
  }
  if (const auto procedure = statement.yielding()) {
    for (const auto& [key, one] : graph_.catalog().procedures()) {
      if (one.name != *procedure) continue;
      for (const property_graph::Field& column : one.columns) {
        if (begins(column.name, typed)) words.push_back(column.name);
      }
    }
    return finished(begin, std::move(words), "");
  }
  if (typed.empty()) return {begin, {}, {}};
  const std::vector<std::string> variables = statement.variables();
  add_beginning(variables, typed, words);
  const bool has_variable = !words.empty();
  const bool small = typed.front() >= 'a' && typed.front() <= 'z';
  for (const std::string& keyword : keywords_) {
    if (!begins(keyword, typed)) continue;
    std::string& word = words.emplace_back(keyword);
    if (small) std::transform(word.begin(), word.end(), word.begin(), lower);
  }
  if (is_first) {
    for (std::string& name : names_as_typed(NameKind::kActor, typed)) words.push_back(std::move(name));
  } else {
    for (const std::string& function : functions_) {
      const bool is_variable = std::binary_search(variables.begin(), variables.end(), function);
      if (begins(function, typed) && !is_variable) words.push_back(function + "(");
    }
  }
  const bool opens = words.size() == 1 && words.front().ends_with('(');
  return finished(begin, std::move(words), opens || has_variable ? "" : " ");
}

}  // namespace claimgraph::cli
