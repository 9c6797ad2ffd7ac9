// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes queries by chance. They are right by construction: names exist, kinds go together, and what depends on the
// order of rows (lists that are collected, LIMIT) is made so that it does not. Fractions are odd multiples of 1/1024,
// so that sums are exact in any order and no whole and decimal numbers are the same: which of two equals a group shows
// is not defined.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "random.h"
#include "shape.h"

namespace claimgraph::differential {

struct WrittenQuery {
  std::string text;
  bool ordered = false;  ///< all columns are sorted by, so that the rows have one order
};

/// One behind the other. Braces are evaluated from left to right, the parts of a sum are not: the same seed must write
/// the same query with any compiler.
inline std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) text += part;
  return text;
}

class Writer {
 public:
  /// A careless one also writes what may fail when it runs: arithmetic on mixed kinds, division by what may be zero.
  Writer(Random& random, const Shape& shape, bool careless) : random_(random), shape_(shape), careless_(careless) {}

  /// Columns whose name starts with "bag" are lists in any order.
  WrittenQuery query();

 private:
  struct Variable {
    std::string name;
    Kind kind = Kind::kAny;
    std::string owner;  ///< of a node the label it probably has, of a relationship the type
  };
  struct Item {
    std::string text;
    std::string name;
    Kind kind = Kind::kAny;
    std::string owner;
  };
  enum class Naming { kNew, kNone };

  // clauses.cc
  std::string single(std::size_t columns, bool in_union, bool& ordered);
  std::string match(bool optional);
  std::string unwind();
  std::string with();
  std::string items_text(const std::vector<Item>& items, bool named);
  std::vector<Item> plain_items(bool may_bag);
  std::vector<Item> grouped_items(bool last, bool may_bag);
  Item aggregate(bool last, bool may_bag);
  std::string sorting(const std::vector<Item>& items);

  // patterns.cc
  std::string node(std::string& label, Naming naming, bool reuse);
  std::string relationship(const std::string& from, std::string& to, Naming naming);
  std::string chain(std::size_t nodes, Naming naming);
  std::string property_map(const std::string& owner);

  // expressions.cc
  std::string expression(Kind kind, int depth);
  std::string integer(int depth);
  std::string reduction(int depth);
  std::string number(int depth);
  std::string text(int depth);
  std::string date(int depth);
  std::string list(int depth, Kind element);
  std::string any(int depth);
  std::string choice(Kind kind, int depth);
  std::string literal(Kind kind);
  std::optional<Variable> variable(Kind kind);
  std::optional<std::string> property(Kind kind);
  /// What is written while the variable stands for an element.
  std::string with_element(Variable element, const std::function<std::string()>& write);

  // conditions.cc
  std::string condition(int depth);
  std::string comparison(int depth);
  std::string membership(int depth);
  std::string of_elements(int depth);
  std::string of_pattern(int depth);
  /// A list in no order.
  std::string bag(int depth);

  std::string fresh(const char* prefix) { return prefix + std::to_string(++names_); }
  Kind any_kind();

  Random& random_;
  const Shape& shape_;
  bool careless_;
  std::vector<Variable> scope_;
  std::size_t visible_ = 0;   ///< so many variables of the scope may stand in expressions
  bool sorted_rows_ = false;  ///< the last clause has put the rows in a total order
  std::size_t names_ = 0;
};

}  // namespace claimgraph::differential
