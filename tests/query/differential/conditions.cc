// SPDX-License-Identifier: Apache-2.0

// Conditions of WHERE, CASE and list comprehensions.

#include "writer.h"

namespace claimgraph::differential {

std::string Writer::comparison(int depth) {
  static const std::vector<std::string> kSigns = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
  if (random_.chance(25)) {  // what an index may answer
    std::vector<std::string> found;
    for (std::size_t i = 0; i < visible_; ++i) {
      const auto keys = shape_.keys.find(scope_[i].owner);
      if (scope_[i].kind != Kind::kNode || keys == shape_.keys.end()) continue;
      for (const Key& key : keys->second) {
        if (!key.literals.empty()) {
          found.push_back(scope_[i].name + "." + key.name + (random_.chance(50) ? " = " : random_.pick(kSigns)) +
                          random_.pick(key.literals));
        }
      }
    }
    if (!found.empty()) return random_.pick(found);
  }
  if (random_.chance(8)) {
    const auto a = variable(Kind::kNode);
    const auto b = variable(Kind::kNode);
    if (a && b) return a->name + (random_.chance(50) ? " = " : " <> ") + b->name;
  }
  const Kind kind = any_kind();
  const std::string first = joined({expression(kind, depth), random_.pick(kSigns), expression(kind, depth)});
  return random_.chance(6) ? joined({first, random_.pick(kSigns), expression(kind, depth)}) : first;
}

std::string Writer::membership(int depth) {
  if (random_.chance(20)) return joined({any(depth), " IN ", bag(depth)});
  const Kind kind = any_kind();
  return joined({expression(kind, depth), " IN ", list(depth, kind)});
}

std::string Writer::of_elements(int depth) {
  static const std::vector<std::string> kWords = {"any(", "all(", "none(", "single("};
  const std::string name = fresh("x");
  const std::string word = random_.pick(kWords);
  const auto path = variable(Kind::kPath);
  if (path && random_.chance(60)) {
    const bool nodes = random_.chance(60);
    const std::string elements = (nodes ? "nodes(" : "relationships(") + path->name + ")";
    const Variable element{name, nodes ? Kind::kNode : Kind::kRelationship, ""};
    return word + name + " IN " + elements + " WHERE " + with_element(element, [&] { return condition(depth); }) + ")";
  }
  const std::string elements = random_.chance(20) ? bag(depth) : expression(Kind::kList, depth);
  return word + name + " IN " + elements + " WHERE " +
         with_element({name, Kind::kAny, ""}, [&] { return condition(depth); }) + ")";
}

std::string Writer::of_pattern(int depth) {
  const auto anchor = variable(Kind::kNode);
  if (!anchor) return comparison(depth);
  const std::vector<Variable> before = scope_;
  const std::size_t visible_before = visible_;
  const bool exists = random_.chance(40);
  std::string text = "(" + anchor->name + ")";
  if (!exists) scope_.resize(visible_);
  std::string label = anchor->owner;
  const Naming naming = exists ? Naming::kNew : Naming::kNone;
  for (std::size_t i = random_.chance(25) ? 2 : 1; i > 0; --i) {
    std::string next;
    text += relationship(label, next, naming);
    label = next;
    text += node(label, naming, random_.chance(15));
  }
  if (exists) {
    const bool counts = random_.chance(30);
    text = (counts ? "COUNT { MATCH " : "EXISTS { MATCH ") + text;
    visible_ = scope_.size();
    if (depth > 0 && random_.chance(60)) text += " WHERE " + condition(depth - 1);
    if (random_.chance(15)) text += " WITH count(*) AS many WHERE many > 1 RETURN many";
    text += counts ? " } > 1" : " }";
  }
  scope_ = before;
  visible_ = visible_before;
  return text;
}

std::string Writer::bag(int depth) {
  if (random_.chance(40)) {
    if (const auto found = variable(Kind::kBag)) return found->name;
  }
  const auto anchor = variable(Kind::kNode);
  if (!anchor) return expression(Kind::kList, depth);
  const std::vector<Variable> before = scope_;
  const std::size_t visible_before = visible_;
  scope_.resize(visible_);
  std::string next;
  std::string text = "[(" + anchor->name + ")";
  text += relationship(anchor->owner, next, Naming::kNew);
  text += node(next, Naming::kNew, random_.chance(10));
  visible_ = scope_.size();
  if (depth > 0 && random_.chance(40)) text += " WHERE " + condition(depth - 1);
  text += " | " + any(depth - 1) + "]";
  scope_ = before;
  visible_ = visible_before;
  return text;
}

std::string Writer::condition(int depth) {
  if (depth > 0 && random_.chance(35)) {
    static const std::vector<std::string> kWords = {" AND ", " AND ", " AND ", " OR ", " OR ", " XOR "};
    return joined({"(", condition(depth - 1), random_.pick(kWords), condition(depth - 1), ")"});
  }
  if (depth > 0 && random_.chance(12)) return "NOT (" + condition(depth - 1) + ")";
  switch (random_.below(14)) {
    case 0:
      return membership(depth - 1);
    case 1: {
      if (random_.chance(30)) {
        static const std::vector<std::string> kPatterns = {
            "''", "'.*'", "'(?i)[ab].*'", "'.?b?'", "'\\\\w+( \\\\w+)*'", "null"};
        return joined({expression(Kind::kText, depth - 1), " =~ ", random_.pick(kPatterns)});
      }
      static const std::vector<std::string> kWords = {" STARTS WITH ", " ENDS WITH ", " CONTAINS "};
      return joined({expression(Kind::kText, depth - 1), random_.pick(kWords), literal(Kind::kText)});
    }
    case 2:
      return joined({any(depth - 1), (random_.chance(50) ? " IS NULL" : " IS NOT NULL")});
    case 3:
      if (const auto found = variable(Kind::kNode); found && !shape_.labels.empty()) {
        return found->name + ":" + random_.pick(shape_.labels);
      }
      break;
    case 4:
    case 5:
      if (depth > 0) return of_pattern(depth - 1);
      break;
    case 6:
      if (depth > 0) return of_elements(depth - 1);
      break;
    case 7:
      return random_.chance(30) ? literal(Kind::kFlag) : expression(Kind::kFlag, depth - 1);
    case 8:
      if (const auto found = variable(Kind::kRelationship); found && !shape_.types.empty()) {
        return "type(" + found->name + ") = '" + random_.pick(shape_.types) + "'";
      }
      break;
    default:
      break;
  }
  return comparison(depth - 1);
}

}  // namespace claimgraph::differential
