// SPDX-License-Identifier: Apache-2.0

#include "semantic/call.h"

#include <algorithm>
#include <array>

#include "claimgraph/schema/suggest.h"
#include "semantic/resolver.h"

namespace claimgraph::query::semantic {
namespace {

using property_graph::Field;
using property_graph::Procedure;

/// What a value for "STRING?" may be before the query runs.
Types types_of(std::string_view declared) {
  if (declared.ends_with('?')) declared.remove_suffix(1);
  static constexpr std::array<std::pair<std::string_view, Types>, 9> kTypes = {{
      {"STRING", only(Type::kString)},
      {"INTEGER", only(Type::kInteger)},
      {"FLOAT", kNumbers},  // a whole number will do
      {"NUMBER", kNumbers},
      {"BOOLEAN", only(Type::kBoolean)},
      {"LIST", only(Type::kList)},
      {"MAP", only(Type::kMap)},
      {"NODE", only(Type::kNode)},
      {"DATE", only(Type::kDate)},
  }};
  const auto* const found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& one) { return one.first == declared; });
  return found == kTypes.end() ? kEveryType : found->second;
}

std::string signature(const Procedure& procedure) {
  std::string text = procedure.name + "(";
  for (std::size_t i = 0; i < procedure.parameters.size(); ++i) {
    text += (i == 0 ? "" : ", ") + procedure.parameters[i].name + " :: " + procedure.parameters[i].type;
  }
  return text + ")";
}

class Caller {
 public:
  Caller(const syntax::Clause& clause, bool alone, Scope& scope, Context& context)
      : clause_(clause), alone_(alone), before_(scope), scope_(scope), context_(context) {}

  void resolve(algebra::Query& query) {
    const Procedure* const procedure = context_.catalog().procedure(clause_.name.text);
    if (procedure == nullptr) return unknown();
    call_.procedure = procedure;
    call_.span = clause_.name.span;
    arguments(*procedure);
    columns(*procedure);
    if (clause_.where != nullptr) {
      call_.predicates.push_back(Resolver(context_, scope_).resolve_condition(*clause_.where));
    }
    query.parts.emplace_back(std::move(call_));
    if (alone_) query.parts.emplace_back(result());
  }

 private:
  /// So that what follows is not wrong for this reason only.
  void add_unknown(const syntax::Item& item) {
    const std::string_view name = item.name.text.empty() ? item.expression->text : item.name.text;
    scope_.emplace(std::string(name), Variable{context_.new_slot(name), Type::kAny, 1});
  }

