// SPDX-License-Identifier: Apache-2.0

#include "semantic/pattern.h"

#include <algorithm>

#include "semantic/resolver.h"

namespace claimgraph::query::semantic {
namespace {

using algebra::ExpressionPtr;
using property_graph::Direction;

class Pattern {
 public:
  Pattern(Scope& scope, Context& context) : before_(scope), scope_(scope), context_(context) {}

  algebra::Match resolve(const syntax::Clause& clause) {
    match_.optional = clause.optional;
    for (const syntax::PathPattern* const path : clause.paths) add_path(*path);
    // Only now, for a property may be compared with one of a node that is written later.
    for (const Wanted& wanted : wanted_) require_properties(wanted);
    if (clause.where != nullptr) {
      match_.predicates.push_back(Resolver(context_, scope_).resolve_condition(*clause.where));
    }
    return std::move(match_);
  }

 private:
  struct Wanted {
    const syntax::Expression* properties;
    algebra::Slot slot;
    Type type;
    std::optional<std::size_t> relationship;  // one of variable length
  };

  void conflict(const syntax::Name& name, Type is, Type wanted) {
    context_.problems().add("CG-Q103",
                            quoted(name.text) + " is " + std::string(in_words(is)) + " and cannot be " +
                                std::string(in_words(wanted)) + " too",
                            name.span, "take another name");
  }

  void add_path(const syntax::PathPattern& written) {
    algebra::Path path;
    const syntax::Name& name = written.variable;
    if (!name.text.empty()) {
      if (scope_.contains(name.text)) {
        context_.problems().add("CG-Q102", "the variable " + quoted(name.text) + " exists already", name.span,
                                "take another name for the path");
      }
      path.slot = context_.new_slot(name.text);
      scope_[std::string(name.text)] = {path.slot, Type::kPath, 0};
    }
    path.nodes.push_back(add_node(*written.nodes[0]));
    for (std::size_t i = 0; i < written.relationships.size(); ++i) {
      const std::size_t to = add_node(*written.nodes[i + 1]);
      path.relationships.push_back(add_relationship(*written.relationships[i], path.nodes.back(), to));
      path.nodes.push_back(to);
    }
    if (!name.text.empty()) match_.paths.push_back(std::move(path));
  }

  std::size_t add_node(const syntax::NodePattern& written) {
    const bool is_new = !written.variable.text.empty() && !scope_.contains(written.variable.text);
    if (is_new && written.labels.empty()) context_.doubt_node(written.variable);
    const std::size_t index = node_of(written.variable);
    algebra::Node& node = match_.nodes[index];
    for (const syntax::Name& name : written.labels) {
      const auto label = context_.label(name);
      if (!label) {
        node.unmatched = true;
      } else if (std::find(node.labels.begin(), node.labels.end(), *label) == node.labels.end()) {
        node.labels.push_back(*label);
      }
    }
    if (written.properties != nullptr) wanted_.push_back({written.properties, node.slot, Type::kNode, std::nullopt});
    return index;
  }

  std::size_t node_of(const syntax::Name& name) {
    algebra::Node node;
    const auto known = name.text.empty() ? scope_.end() : scope_.find(name.text);
    if (known != scope_.end()) {
      const auto same = std::find_if(match_.nodes.begin(), match_.nodes.end(),
                                     [&](const algebra::Node& other) { return other.slot == known->second.slot; });
      if (same != match_.nodes.end()) return static_cast<std::size_t>(same - match_.nodes.begin());
      if (!could_be(known->second.type, only(Type::kNode))) conflict(name, known->second.type, Type::kNode);
      node.slot = known->second.slot;
      node.bound = before_.contains(name.text);
    } else {
      node.slot = context_.new_slot(name.text);
      if (!name.text.empty()) scope_[std::string(name.text)] = {node.slot, Type::kNode, 0};
    }
    match_.nodes.push_back(std::move(node));
    return match_.nodes.size() - 1;
  }

