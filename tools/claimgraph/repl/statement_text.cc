// SPDX-License-Identifier: Apache-2.0

#include "repl/statement_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "questions/typed_text.h"

namespace claimgraph::cli {
namespace {

bool is_word_letter(char c) {
  return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool is_word(std::string_view token) {
  return !token.empty() && is_word_letter(token.front()) && (token.front() < '0' || token.front() > '9');
}

bool is_any_of(std::string_view token, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::equal(token.begin(), token.end(), word.begin(), word.end(),
                      [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
  });
}

bool begins_clause(std::string_view token) {
  return is_any_of(token, {"RETURN", "WHERE", "MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "ORDER", "UNION"});
}

/// The byte behind the text or comment that begins there; the byte itself where none does.
std::size_t behind_text_or_comment(std::string_view text, std::size_t at) {
  if (text[at] == '\'' || text[at] == '"') return std::min(end_of_text(text, at), text.size());
  const bool to_line_end = text.substr(at).starts_with("//");
  if (!to_line_end && !text.substr(at).starts_with("/*")) return at;
  const std::size_t end = text.find(to_line_end ? "\n" : "*/", at + 2);
  return end == std::string_view::npos ? text.size() : end + (to_line_end ? 1 : 2);
}

}  // namespace

StatementText::StatementText(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t behind = behind_text_or_comment(text, i); behind != i) {
      i = behind;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_word_letter(text[i])) ++i;
    if (i == begin) ++i;
    if (begin + 1 != i || std::isspace(static_cast<unsigned char>(text[begin])) == 0) {
      tokens_.emplace_back(text.substr(begin, i - begin));
    }
  }
}

std::string StatementText::at(std::size_t from_end) const {
  return from_end < tokens_.size() ? tokens_[tokens_.size() - 1 - from_end] : std::string();
}

std::vector<std::string> StatementText::variables() const {
  std::vector<std::string> found;
  bool in_yield = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const std::string& token = tokens_[i];
    const std::string_view before = i == 0 ? std::string_view() : tokens_[i - 1];
    const std::string_view after = i + 1 < tokens_.size() ? std::string_view(tokens_[i + 1]) : std::string_view();
    if (begins_clause(token)) in_yield = false;
    if (is_any_of(token, {"YIELD"})) in_yield = true;
    if (!is_word(token)) continue;
    const bool in_pattern = (before == "(" || before == "[") && is_any_of(after, {":", ")", "]", "{", "*", "IN"});
    const bool is_path = after == "=" && i + 2 < tokens_.size() && tokens_[i + 2] == "(";
    const bool is_column = in_yield && (before == "," || is_any_of(before, {"YIELD"})) && !is_any_of(after, {"AS"});
    if (in_pattern || is_path || is_column || is_any_of(before, {"AS"})) found.push_back(token);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<std::string> StatementText::yielding() const {
  std::string procedure;
  bool in_yield = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (begins_clause(tokens_[i])) in_yield = false;
    if (is_any_of(tokens_[i], {"YIELD"})) in_yield = true;
    if (!is_any_of(tokens_[i], {"CALL"})) continue;
    procedure.clear();
    while (i + 1 < tokens_.size() && (is_word(tokens_[i + 1]) || tokens_[i + 1] == ".")) procedure += tokens_[++i];
  }
  const bool new_column = at(0) == "," || is_any_of(at(0), {"YIELD"});
  return in_yield && new_column && !procedure.empty() ? std::optional(procedure) : std::nullopt;
}

std::optional<std::size_t> StatementText::open_bracket() const {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (is_any_of(tokens_[i], {"(", "[", "{"})) open.push_back(i);
    if (is_any_of(tokens_[i], {")", "]", "}"}) && !open.empty()) open.pop_back();
  }
  return open.empty() ? std::nullopt : std::optional(open.back());
}

bool StatementText::awaits_key() const {
  const auto open = open_bracket();
  if (!open || tokens_[*open] != "{" || (at(0) != "{" && at(0) != ",")) return false;
  return *open == 0 || !is_any_of(tokens_[*open - 1], {"EXISTS", "COUNT", "COLLECT", "CALL"});
}

std::string StatementText::label_of(std::string_view variable) const {
  for (std::size_t i = 0; i + 3 < tokens_.size(); ++i) {
    if (tokens_[i] == "(" && tokens_[i + 1] == variable && tokens_[i + 2] == ":") return tokens_[i + 3];
  }
  return {};
}

std::optional<PropertyPlace> StatementText::compared_property() const {
  if (at(0) == ":" && is_word(at(1))) {  // {name: '
    const auto open = open_bracket();
    if (!open || tokens_[*open] != "{" || *open < 2) return std::nullopt;
    const std::string& before = tokens_[*open - 1];
    return PropertyPlace{at(1), tokens_[*open - 2] == ":" ? before : label_of(before)};
  }
  std::size_t back = 0;
  while (at(back) == ",") ++back;
  if (at(back) == "[" && is_any_of(at(back + 1), {"IN"})) {
    back += 2;
  } else if (back != 0) {
    return std::nullopt;
  } else if (is_any_of(at(0), {"WITH"}) && is_any_of(at(1), {"STARTS", "ENDS"})) {
    back = 2;
  } else if (is_any_of(at(0), {"CONTAINS"})) {
    back = 1;
  } else {
    while (is_any_of(at(back), {"=", "<", ">", "~"})) ++back;
    if (back == 0) return std::nullopt;
  }
  if (at(back + 1) != "." || !is_word(at(back))) return std::nullopt;
  return PropertyPlace{at(back), label_of(at(back + 2))};
}

std::string StatementText::called_function() const { return at(0) == "(" && is_word(at(1)) ? at(1) : std::string(); }

}  // namespace claimgraph::cli
