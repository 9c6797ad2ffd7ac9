// SPDX-License-Identifier: Apache-2.0

// Nodes and relationships of MATCH and of conditions.

#include "writer.h"

namespace claimgraph::differential {

std::string Writer::property_map(const std::string& owner) {
  const auto found = shape_.keys.find(owner);
  if (found == shape_.keys.end() || found->second.empty()) return "";
  const Key& key = random_.pick(found->second);
  const bool simple = !key.literals.empty() && random_.chance(70);
  return " {" + key.name + ": " + (simple ? random_.pick(key.literals) : expression(key.kind, 1)) + "}";
}

std::string Writer::node(std::string& label, Naming naming, bool reuse) {
  if (reuse) {
    std::vector<Variable> nodes;
    for (const Variable& one : scope_) {
      if (one.kind == Kind::kNode) nodes.push_back(one);
    }
    if (!nodes.empty()) {
      const Variable& one = random_.pick(nodes);
      label = one.owner;
      return "(" + one.name + (!label.empty() && random_.chance(10) ? ":" + label : "") + ")";
    }
  }
  std::string inside;
  const bool labelled = !label.empty() && random_.chance(60);
  const std::string properties = random_.chance(7) ? property_map(label) : "";
  if (naming == Naming::kNew && random_.chance(80)) {
    inside = fresh("n");
    scope_.push_back({inside, Kind::kNode, label});
  }
  if (labelled) inside += ":" + label;
  if (!shape_.labels.empty() && random_.chance(2)) inside += ":" + random_.pick(shape_.labels);
  return "(" + inside + properties + ")";
}

std::string Writer::relationship(const std::string& from, std::string& to, Naming naming) {
  // A triple that touches the label, read in either direction.
  std::vector<std::pair<Triple, bool>> fitting;
  for (const Triple& triple : shape_.triples) {
    if (from.empty() || triple.from == from) fitting.push_back({triple, true});
    if (from.empty() || triple.to == from) fitting.push_back({triple, false});
  }
  std::string type;
  bool forward = random_.chance(50);
  to.clear();
  if (!fitting.empty()) {
    const auto& [triple, out] = random_.pick(fitting);
    type = triple.type;
    forward = out;
    to = out ? triple.to : triple.from;
  }
  if (random_.chance(3)) forward = !forward;

  std::string inside;
  const bool many = random_.chance(15);
  const std::string properties = random_.chance(5) ? property_map(type) : "";
  std::vector<std::string> earlier;
  for (std::size_t i = 0; i < visible_; ++i) {
    if (scope_[i].kind == Kind::kRelationship) earlier.push_back(scope_[i].name);
  }
  if (!many && !earlier.empty() && random_.chance(8)) {
    inside = random_.pick(earlier);
  } else if (naming == Naming::kNew && random_.chance(40)) {
    inside = fresh(many ? "s" : "r");
    scope_.push_back({inside, many ? Kind::kSteps : Kind::kRelationship, type});
  }
  if (!type.empty() && random_.chance(75)) {
    inside += ":" + type;
    if (random_.chance(30)) inside += "|" + random_.pick(shape_.types);
  }
  static const std::vector<std::string> kLengths = {"*1..2", "*1..3", "*0..2", "*2", "*..2", "*0..1", "*2..3"};
  if (many) inside += random_.pick(kLengths);
  inside += properties;
  if (!inside.empty() || random_.chance(20)) inside = "[" + inside + "]";
  if (random_.chance(25)) return "-" + inside + "-";
  return forward ? "-" + inside + "->" : "<-" + inside + "-";
}

std::string Writer::chain(std::size_t nodes, Naming naming) {
  std::string label = shape_.labels.empty() || random_.chance(25) ? "" : random_.pick(shape_.labels);
  std::string text = node(label, naming, random_.chance(45));
  for (std::size_t i = 1; i < nodes; ++i) {
    std::string next;
    text += relationship(label, next, naming);
    label = next;
    text += node(label, naming, random_.chance(7));
  }
  return text;
}

}  // namespace claimgraph::differential
