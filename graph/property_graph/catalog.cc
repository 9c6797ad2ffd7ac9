// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/property_graph/catalog.h"

#include <utility>

#include "claimgraph/property_graph/property_graph.h"

namespace claimgraph::property_graph {
namespace {

std::string small(std::string_view name) {
  std::string key(name);
  for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return key;
}

}  // namespace

void Catalog::add(Procedure procedure) {
  std::string key = small(procedure.name);
  procedures_.insert_or_assign(std::move(key), std::move(procedure));
}

void Catalog::add(GraphFunction function) {
  std::string key = small(function.name);
  functions_.insert_or_assign(std::move(key), std::move(function));
}

const Procedure* Catalog::procedure(std::string_view name) const {
  const auto found = procedures_.find(small(name));
  return found == procedures_.end() ? nullptr : &found->second;
}

const GraphFunction* Catalog::function(std::string_view name) const {
  const auto found = functions_.find(small(name));
  return found == functions_.end() ? nullptr : &found->second;
}

}  // namespace claimgraph::property_graph
