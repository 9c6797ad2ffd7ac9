// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the parts of the semantic pass share.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "semantic/analyse.h"
#include "semantic/scope.h"

namespace claimgraph::query::semantic {

/// A name in what people are told.
inline std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

class Context {
 public:
  /// `text` is what the tree was made of.
  Context(std::string_view text, const Surroundings& surroundings, Problems& problems, Problems& warnings)
      : text_(text), surroundings_(surroundings), problems_(problems), warnings_(warnings) {}

  std::string_view text() const { return text_; }
  const property_graph::Catalog& catalog() const { return surroundings_.graph.catalog(); }

  /// `name` is what the query calls it, or how the query writes it; empty where it is not written.
  algebra::Slot new_slot(std::string_view name) {
    names_.emplace_back(name);
    return static_cast<algebra::Slot>(names_.size() - 1);
  }
  algebra::Slot slots() const { return static_cast<algebra::Slot>(names_.size()); }
  std::vector<std::string> take_names() { return std::move(names_); }
  const std::map<std::string, Value>& parameters() const { return surroundings_.parameters; }
  Problems& problems() { return problems_; }

  /// Nothing, and a warning once, for a name that the graph does not have.
  std::optional<property_graph::LabelId> label(const syntax::Name& name);
  std::optional<property_graph::TypeId> type(const syntax::Name& name);
  /// As the graph writes it.
  std::string type_name(property_graph::TypeId type) const { return surroundings_.graph.type_name(type); }
  /// A warning where a new variable has the name of a type, or of a label: a colon may be missing.
  void doubt_relationship(const syntax::Name& variable);
  void doubt_node(const syntax::Name& variable);
  std::optional<property_graph::KeyId> key(std::string_view name, syntax::Span span, bool warn);

 private:
  void warn(const char* code, const char* what, std::string_view name, syntax::Span span,
            const std::vector<std::string>& known);

  std::string_view text_;
  const Surroundings& surroundings_;
  Problems& problems_;
  Problems& warnings_;
  std::set<std::string, std::less<>> warned_;
  std::vector<std::string> names_;  // of slots
};

}  // namespace claimgraph::query::semantic
