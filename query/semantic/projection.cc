// SPDX-License-Identifier: Apache-2.0

#include "semantic/projection.h"

#include <algorithm>

#include "semantic/resolver.h"

namespace claimgraph::query::semantic {
namespace {

using algebra::ExpressionPtr;

ExpressionPtr slot_expression(const Variable& variable, syntax::Span span) {
  auto made = std::make_unique<algebra::Expression>();
  made->kind = algebra::ExpressionKind::kSlot;
  made->slot = variable.slot;
  made->type = variable.type;
  made->nesting = variable.nesting;
  made->element = variable.element;
  made->span = span;
  return made;
}

class Projector {
 public:
  Projector(const syntax::Clause& clause, std::string_view text, Scope& scope, Context& context)
      : clause_(clause), text_(text), rows_(scope), scope_(scope), context_(context) {}

  algebra::Projection resolve() {
    made_.last = clause_.kind == syntax::ClauseKind::kReturn;
    made_.distinct = clause_.distinct;
    made_.grouped = std::any_of(clause_.items.begin(), clause_.items.end(),
                                [](const syntax::Item& item) { return has_aggregate(*item.expression); });
    grouping_.rows = &rows_;
    if (clause_.star) add_all();
    if (made_.grouped) add_keys();
    for (const syntax::Item& item : clause_.items) add_item(item);
    sort();
    made_.skip = constant(clause_.skip, "SKIP");
    made_.limit = constant(clause_.limit, "LIMIT");
    if (clause_.where != nullptr) made_.predicates.push_back(after().resolve_condition(*clause_.where));
    made_.aggregates = std::move(grouping_.aggregates);
    scope_ = std::move(columns_);
    return std::move(made_);
  }

 private:
  void add_all() {
    if (rows_.empty() && clause_.items.empty()) {
      context_.problems().add("CG-Q114", "there are no variables for '*' to stand for", clause_.span,
                              "name what you want: RETURN 1 AS one");
    }
    for (const auto& [name, variable] : rows_) {
      if (made_.grouped) {
        const Variable key = add_key(slot_expression(variable, clause_.span), name);
        add_column(name, slot_expression(key, clause_.span), clause_.span);
      } else {
        add_column(name, slot_expression(variable, clause_.span), clause_.span);
      }
    }
  }

  static bool is_plain(const syntax::Expression& e) {
    return e.kind == syntax::ExpressionKind::kVariable || e.kind == syntax::ExpressionKind::kProperty;
  }

  Variable add_key(ExpressionPtr expression, std::string text, bool plain = true) {
    const Variable key{context_.new_slot(text), expression->type, expression->nesting, expression->element};
    made_.keys.push_back({text, std::move(expression), key.slot});
    keys_.push_back({std::move(text), key, plain});
    return key;
  }

  /// The columns without an aggregate are what rows are grouped by.
  void add_keys() {
    for (const syntax::Item& item : clause_.items) {
      if (!has_aggregate(*item.expression)) {
        add_key(Resolver(context_, rows_).resolve(*item.expression), to_text(*item.expression),
                is_plain(*item.expression));
      }
    }
  }

  std::string name_of(const syntax::Item& item) const {
    if (!item.name.text.empty()) return std::string(item.name.text);
    const syntax::Expression& e = *item.expression;
    if (e.kind == syntax::ExpressionKind::kVariable) return std::string(e.text);
    return std::string(text_.substr(e.span.begin, e.span.end - e.span.begin));
  }

  void add_item(const syntax::Item& item) {
    const syntax::Expression& e = *item.expression;
    if (!made_.last && item.name.text.empty() && e.kind != syntax::ExpressionKind::kVariable) {
      context_.problems().add("CG-Q108", "an expression in WITH needs a name", e.span,
                              "write WITH " + name_of(item) + " AS name");
    }
    Resolver resolver(context_, made_.grouped ? Scope() : rows_);
    if (made_.grouped) {
      resolver.substitute(keys_);
      resolver.group(&grouping_);
    }
    const syntax::Span span = item.name.text.empty() ? e.span : item.name.span;
    const Variable column = add_column(name_of(item), resolver.resolve(e), span);
    written_.push_back({to_text(e), column, is_plain(e) || has_aggregate(e)});
  }

  Variable add_column(std::string name, ExpressionPtr expression, syntax::Span span) {
    const Variable column{context_.new_slot(name), expression->type, expression->nesting, expression->element};
    if (!columns_.emplace(name, column).second) {
      context_.problems().add("CG-Q109", "two columns are named " + quoted(name), span, "rename one with AS");
    }
    made_.columns.push_back({std::move(name), std::move(expression), column.slot});
    return column;
  }

  /// What ORDER BY and WHERE see: the columns, and the rows behind them as long as each column row is one of them.
  /// Beside an aggregate only variables and properties stand for the columns made of them.
  Resolver after(bool only_plain = false) {
    const bool sees_rows = !made_.grouped && !made_.distinct;
    Scope scope = sees_rows ? rows_ : Scope();
    for (const auto& [name, variable] : columns_) scope[name] = variable;
    Resolver resolver(context_, std::move(scope));
    if (sees_rows) return resolver;
    std::vector<Substitution> substitutions;
    // A name that is both a column's and a variable's is the column's.
    for (const Substitution& substitution : written_) {
      const auto column = columns_.find(substitution.text);
      if (column == columns_.end() || column->second.slot == substitution.variable.slot) {
        substitutions.push_back(substitution);
      }
    }
    for (const Substitution& substitution : keys_) {
      if (!columns_.contains(substitution.text)) substitutions.push_back(substitution);
    }
    if (only_plain) std::erase_if(substitutions, [](const Substitution& one) { return !one.plain; });
    substitutions.insert(substitutions.end(), grouping_.written.begin(), grouping_.written.end());
    resolver.substitute(std::move(substitutions));
    return resolver;
  }

  void sort() {
    for (const syntax::SortKey& key : clause_.order) {
      const bool aggregated = has_aggregate(*key.expression);
      made_.sort.push_back({after(aggregated).resolve(*key.expression), key.descending});
    }
  }

  ExpressionPtr constant(const syntax::Expression* e, const char* word) {
    if (e == nullptr) return nullptr;
    Resolver resolver(context_, {});
    resolver.allow_no_variables(word);
    ExpressionPtr made = resolver.resolve(*e);
    const bool written = made->kind == algebra::ExpressionKind::kConstant && made->type != Type::kAny;
    const bool negative = written && made->constant.is<std::int64_t>() && made->constant.get<std::int64_t>() < 0;
    if (negative || !could_be(made->type, only(Type::kInteger, Type::kNumber))) {
      context_.problems().add("CG-Q112", std::string(word) + " takes a whole number from 0 on", e->span);
    }
    return made;
  }

  const syntax::Clause& clause_;
  std::string_view text_;
  const Scope rows_;
  Scope& scope_;
  Context& context_;
  algebra::Projection made_;
  Grouping grouping_;
  Scope columns_;
  std::vector<Substitution> keys_;
  std::vector<Substitution> written_;
};

}  // namespace

algebra::Projection resolve_projection(const syntax::Clause& clause, std::string_view text, Scope& scope,
                                       Context& context) {
  return Projector(clause, text, scope, context).resolve();
}

}  // namespace claimgraph::query::semantic
