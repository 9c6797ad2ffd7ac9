// SPDX-License-Identifier: Apache-2.0

// Each WITH and RETURN hands on, as one more item, a list of what was in scope; where it groups, the list is collected.

#include <algorithm>
#include <string>
#include <vector>

#include "claimgraph/query/sources.h"
#include "functions/function.h"
#include "syntax/parse.h"

namespace claimgraph::query {
namespace {

using syntax::Clause;
using syntax::ClauseKind;
using syntax::Expression;
using syntax::ExpressionKind;

bool aggregates(const Expression* e) {
  if (e == nullptr) return false;
  if (e->kind == ExpressionKind::kCountStar) return true;
  if (e->kind == ExpressionKind::kCall && find_aggregation(e->text) != nullptr) return true;
  return std::any_of(e->children.begin(), e->children.end(), aggregates);
}

class Tracer {
 public:
  Tracer(syntax::Tree& tree, std::string_view text) : tree_(tree), arena_(tree.arena) {
    while (text.find(prefix_) != std::string_view::npos) prefix_ += '_';
    // '*' would show what has a name here and none in the query.
    names_all_ = std::none_of(tree.clauses.begin(), tree.clauses.end(),
                              [](const Clause* clause) { return clause->star && clause->kind != ClauseKind::kCall; });
  }

  bool run() {
    for (Clause* clause : tree_.clauses) {
      switch (clause->kind) {
        case ClauseKind::kMatch:
          match(*clause);
          break;
        case ClauseKind::kCall:
          if (clause->star) return false;
          for (const syntax::Item& item : clause->items)
            add(item.name.text.empty() ? item.expression->text : item.name.text);
          break;
        case ClauseKind::kWith:
        case ClauseKind::kReturn:
          project(*clause);
          break;
        case ClauseKind::kUnion:
          return false;
        case ClauseKind::kUnwind:
          break;  // what it takes apart was in scope
      }
    }
    if (tree_.clauses.empty() || tree_.clauses.back()->kind != ClauseKind::kReturn) return false;
    return !tree_.clauses.back()->star || projections_ == 1;  // RETURN * would show the lists of each WITH
  }

 private:
  std::string_view fresh() { return arena_.copy(prefix_ + std::to_string(++fresh_)); }

  void add(std::string_view name) {
    if (std::find(scope_.begin(), scope_.end(), name) == scope_.end()) scope_.push_back(name);
  }

  void add(syntax::Name& variable) {
    if (variable.text.empty() && names_all_) variable.text = fresh();
    if (!variable.text.empty()) add(variable.text);
  }

  void match(Clause& clause) {
    for (syntax::PathPattern* path : clause.paths) {
      for (syntax::NodePattern* node : path->nodes) add(node->variable);
      for (syntax::RelationshipPattern* relationship : path->relationships) add(relationship->variable);
    }
  }

  void project(Clause& clause) {
    Expression* const all = arena_.make<Expression>();
    all->kind = ExpressionKind::kList;
    for (const std::string_view name : scope_) {
      Expression* const variable = arena_.make<Expression>();
      variable->kind = ExpressionKind::kVariable;
      variable->text = name;
      all->children.push(arena_, variable);
    }
    const bool groups = clause.distinct || std::any_of(clause.items.begin(), clause.items.end(),
                                                       [](const auto& item) { return aggregates(item.expression); });
    syntax::Item item;
    item.expression = all;
    item.name.text = fresh();
    if (groups) {
      clause.distinct = false;  // the list would make every row another one; grouping makes them different
      Expression* const collected = arena_.make<Expression>();
      collected->kind = ExpressionKind::kCall;
      collected->text = "collect";
      collected->children.push(arena_, all);
      item.expression = collected;
    }
    clause.items.push(arena_, item);
    ++projections_;
    // After WITH * the old names go on too; the list has them.
    scope_ = {item.name.text};
  }

  syntax::Tree& tree_;
  syntax::Arena& arena_;
  std::string prefix_ = "source_";
  bool names_all_ = true;
  std::size_t fresh_ = 0;
  std::size_t projections_ = 0;
  std::vector<std::string_view> scope_;
};

}  // namespace

std::optional<std::string> with_sources(std::string_view text) {
  Problems problems(text, "syntax");
  const auto tree = syntax::parse(text, problems);
  if (tree == nullptr || tree->mode != syntax::Mode::kRun || !Tracer(*tree, text).run()) return std::nullopt;
  return syntax::to_text(*tree);
}

}  // namespace claimgraph::query
