// SPDX-License-Identifier: Apache-2.0

#include "explain/expression_text.h"

#include "claimgraph/schema/text_width.h"
#include "result/formats.h"
#include "syntax/operations.h"

namespace claimgraph::query::explain {
namespace {

using algebra::Expression;
using algebra::ExpressionKind;
using syntax::Level;

Level level_of(const Expression& e) {
  if (e.kind == ExpressionKind::kComparison) return syntax::kCompare;
  if (e.kind == ExpressionKind::kHasLabels) return syntax::kLabels;
  const bool is_operation = e.kind == ExpressionKind::kUnary || e.kind == ExpressionKind::kBinary;
  return is_operation ? syntax::level_of(e.operation) : syntax::kPart;
}

class Writer {
 public:
  Writer(const SlotNames& names, const property_graph::PropertyGraph& graph) : names_(names), graph_(graph) {}

  std::string text(const Expression& e, Level at_least = syntax::kOr) const {
    return level_of(e) < at_least ? "(" + bare(e) + ")" : bare(e);
  }

 private:
  std::string constant(const Value& value) const {
    constexpr std::size_t kLongest = 60;
    constexpr std::size_t kMostElements = 10;
    if (value.is_list() && value.list().size() > kMostElements) {
      return "[" + std::to_string(value.list().size()) + " values]";
    }
    return schema::on_one_line(result::written(value, graph_), kLongest);
  }

  /// `before` and the child; nothing where there is none.
  std::string part(const char* before, const Expression& e, std::size_t child) const {
    if (child >= e.children.size() || e.children[child] == nullptr) return {};
    return before + text(*e.children[child]);
  }

  std::string children(const Expression& e) const {
    std::string out;
    for (std::size_t i = 0; i < e.children.size(); ++i) out += part(i == 0 ? "" : ", ", e, i);
    return out;
  }

  std::string labels(const Expression& e) const {
    std::string out = text(*e.children[0], syntax::kPart);
    for (std::size_t i = 0; i < e.labels.size(); ++i) {
      // What planning adds has the number alone.
      out += ":" + (e.keys[i].empty() && e.labels[i] ? label_name(*e.labels[i]) : e.keys[i]);
    }
    return out;
  }

  std::string label_name(property_graph::LabelId label) const {
    for (const std::string& name : graph_.labels()) {
      if (graph_.find_label(name) == label) return name;
    }
    return {};
  }

  std::string map(const Expression& e) const {
    std::string out;
    for (std::size_t i = 0; i < e.keys.size(); ++i) out += (i == 0 ? "" : ", ") + e.keys[i] + part(": ", e, i);
    return "{" + out + "}";
  }

  std::string map_projection(const Expression& e) const {
    const std::string subject = text(*e.children[0]);
    std::string out;
    for (std::size_t i = 0; i < e.keys.size(); ++i) {
      const std::string value = text(*e.children[i + 1]);
      const bool is_own = e.keys[i].empty() || value == subject + "." + e.keys[i];
      out += i == 0 ? "" : ", ";
      out += e.keys[i].empty() ? ".*" : is_own ? "." + e.keys[i] : e.keys[i] + ": " + value;
    }
    return subject + " {" + out + "}";
  }

  std::string operation(const Expression& e) const {
    const std::string sign = syntax::sign_of(e.operation);
    const Level level = level_of(e);
    if (e.kind == ExpressionKind::kBinary) {
      return text(*e.children[0], level) + sign + text(*e.children[1], static_cast<Level>(level + 1));
    }
    const bool behind = e.operation == syntax::Operation::kIsNull || e.operation == syntax::Operation::kIsNotNull;
    return behind ? text(*e.children[0], syntax::kPredicate) + sign : sign + text(*e.children[0], level);
  }

  std::string comparison(const Expression& e) const {
    std::string out = text(*e.children[0], syntax::kPredicate);
    for (std::size_t i = 0; i < e.operations.size(); ++i) {
      out += syntax::sign_of(e.operations[i]) + text(*e.children[i + 1], syntax::kPredicate);
    }
    return out;
  }

  std::string choice(const Expression& e) const {
    std::string out = "CASE" + part(" ", e, 0);
    for (std::size_t i = 2; i + 1 < e.children.size(); i += 2) out += part(" WHEN ", e, i) + part(" THEN ", e, i + 1);
    return out + part(" ELSE ", e, 1) + " END";
  }

  std::string element(const Expression& e) const {
    return names_[e.slot] + part(" IN ", e, 0) + part(" WHERE ", e, 1) + part(" | ", e, 2);
  }

  std::string bare(const Expression& e) const {
    switch (e.kind) {
      case ExpressionKind::kConstant:
        return constant(e.constant);
      case ExpressionKind::kSlot:
        return e.property_of ? names_[*e.property_of] + "." + e.name : names_[e.slot];
      case ExpressionKind::kProperty:
        return text(*e.children[0], syntax::kPart) + "." + e.name;
      case ExpressionKind::kHasLabels:
        return labels(e);
      case ExpressionKind::kIndex:
        return text(*e.children[0], syntax::kPart) + "[" + text(*e.children[1]) + "]";
      case ExpressionKind::kSlice:
        return text(*e.children[0], syntax::kPart) + "[" + part("", e, 1) + ".." + part("", e, 2) + "]";
      case ExpressionKind::kList:
        return "[" + children(e) + "]";
      case ExpressionKind::kMap:
        return map(e);
      case ExpressionKind::kMapProjection:
        return map_projection(e);
      case ExpressionKind::kUnary:
      case ExpressionKind::kBinary:
        return operation(e);
      case ExpressionKind::kComparison:
        return comparison(e);
      case ExpressionKind::kCase:
        return choice(e);
      case ExpressionKind::kCall:
        return std::string(e.graph_function != nullptr ? std::string_view(e.graph_function->name) : e.function->name) +
               "(" + children(e) + ")";
      case ExpressionKind::kComprehension:
        return "[" + element(e) + "]";
      case ExpressionKind::kQuantifier:
        return syntax::sign_of(e.operation) + ("(" + element(e)) + ")";
      case ExpressionKind::kReduce:
        return "reduce(" + names_[e.accumulator] + part(" = ", e, 0) + ", " + names_[e.slot] + part(" IN ", e, 1) +
               part(" | ", e, 2) + ")";
      case ExpressionKind::kExists:
        return "EXISTS { ... }";
      case ExpressionKind::kCount:
        return "COUNT { ... }";
      case ExpressionKind::kCollect:
        return "[... | " + text(*e.children[0]) + "]";
    }
    return {};
  }

  const SlotNames& names_;
  const property_graph::PropertyGraph& graph_;
};

}  // namespace

std::string expression_text(const algebra::Expression& e, const SlotNames& names,
                            const property_graph::PropertyGraph& graph) {
  return Writer(names, graph).text(e);
}

}  // namespace claimgraph::query::explain
