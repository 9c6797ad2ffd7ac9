// SPDX-License-Identifier: Apache-2.0

#include <limits>

#include "explain/describe.h"

namespace claimgraph::query::explain {
namespace {

using algebra::Slot;
using property_graph::Direction;

class Speaker {
 public:
  Speaker(const SlotNames& names, const property_graph::PropertyGraph& graph) : names_(names), graph_(graph) {}

  StepText operator()(const plan::Scan& step) {
    return {"Scan", "(" + variable(step.slot) + (step.label ? ":" + label(*step.label) : "") + ")", {}};
  }
  StepText operator()(const plan::LookUp& step) {
    return made("LookUp", "(" + variable(step.slot) + ":" + label(step.seek.label) + " {" + key(step.seek.key) + ": " +
                              text(*step.seek.value) + "})");
  }
  StepText operator()(const plan::LookUpBetween& step) {
    const auto end = [this](const Value& value) {
      algebra::Expression constant;
      constant.constant = value;
      return value.is_null() ? std::string() : expression_text(constant, names_, graph_);
    };
    return {"LookUpBetween",
            "(" + variable(step.slot) + ":" + label(step.range.label) + " {" + key(step.range.key) + ": " +
                end(step.range.least) + ".." + end(step.range.most) + "})",
            {}};
  }
  StepText operator()(const plan::ExpandOnce& step) {
    return made("ExpandOnce", "(" + variable(step.from) + ")" + where(step.conditions));
  }
  StepText operator()(const plan::Nothing& /*step*/) { return {"Nothing", "the graph has no such label or type", {}}; }
  StepText operator()(const plan::Expand& step) {
    const std::string to = "(" + variable(step.to) + ")";
    const std::string details = "(" + variable(step.from) + ")" + relationship(step.relationship) + to;
    return made(step.to_is_known ? "ExpandInto" : "Expand", details + where(step.conditions));
  }
  StepText operator()(const plan::Filter& step) { return made("Filter", text(*step.condition)); }
  StepText operator()(const plan::MakePath& step) { return {"Path", names_[step.slot], {}}; }
  StepText operator()(const plan::Optional& step) {
    std::string named;
    for (const Slot slot : step.made) {
      if (names_.has(slot)) named += (named.empty() ? "" : ", ") + names_[slot];
    }
    return {"Optional", named, {}};
  }
  StepText operator()(const plan::Unwind& step) {
    return made("Unwind", text(*step.unwind.list) + " AS " + names_[step.unwind.slot]);
  }
  StepText operator()(const plan::Call& step) {
    std::string arguments;
    for (const auto& argument : step.call.arguments) arguments += (arguments.empty() ? "" : ", ") + text(*argument);
    return made("Call", step.call.procedure->name + "(" + arguments + ")");
  }
  StepText operator()(const plan::Aggregate& step) {
    std::string out = columns(step.keys);
    for (const algebra::Aggregate& aggregate : step.aggregates) out += (out.empty() ? "" : ", ") + sum(aggregate);
    return made("Aggregate", out);
  }
  StepText operator()(const plan::Project& step) { return made("Project", columns(step.columns)); }
  StepText operator()(const plan::Distinct& step) {
    std::string out;
    for (const Slot slot : step.slots) out += (out.empty() ? "" : ", ") + names_[slot];
    return {"Distinct", out, {}};
  }
  StepText operator()(const plan::Sort& step) {
    std::string out;
    for (const algebra::SortKey& one : step.keys) {
      out += (out.empty() ? "" : ", ") + text(*one.expression) + (one.descending ? " DESC" : "");
    }
    return made("Sort", out);
  }
  StepText operator()(const plan::Skip& step) { return made("Skip", text(*step.count)); }
  StepText operator()(const plan::Limit& step) { return made("Limit", text(*step.count)); }
  StepText operator()(const plan::Keep& /*step*/) { return {"Keep", {}, {}}; }

 private:
  StepText made(const char* name, std::string details) { return {name, std::move(details), std::move(expressions_)}; }

  std::string text(const algebra::Expression& e) {
    expressions_.push_back(&e);
    return expression_text(e, names_, graph_);
  }

  std::string where(const std::vector<algebra::ExpressionPtr>& conditions) {
    std::string out;
    for (const auto& condition : conditions) out += (out.empty() ? " WHERE " : " AND ") + text(*condition);
    return out;
  }

  std::string variable(Slot slot) const { return names_.has(slot) ? names_[slot] : std::string(); }

  std::string label(property_graph::LabelId label) const {
    for (const std::string& name : graph_.labels()) {
      if (graph_.find_label(name) == label) return name;
    }
    return {};
  }

  std::string key(property_graph::KeyId key) const {
    for (const std::string& name : graph_.keys()) {
      if (graph_.find_key(name) == key) return name;
    }
    return {};
  }

  /// -[r:TYPE*1..3 {key: value}]->, as seen from where the operator comes from.
  std::string relationship(const algebra::Relationship& relationship) {
    std::string inside = variable(relationship.slot);
    for (std::size_t i = 0; i < relationship.types.size(); ++i) {
      inside += (i == 0 ? ":" : "|") + graph_.type_name(relationship.types[i]);
    }
    if (relationship.variable_length) {
      inside += "*" + std::to_string(relationship.least) + "..";
      if (relationship.most != std::numeric_limits<std::uint32_t>::max()) inside += std::to_string(relationship.most);
    }
    std::string wanted;
    for (std::size_t i = 0; i < relationship.properties.size(); ++i) {
      const auto& [id, value] = relationship.properties[i];
      wanted += (i == 0 ? "" : ", ") + (id ? key(*id) : std::string("?")) + ": " + text(*value);
    }
    if (!wanted.empty()) inside += " {" + wanted + "}";
    if (!inside.empty()) inside = "[" + inside + "]";
    if (relationship.direction == Direction::kIn) return "<-" + inside + "-";
    return "-" + inside + (relationship.direction == Direction::kOut ? "->" : "-");
  }

  /// expression AS name, or the expression alone where the name is the same or there is none.
  std::string columns(const std::vector<algebra::Column>& columns) {
    std::string out;
    for (const algebra::Column& column : columns) {
      const std::string value = text(*column.expression);
      out +=
          (out.empty() ? "" : ", ") + value + (value == column.name || column.name.empty() ? "" : " AS " + column.name);
    }
    return out;
  }

  std::string sum(const algebra::Aggregate& aggregate) {
    if (aggregate.argument == nullptr) return "count(*)";
    return std::string(aggregate.aggregation->name) + (aggregate.distinct ? "(DISTINCT " : "(") +
           text(*aggregate.argument) + (aggregate.second == nullptr ? "" : ", " + text(*aggregate.second)) + ")";
  }

  const SlotNames& names_;
  const property_graph::PropertyGraph& graph_;
  std::vector<const algebra::Expression*> expressions_;
};

}  // namespace

StepText step_text(const plan::Step& step, const SlotNames& names, const property_graph::PropertyGraph& graph) {
  return std::visit(Speaker(names, graph), step.action);
}

}  // namespace claimgraph::query::explain
