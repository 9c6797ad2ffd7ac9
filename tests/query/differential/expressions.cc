// SPDX-License-Identifier: Apache-2.0

// Expressions of a wanted kind.

#include <algorithm>

#include "writer.h"

namespace claimgraph::differential {
namespace {

bool fits(Kind kind, Kind wanted) {
  if (kind == Kind::kBag) return wanted == Kind::kBag;
  return kind == wanted || wanted == Kind::kAny || (kind == Kind::kInteger && wanted == Kind::kNumber) ||
         (kind == Kind::kSteps && wanted == Kind::kList);
}

}  // namespace

std::optional<Writer::Variable> Writer::variable(Kind kind) {
  std::vector<Variable> fitting;
  for (std::size_t i = 0; i < visible_; ++i) {
    if (fits(scope_[i].kind, kind)) fitting.push_back(scope_[i]);
  }
  if (fitting.empty()) return std::nullopt;
  return random_.pick(fitting);
}

std::optional<std::string> Writer::property(Kind kind) {
  std::vector<std::string> fitting;
  for (std::size_t i = 0; i < visible_; ++i) {
    const Variable& one = scope_[i];
    if (one.kind != Kind::kNode && one.kind != Kind::kRelationship) continue;
    const auto found = shape_.keys.find(one.owner);
    if (found == shape_.keys.end()) continue;
    for (const Key& key : found->second) {
      // Labels and types are guesses, so what kind it is must hold wherever the key is.
      const std::vector<Key>& all = shape_.keys.at("");
      const Kind known =
          std::find_if(all.begin(), all.end(), [&](const Key& other) { return other.name == key.name; })->kind;
      if (fits(known, kind)) fitting.push_back(one.name + "." + key.name);
    }
  }
  if (fitting.empty()) return std::nullopt;
  return random_.pick(fitting);
}

std::string Writer::literal(Kind kind) {
  std::vector<std::string> fitting;
  for (const auto& [owner, keys] : shape_.keys) {
    for (const Key& key : keys) {
      if (key.kind == kind) fitting.insert(fitting.end(), key.literals.begin(), key.literals.end());
    }
  }
  if (!fitting.empty() && random_.chance(60)) return random_.pick(fitting);
  switch (kind) {
    case Kind::kInteger:
      return random_.chance(10) ? "$number" : std::to_string(random_.between(-2, 4));
    case Kind::kNumber:
      return random_.chance(50) ? std::to_string(random_.between(-1, 3))
                                : std::to_string(random_.between(0, 2)) + ".0771484375";
    case Kind::kText: {
      static const std::vector<std::string> kTexts = {"''", "'a'", "'b'", "'ab'", "'A b'", "$text", "'\xC3\xA9'"};
      return random_.pick(kTexts);
    }
    case Kind::kFlag: {
      static const std::vector<std::string> kFlags = {"true", "false", "null"};
      return random_.pick(kFlags);
    }
    case Kind::kDate:
      return "date('2024-05-0" + std::to_string(random_.between(1, 9)) + "')";
    default:
      return "null";
  }
}

std::string Writer::with_element(Variable element, const std::function<std::string()>& write) {
  std::vector<Variable> hidden(scope_.begin() + static_cast<std::ptrdiff_t>(visible_), scope_.end());
  scope_.resize(visible_);
  scope_.push_back(std::move(element));
  ++visible_;
  std::string written = write();
  --visible_;
  scope_.resize(visible_);
  scope_.insert(scope_.end(), hidden.begin(), hidden.end());
  return written;
}

std::string Writer::choice(Kind kind, int depth) {
  if (random_.chance(30)) {
    return joined({"CASE ", any(depth - 1), " WHEN ", any(depth - 1), " THEN ", expression(kind, depth - 1),
                   " ELSE " + expression(kind, depth - 1), " END"});
  }
  std::string text = joined({"CASE WHEN ", comparison(depth - 1), " THEN ", expression(kind, depth - 1)});
  if (random_.chance(70)) text += " ELSE " + expression(kind, depth - 1);
  return text + " END";
}

std::string Writer::expression(Kind kind, int depth) {
  if (random_.chance(35)) {
    if (const auto found = property(kind)) return *found;
  }
  if (random_.chance(30)) {
    if (const auto found = variable(kind)) return found->name;
  }
  if (depth > 0 && random_.chance(6)) return choice(kind, depth);
  if (depth > 0 && random_.chance(6)) {
    return joined({"coalesce(", expression(kind, depth - 1), ", ", expression(kind, depth - 1), ")"});
  }
  switch (kind) {
    case Kind::kInteger:
      return integer(depth);
    case Kind::kNumber:
      return number(depth);
    case Kind::kText:
      return text(depth);
    case Kind::kFlag:
      // Not any condition: a pattern is none where a value is asked for.
      return depth > 0 ? "(" + (random_.chance(30) ? membership(depth - 1) : comparison(depth - 1)) + ")"
                       : literal(kind);
    case Kind::kDate:
      return date(depth);
    case Kind::kList:
      return list(depth, any_kind());
    case Kind::kAny:
      return any(depth);
    default: {
      const auto found = variable(kind);
      return found ? found->name : "null";
    }
  }
}

std::string Writer::integer(int depth) {
  if (depth <= 0) return literal(Kind::kInteger);
  const auto part = [&] { return expression(Kind::kInteger, depth - 1); };
  switch (random_.below(10)) {
    case 0:
      return joined({"(", part(), " + ", part(), ")"});
    case 1:
      return joined({"(", part(), " - ", part(), ")"});
    case 2:
      return joined({"(", part(), " * ", std::to_string(random_.between(-2, 3)), ")"});
    case 3:
      return joined(
          {"(", part(),
           (random_.chance(50) ? " % " : " / ") + (careless_ ? part() : std::to_string(random_.between(2, 4))), ")"});
    case 4:
      return "size(" + expression(random_.chance(50) ? Kind::kList : Kind::kText, depth - 1) + ")";
    case 5:
      return "size(" + bag(depth - 1) + ")";
    case 6:
      if (const auto path = variable(Kind::kPath)) return "length(" + path->name + ")";
      return "sign(" + part() + ")";
    case 7:
      return "abs(" + part() + ")";
    case 8: {
      if (random_.chance(40)) return reduction(depth);
      if (careless_) return joined({"(", any(depth - 1), " + ", any(depth - 1), ")"});
      return "-" + part();
    }
    default:
      return literal(Kind::kInteger);
  }
}

/// A whole number for whatever list.
std::string Writer::reduction(int depth) {
  const std::string total = fresh("t");
  const std::string name = fresh("x");
  const std::string begin =
      joined({"reduce(", total, " = ", expression(Kind::kInteger, depth - 1), ", ", name, " IN "});
  const bool whole = random_.chance(60);
  const std::string elements = whole ? "range(0, 3)" : expression(Kind::kList, depth - 1);
  return begin + elements + " | " +
         with_element({total, Kind::kInteger, ""},
                      [&] {
                        return with_element({name, whole ? Kind::kInteger : Kind::kAny, ""},
                                            [&] { return expression(Kind::kInteger, depth - 1); });
                      }) +
         ")";
}

std::string Writer::number(int depth) {
  if (depth <= 0) return literal(Kind::kNumber);
  const auto part = [&] { return expression(Kind::kNumber, depth - 1); };
  switch (random_.below(7)) {
    case 0:
      return joined({"(", part(), " + ", part(), ")"});
    case 1:
      return joined({"(", part(), " - ", part(), ")"});
    case 2:
      return joined({"(", part(), " * ", std::to_string(random_.between(-2, 3)), ")"});
    case 3:
      return "(" + part() + " / 2.0 + 0.0009765625)";
    case 4:
      return "(toFloat(" + part() + ") + 0.0009765625)";
    default:
      return random_.chance(60) ? expression(Kind::kInteger, depth - 1) : literal(Kind::kNumber);
  }
}

std::string Writer::text(int depth) {
  if (depth <= 0) return literal(Kind::kText);
  const auto part = [&] { return expression(Kind::kText, depth - 1); };
  switch (random_.below(10)) {
    case 0:
      return joined({"(", part(), " + ", part(), ")"});
    case 1:
      return joined({"(", part(), " + ", expression(Kind::kInteger, depth - 1), ")"});
    case 2:
      return "toUpper(" + part() + ")";
    case 3:
      return joined({"left(", part(), ", ", std::to_string(random_.between(0, 3)), ")"});
    case 4:
      return joined({"substring(", part(), ", ", std::to_string(random_.between(0, 2)), ")"});
    case 5:
      return "toString(" + expression(random_.chance(50) ? Kind::kInteger : Kind::kDate, depth - 1) + ")";
    case 6:
      if (const auto found = variable(Kind::kRelationship)) return "type(" + found->name + ")";
      return "reverse(" + part() + ")";
    case 7:
      return joined({"head(split(", part(), ", ", literal(Kind::kText), "))"});
    default:
      return literal(Kind::kText);
  }
}

std::string Writer::date(int depth) {
  if (depth <= 0 || random_.chance(60)) return literal(Kind::kDate);
  return joined({"(", expression(Kind::kDate, depth - 1), (random_.chance(50) ? " + " : " - "),
                 "duration({days: " + std::to_string(random_.between(0, 40)), "}))"});
}

std::string Writer::list(int depth, Kind element) {
  if (depth <= 0) {
    if (random_.chance(30)) return "range(" + std::to_string(random_.between(0, 1)) + ", 2)";
    return joined({"[", literal(element), ", ", literal(element), "]"});
  }
  switch (random_.below(12)) {
    case 0:
      return joined(
          {"range(", std::to_string(random_.between(-1, 2)), ", ", std::to_string(random_.between(-1, 4)), ")"});
    case 1:
      if (const auto found = variable(Kind::kNode)) {
        return (random_.chance(50) ? "labels(" : "keys(") + found->name + ")";
      }
      break;
    case 2:
      if (const auto found = variable(Kind::kPath)) {
        return (random_.chance(50) ? "nodes(" : "relationships(") + found->name + ")";
      }
      break;
    case 3:
      if (const auto found = variable(Kind::kSteps)) return found->name;
      break;
    case 4:
      return "tail(" + expression(Kind::kList, depth - 1) + ")";
    case 5:
      return joined({"(", expression(Kind::kList, depth - 1), " + ", list(depth - 1, element), ")"});
    case 6:
      return "split(" + expression(Kind::kText, depth - 1) + ", 'a')";
    case 7:
    case 8: {
      const std::string name = fresh("x");
      const bool whole = random_.chance(40);
      std::string text = "[" + name + " IN " + (whole ? "range(0, 3)" : expression(Kind::kList, depth - 1));
      return text + with_element({name, whole ? Kind::kInteger : Kind::kAny, ""}, [&] {
               std::string rest;
               if (random_.chance(60)) rest += " WHERE " + condition(depth - 1);
               if (rest.empty() || random_.chance(60)) rest += " | " + any(depth - 1);
               return rest + "]";
             });
    }
    case 9: {
      const std::string slice = random_.chance(50) ? "[1..]" : "[..2]";
      return "(" + expression(Kind::kList, depth - 1) + ")" + slice;
    }
    default:
      break;
  }
  std::string text = "[";
  for (std::size_t i = random_.below(3); i > 0; --i) text += expression(element, depth - 1) + ", ";
  return text + expression(element, depth - 1) + "]";
}

Kind Writer::any_kind() {
  static const std::vector<Kind> kKinds = {Kind::kInteger, Kind::kInteger, Kind::kNumber, Kind::kText,
                                           Kind::kFlag,    Kind::kDate,    Kind::kAny};
  return random_.pick(kKinds);
}

std::string Writer::any(int depth) {
  if (random_.chance(40)) {
    if (const auto found = property(Kind::kAny)) return *found;
  }
  if (random_.chance(25)) {
    if (const auto found = variable(Kind::kAny)) return found->name;
  }
  if (depth > 0 && random_.chance(15)) {
    return joined({"(", expression(Kind::kList, depth - 1), ")[", std::to_string(random_.between(-1, 1)), "]"});
  }
  if (random_.chance(3)) return "null";
  const Kind kind = random_.chance(8) ? Kind::kList : any_kind();
  return kind == Kind::kAny ? literal(Kind::kInteger) : expression(kind, depth);
}

}  // namespace claimgraph::differential
