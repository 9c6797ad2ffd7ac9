// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "functions/kinds.h"
#include "functions/letters.h"

namespace claimgraph::query {
namespace {

using property_graph::List;

template <std::string (*change)(std::string_view)>
Value changed(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_string()) return call.wrong_kind("a function of texts", arguments[0]);
  return change(arguments[0].string());
}

template <bool left, bool right>
Value trim(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_string()) return call.wrong_kind("trim(text)", arguments[0]);
  return std::string(trimmed(arguments[0].string(), left, right));
}

bool all_texts(Call& call, std::string_view usage, std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (argument.is_string()) continue;
    call.wrong_kind(usage, argument);
    return false;
  }
  return true;
}

Value split(Call& call, std::span<const Value> arguments) {
  constexpr std::uint64_t kOfPart = 2 * sizeof(Value) + sizeof(std::string);  // beside its letters
  if (!all_texts(call, "split(text, separator)", arguments)) return {};
  std::string_view rest = arguments[0].string();
  const std::string& separator = arguments[1].string();
  List parts;
  while (true) {
    std::size_t end = separator.empty() ? letter_begin(rest, 1) : rest.find(separator);
    if (end == std::string_view::npos || (separator.empty() && end == rest.size())) end = rest.size();
    if (!call.evaluation.take(kOfPart + end, call.span)) return {};
    parts.emplace_back(std::string(rest.substr(0, end)));
    if (end == rest.size()) break;
    rest.remove_prefix(end + separator.size());
  }
  return parts;
}

Value replace(Call& call, std::span<const Value> arguments) {
  if (!all_texts(call, "replace(text, search, replacement)", arguments)) return {};
  const std::string& text = arguments[0].string();
  const std::string& search = arguments[1].string();
  const std::string& replacement = arguments[2].string();
  if (search.empty()) return arguments[0];
  std::size_t count = 0;
  for (std::size_t at = text.find(search); at != std::string::npos; at = text.find(search, at + search.size())) ++count;
  if (!call.evaluation.could_take(text.size() + count * replacement.size(), call.span)) return {};
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(search); at != std::string::npos; at = text.find(search, begin)) {
    out.append(text, begin, at - begin).append(replacement);
    begin = at + search.size();
  }
  return out.append(text, begin);
}

/// Counts of letters; fails below 0.
bool counts(Call& call, std::string_view usage, std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is<std::int64_t>()) {
      call.wrong_kind(usage, argument);
      return false;
    }
    if (argument.get<std::int64_t>() < 0) {
      call.fail("CG-Q206", std::string(usage) + " with a number below 0", "count letters from 0");
      return false;
    }
  }
  return true;
}

std::size_t count_of(const Value& value) { return static_cast<std::size_t>(value.get<std::int64_t>()); }

Value substring(Call& call, std::span<const Value> arguments) {
  constexpr std::string_view kUsage = "substring(text, start, length)";
  if (!all_texts(call, kUsage, arguments.first(1)) || !counts(call, kUsage, arguments.subspan(1))) return {};
  std::string_view text = arguments[0].string();
  text.remove_prefix(letter_begin(text, count_of(arguments[1])));
  if (arguments.size() == 3) text = text.substr(0, letter_begin(text, count_of(arguments[2])));
  return std::string(text);
}

Value left(Call& call, std::span<const Value> arguments) {
  constexpr std::string_view kUsage = "left(text, length)";
  if (!all_texts(call, kUsage, arguments.first(1)) || !counts(call, kUsage, arguments.subspan(1))) return {};
  const std::string& text = arguments[0].string();
  return text.substr(0, letter_begin(text, count_of(arguments[1])));
}

Value right(Call& call, std::span<const Value> arguments) {
  constexpr std::string_view kUsage = "right(text, length)";
  if (!all_texts(call, kUsage, arguments.first(1)) || !counts(call, kUsage, arguments.subspan(1))) return {};
  const std::string& text = arguments[0].string();
  const std::size_t letters = letter_count(text);
  const std::size_t wanted = std::min(letters, count_of(arguments[1]));
  return text.substr(letter_begin(text, letters - wanted));
}

Value char_length(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_string()) return call.wrong_kind("char_length(text)", arguments[0]);
  return static_cast<std::int64_t>(letter_count(arguments[0].string()));
}

constexpr Function text_function(std::string_view name, std::string_view usage, std::uint8_t arguments, Type result,
                                 Value (*evaluate)(Call&, std::span<const Value>)) {
  return Function{name, usage, arguments, arguments, only(Type::kString), result, false, evaluate};
}

constexpr std::array kFunctions = {
    text_function("toLower", "toLower(text)", 1, Type::kString, changed<in_lower_case>),
    text_function("toUpper", "toUpper(text)", 1, Type::kString, changed<in_upper_case>),
    text_function("trim", "trim(text)", 1, Type::kString, trim<true, true>),
    text_function("lTrim", "lTrim(text)", 1, Type::kString, trim<true, false>),
    text_function("rTrim", "rTrim(text)", 1, Type::kString, trim<false, true>),
    text_function("char_length", "char_length(text)", 1, Type::kInteger, char_length),
    text_function("character_length", "character_length(text)", 1, Type::kInteger, char_length),
    text_function("split", "split(text, separator)", 2, Type::kList, split),
    text_function("replace", "replace(text, search, replacement)", 3, Type::kString, replace),
    text_function("left", "left(text, length)", 2, Type::kString, left),
    text_function("right", "right(text, length)", 2, Type::kString, right),
    Function{"substring", "substring(text, start, length)", 2, 3, only(Type::kString), Type::kString, false, substring},
};

}  // namespace

std::span<const Function> text_functions() { return kFunctions; }

}  // namespace claimgraph::query
