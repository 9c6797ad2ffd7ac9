// SPDX-License-Identifier: Apache-2.0

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "functions/kinds.h"
#include "functions/letters.h"

namespace claimgraph::query {
namespace {

using property_graph::List;

Value size(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is_list()) return static_cast<std::int64_t>(value.list().size());
  if (value.is_string()) return static_cast<std::int64_t>(letter_count(value.string()));
  return call.wrong_kind("size(list or text)", value);
}

Value is_empty(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is_list()) return value.list().empty();
  if (value.is_map()) return value.map().empty();
  if (value.is_string()) return value.string().empty();
  return call.wrong_kind("isEmpty(list, map or text)", value);
}

Value head(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_list()) return call.wrong_kind("head(list)", arguments[0]);
  const List& list = arguments[0].list();
  return list.empty() ? Value() : list.front();
}

Value last(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_list()) return call.wrong_kind("last(list)", arguments[0]);
  const List& list = arguments[0].list();
  return list.empty() ? Value() : list.back();
}

Value tail(Call& call, std::span<const Value> arguments) {
  if (!arguments[0].is_list()) return call.wrong_kind("tail(list)", arguments[0]);
  const List& list = arguments[0].list();
  if (!call.evaluation.take_elements(list.size(), call.span)) return {};
  return list.empty() ? List() : List(list.begin() + 1, list.end());
}

Value reverse(Call& call, std::span<const Value> arguments) {
  const Value& value = arguments[0];
  if (value.is_string()) return reversed(value.string());
  if (!value.is_list()) return call.wrong_kind("reverse(list or text)", value);
  if (!call.evaluation.take_elements(value.list().size(), call.span)) return {};
  return List(value.list().rbegin(), value.list().rend());
}

Value range(Call& call, std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is<std::int64_t>()) return call.wrong_kind("range(first, last, step)", argument);
  }
  const auto first = arguments[0].get<std::int64_t>();
  const auto end = arguments[1].get<std::int64_t>();
  const std::int64_t step = arguments.size() == 3 ? arguments[2].get<std::int64_t>() : 1;
  if (step == 0)
    return call.fail("CG-Q206", "the step of range() is 0", "a step goes up (1, 2, ...) or down (-1, ...)");
  if (step > 0 ? first > end : first < end) return List();
  // Distances of 64-bit numbers fit into 64 bits without a sign.
  const std::uint64_t distance = step > 0 ? static_cast<std::uint64_t>(end) - static_cast<std::uint64_t>(first)
                                          : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(end);
  const std::uint64_t stride = step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  const std::uint64_t steps = distance / stride;
  if (!call.evaluation.take_elements(steps == UINT64_MAX ? steps : steps + 1, call.span)) return {};
  List list;
  list.reserve(steps + 1);
  for (std::uint64_t i = 0; i <= steps; ++i) {
    const std::uint64_t offset = i * stride;
    const auto start = static_cast<std::uint64_t>(first);
    list.emplace_back(static_cast<std::int64_t>(step > 0 ? start + offset : start - offset));
  }
  return list;
}

constexpr std::array kFunctions = {
    Function{"size", "size(list or text)", 1, 1, only(Type::kList, Type::kString), Type::kInteger, false, size},
    Function{"isEmpty", "isEmpty(list, map or text)", 1, 1, only(Type::kList, Type::kMap, Type::kString),
             Type::kBoolean, false, is_empty},
    Function{"head", "head(list)", 1, 1, only(Type::kList), Type::kAny, false, head},
    Function{"last", "last(list)", 1, 1, only(Type::kList), Type::kAny, false, last},
    Function{"tail", "tail(list)", 1, 1, only(Type::kList), Type::kList, false, tail},
    Function{"reverse", "reverse(list or text)", 1, 1, only(Type::kList, Type::kString), Type::kAny, false, reverse},
    Function{"range", "range(first, last, step)", 2, 3, kEveryType, Type::kList, false, range},
};

}  // namespace

std::span<const Function> list_functions() { return kFunctions; }

}  // namespace claimgraph::query