  std::size_t add_relationship(const syntax::RelationshipPattern& written, std::size_t from, std::size_t to) {
    algebra::Relationship made;
    made.slot = context_.new_slot(written.variable.text);
    made.from = from;
    made.to = to;
    made.direction = written.arrow == syntax::Arrow::kRight  ? Direction::kOut
                     : written.arrow == syntax::Arrow::kLeft ? Direction::kIn
                                                             : Direction::kBoth;
    made.typed = !written.types.empty();
    for (const syntax::Name& name : written.types) {
      const auto type = context_.type(name);
      if (type && std::find(made.types.begin(), made.types.end(), *type) == made.types.end())
        made.types.push_back(*type);
    }
    made.variable_length = written.variable_length;
    if (written.variable_length) {
      const auto hops = [](std::uint64_t count) {
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX));
      };
      made.least = hops(written.least);
      made.most = written.has_most ? hops(written.most) : UINT32_MAX;
    }
    name_relationship(written, made);
    if (written.properties != nullptr) {
      wanted_.push_back({written.properties, made.slot, Type::kRelationship,
                         made.variable_length ? std::optional(match_.relationships.size()) : std::nullopt});
    }
    match_.relationships.push_back(std::move(made));
    return match_.relationships.size() - 1;
  }

  void name_relationship(const syntax::RelationshipPattern& written, algebra::Relationship& made) {
    const syntax::Name& name = written.variable;
    if (name.text.empty()) return;
    const Type type = made.variable_length ? Type::kList : Type::kRelationship;
    const auto known = scope_.find(name.text);
    if (known == scope_.end()) {
      if (written.types.empty()) context_.doubt_relationship(name);
      scope_[std::string(name.text)] = {made.slot, type, made.variable_length ? 1U : 0U};
      return;
    }
    if (!could_be(known->second.type, only(type))) {
      conflict(name, known->second.type, Type::kRelationship);
    } else if (!before_.contains(name.text)) {
      context_.problems().add("CG-Q102", "the relationship " + quoted(name.text) + " stands twice in one pattern",
                              name.span, "one relationship is matched once; take another name for the second");
    } else {
      made.same_as = known->second.slot;
    }
  }

  /// {key: value} as predicates.
  void require_properties(const Wanted& wanted) {
    const syntax::Expression& map = *wanted.properties;
    if (map.kind == syntax::ExpressionKind::kParameter) {
      context_.problems().add("CG-Q116", "a parameter cannot stand for all properties of a pattern", map.span,
                              "name them: {name: $name}");
      return;
    }
    for (std::size_t i = 0; i < map.names.size(); ++i) {
      const syntax::Name& name = map.names[i];
      const auto key = context_.key(name.text, name.span, true);
      ExpressionPtr value = Resolver(context_, scope_).resolve(*map.children[i]);
      if (wanted.relationship) {
        match_.relationships[*wanted.relationship].properties.emplace_back(key, std::move(value));
        continue;
      }
      auto subject = std::make_unique<algebra::Expression>();
      subject->kind = algebra::ExpressionKind::kSlot;
      subject->type = wanted.type;
      subject->slot = wanted.slot;
      auto property = std::make_unique<algebra::Expression>();
      property->kind = algebra::ExpressionKind::kProperty;
      property->name = name.text;
      property->key = key;
      property->span = name.span;
      property->children.push_back(std::move(subject));
      auto comparison = std::make_unique<algebra::Expression>();
      comparison->kind = algebra::ExpressionKind::kComparison;
      comparison->type = Type::kBoolean;
      comparison->span = name.span;
      comparison->operations.push_back(syntax::Operation::kEqual);
      comparison->children.push_back(std::move(property));
      comparison->children.push_back(std::move(value));
      match_.predicates.push_back(std::move(comparison));
    }
  }

  const Scope before_;
  Scope& scope_;
  Context& context_;
  algebra::Match match_;
  std::vector<Wanted> wanted_;
};

}  // namespace

algebra::Match resolve_match(const syntax::Clause& clause, Scope& scope, Context& context) {
  return Pattern(scope, context).resolve(clause);
}

}  // namespace claimgraph::query::semantic
