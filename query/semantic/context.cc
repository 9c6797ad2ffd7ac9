// SPDX-License-Identifier: Apache-2.0

#include "semantic/context.h"

#include "claimgraph/schema/suggest.h"

namespace claimgraph::query::semantic {

std::optional<property_graph::LabelId> Context::label(const syntax::Name& name) {
  const auto found = surroundings_.graph.find_label(name.text);
  if (!found) warn("CG-Q150", "label", name.text, name.span, surroundings_.graph.labels());
  return found;
}

std::optional<property_graph::TypeId> Context::type(const syntax::Name& name) {
  const auto found = surroundings_.graph.find_type(name.text);
  if (!found) warn("CG-Q151", "relationship type", name.text, name.span, surroundings_.graph.types());
  return found;
}

void Context::doubt_relationship(const syntax::Name& variable) {
  const auto type = surroundings_.graph.find_type(variable.text);
  if (!type) return;
  warnings_.add("CG-Q153", "'" + std::string(variable.text) + "' is a variable here, which fits every relationship",
                variable.span, "the type is written with a colon: [:" + type_name(*type) + "]");
}

void Context::doubt_node(const syntax::Name& variable) {
  if (!surroundings_.graph.find_label(variable.text)) return;
  warnings_.add("CG-Q153", "'" + std::string(variable.text) + "' is a variable here, which fits every node",
                variable.span, "the label is written with a colon: (:" + std::string(variable.text) + ")");
}

std::optional<property_graph::KeyId> Context::key(std::string_view name, syntax::Span span, bool warn_of_it) {
  const auto found = surroundings_.graph.find_key(name);
  if (!found && warn_of_it) warn("CG-Q152", "property", name, span, surroundings_.graph.keys());
  return found;
}

void Context::warn(const char* code, const char* what, std::string_view name, syntax::Span span,
                   const std::vector<std::string>& known) {
  if (!warned_.insert(std::string(what) + " " + std::string(name)).second) return;
  const std::string near = schema::closest(name, known);
  constexpr std::size_t kMostNamed = 30;
  std::string all;
  for (std::size_t i = 0; i < known.size() && i < kMostNamed; ++i) all += (i == 0 ? "" : ", ") + known[i];
  if (known.size() > kMostNamed) all += ", ...";
  const std::string listed = all.empty() ? "the graph has none" : "the graph has " + all;
  warnings_.add(code, "the graph has no " + std::string(what) + " '" + std::string(name) + "'", span,
                near.empty() ? listed : "did you mean '" + near + "'?");
}

}  // namespace claimgraph::query::semantic