  void unknown() {
    for (const syntax::Item& item : clause_.items) add_unknown(item);
    std::vector<std::string> known;
    for (const auto& [key, procedure] : context_.catalog().procedures()) known.push_back(procedure.name);
    const std::string near = schema::closest(clause_.name.text, known);
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "there is " : ", ") + name;
    context_.problems().add("CG-Q118", "there is no procedure " + quoted(clause_.name.text), clause_.name.span,
                            near.empty() ? all : "did you mean " + quoted(near) + "?");
  }

  void arguments(const Procedure& procedure) {
    if (!clause_.called) return implicit(procedure);
    if (clause_.arguments.size() != procedure.parameters.size()) {
      context_.problems().add(
          "CG-Q105",
          quoted(procedure.name) + " does not take " + std::to_string(clause_.arguments.size()) + " arguments",
          clause_.name.span, "it is " + signature(procedure));
      return;
    }
    for (std::size_t i = 0; i < procedure.parameters.size(); ++i) {
      const syntax::Expression& written = *clause_.arguments[i];
      if (has_aggregate(written)) {
        context_.problems().add("CG-Q106", "an aggregate cannot be an argument of a procedure", written.span,
                                "compute it in a WITH clause before");
        continue;
      }
      algebra::ExpressionPtr argument = Resolver(context_, before_).resolve(written);
      if (!could_be(argument->type, types_of(procedure.parameters[i].type))) {
        context_.problems().add("CG-Q115",
                                quoted(procedure.name) + " takes " + procedure.parameters[i].name +
                                    " :: " + procedure.parameters[i].type + ", but this is " +
                                    std::string(in_words(argument->type)),
                                written.span);
      }
      call_.arguments.push_back(std::move(argument));
    }
  }

  /// Without parentheses the parameters of the query are the arguments.
  void implicit(const Procedure& procedure) {
    if (!alone_) {
      context_.problems().add("CG-Q105", "inside a query a procedure is called with its arguments in parentheses",
                              clause_.name.span, "it is " + signature(procedure));
      return;
    }
    for (const Field& parameter : procedure.parameters) {
      auto made = std::make_unique<algebra::Expression>();
      const auto found = context_.parameters().find(parameter.name);
      if (found == context_.parameters().end()) {
        context_.problems().add("CG-Q111", "the parameter $" + parameter.name + " has no value", clause_.name.span,
                                "give it with --param " + parameter.name + "=VALUE, or call " + signature(procedure));
      } else {
        made->constant = found->second;
      }
      made->span = clause_.name.span;
      call_.arguments.push_back(std::move(made));
    }
  }

  void add(std::string name, std::size_t column, syntax::Span span) {
    const Variable variable{context_.new_slot(name), Type::kAny, 1};
    if (!scope_.emplace(name, variable).second) {
      context_.problems().add("CG-Q102", "the variable " + quoted(name) + " exists already", span,
                              "YIELD it AS another name");
    }
    call_.columns.emplace_back(column, variable.slot);
    names_.push_back(std::move(name));
  }

  void columns(const Procedure& procedure) {
    if (clause_.star && !alone_) {
      context_.problems().add("CG-Q110", "YIELD * stands only where CALL is the whole query", clause_.span,
                              "name the columns: YIELD a, b");
      return;
    }
    if (clause_.items.empty() && (alone_ || clause_.star)) {
      for (std::size_t i = 0; i < procedure.columns.size(); ++i) add(procedure.columns[i].name, i, clause_.name.span);
    }
    for (const syntax::Item& item : clause_.items) {
      const std::string_view wanted = item.expression->text;
      const auto found = std::find_if(procedure.columns.begin(), procedure.columns.end(),
                                      [&](const Field& column) { return column.name == wanted; });
      if (found == procedure.columns.end()) {
        std::vector<std::string> known;
        for (const Field& column : procedure.columns) known.push_back(column.name);
        const std::string near = schema::closest(wanted, known);
        context_.problems().add("CG-Q101", quoted(procedure.name) + " yields no " + quoted(wanted),
                                item.expression->span, near.empty() ? "" : "did you mean " + quoted(near) + "?");
        add_unknown(item);
        continue;
      }
      const bool renamed = !item.name.text.empty();
      add(std::string(renamed ? item.name.text : wanted), static_cast<std::size_t>(found - procedure.columns.begin()),
          renamed ? item.name.span : item.expression->span);
    }
  }

  algebra::Projection result() const {
    algebra::Projection made;
    made.last = true;
    for (const std::string& name : names_) {
      auto value = std::make_unique<algebra::Expression>();
      value->kind = algebra::ExpressionKind::kSlot;
      value->slot = scope_.find(name)->second.slot;
      made.columns.push_back({name, std::move(value), context_.new_slot(name)});
    }
    if (names_.empty()) {  // a procedure that only does something has no rows either
      made.limit = std::make_unique<algebra::Expression>();
      made.limit->constant = std::int64_t{0};
    }
    return made;
  }

  const syntax::Clause& clause_;
  bool alone_;
  const Scope before_;
  Scope& scope_;
  Context& context_;
  algebra::Call call_;
  std::vector<std::string> names_;
};

}  // namespace

void resolve_call(const syntax::Clause& clause, bool alone, Scope& scope, Context& context, algebra::Query& query) {
  Caller(clause, alone, scope, context).resolve(query);
}

}  // namespace claimgraph::query::semantic
