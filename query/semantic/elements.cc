// SPDX-License-Identifier: Apache-2.0

// What computes with each element of a list: comprehensions, quantifiers and reduce().

#include <algorithm>
#include <optional>

#include "semantic/resolver.h"

namespace claimgraph::query::semantic {

using algebra::ExpressionKind;
using algebra::ExpressionPtr;
using Written = syntax::ExpressionKind;

namespace {

constexpr const char* kNoList = "IN looks into a list";

bool reads(const algebra::Expression& e, algebra::Slot slot) {
  std::vector<algebra::Slot> slots;
  algebra::add_slots(e, slots);
  return std::binary_search(slots.begin(), slots.end(), slot);
}

/// How deep what goes into the expression beside the accumulator may be nested.
std::uint32_t nesting_beside(const algebra::Expression& e, algebra::Slot accumulator) {
  if (e.kind == ExpressionKind::kSlot && e.slot == accumulator) return 0;
  if (e.subquery != nullptr || !reads(e, accumulator)) return e.nesting;
  std::uint32_t deepest = 0;
  for (const ExpressionPtr& child : e.children) {
    if (child != nullptr) deepest = std::max(deepest, nesting_beside(*child, accumulator));
  }
  return deepest;
}

/// A variable for as long as it lives; it hides another of its name.
class Local {
 public:
  Local(Scope& scope, std::string_view name, const Variable& variable) : scope_(scope), name_(name) {
    if (const auto hidden = scope.find(name); hidden != scope.end()) hidden_ = hidden->second;
    scope_[name_] = variable;
  }
  ~Local() {
    if (hidden_) {
      scope_[name_] = *hidden_;
    } else {
      scope_.erase(name_);
    }
  }
  Local(const Local&) = delete;
  Local& operator=(const Local&) = delete;

 private:
  Scope& scope_;
  std::string name_;
  std::optional<Variable> hidden_;
};

}  // namespace

ExpressionPtr Resolver::element(const syntax::Expression& e) {
  const bool comprehension = e.kind == Written::kComprehension;
  ExpressionPtr made = make(comprehension ? ExpressionKind::kComprehension : ExpressionKind::kQuantifier, e,
                            comprehension ? Type::kList : Type::kBoolean);
  made->children.push_back(resolve(*e.children[0]));
  require(*made->children[0], only(Type::kList), kNoList);
  made->slot = context_.new_slot(e.text);
  const std::uint32_t nesting = made->children[0]->nesting;
  {
    const Local element(scope_, e.text, {made->slot, made->children[0]->element, nesting});
    for (std::size_t i = 1; i < e.children.size(); ++i) {
      const syntax::Expression* const child = e.children[i];
      const bool condition = i == 1;
      made->children.push_back(child == nullptr ? nullptr : condition ? resolve_condition(*child) : resolve(*child));
    }
  }
  made->nesting = nesting;
  for (std::size_t i = 1; i < made->children.size(); ++i) {
    if (made->children[i] == nullptr) continue;
    if (i == 2) made->nesting = std::max(made->nesting, made->children[i]->nesting + 1);
    algebra::add_slots(*made->children[i], made->outer);
  }
  std::erase(made->outer, made->slot);
  return checked(std::move(made));
}

ExpressionPtr Resolver::reduce(const syntax::Expression& e) {
  const syntax::Name& accumulator = e.names[0];
  const syntax::Name& element = e.names[1];
  if (accumulator.text == element.text) {
    context_.problems().add("CG-Q102", "the variable '" + std::string(element.text) + "' exists already", element.span,
                            "the elements need another name than what is made of them");
  }
  ExpressionPtr made = make(ExpressionKind::kReduce, e, Type::kAny);
  made->children.push_back(resolve(*e.children[0]));
  made->children.push_back(resolve(*e.children[1]));
  const algebra::Expression& list = *made->children[1];
  require(list, only(Type::kList), kNoList);
  made->accumulator = context_.new_slot(accumulator.text);
  made->slot = context_.new_slot(element.text);
  {
    // Of what kind it is may change with each element.
    const Local before(scope_, accumulator.text, {made->accumulator, Type::kAny, algebra::kMostAccumulated});
    const Local current(scope_, element.text, {made->slot, list.element, list.nesting});
    made->children.push_back(resolve(*e.children[2]));
  }
  const algebra::Expression& result = *made->children[2];
  if (result.type == made->children[0]->type) made->type = result.type;
  made->nesting = algebra::kMostAccumulated;
  made->nesting_beside = nesting_beside(result, made->accumulator);
  algebra::add_slots(result, made->outer);
  std::erase(made->outer, made->slot);
  std::erase(made->outer, made->accumulator);
  return checked(std::move(made));
}

}  // namespace claimgraph::query::semantic
