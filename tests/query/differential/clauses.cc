// SPDX-License-Identifier: Apache-2.0

// Clauses, and queries made of them.

#include <algorithm>

#include "writer.h"

namespace claimgraph::differential {

std::string Writer::match(bool optional) {
  static const std::vector<std::size_t> kChains = {1, 1, 1, 1, 2, 2, 3};
  static const std::vector<std::size_t> kNodes = {1, 1, 2, 2, 2, 3, 3, 4};
  std::string text = optional ? "OPTIONAL MATCH " : "MATCH ";
  const std::size_t chains = random_.pick(kChains);
  std::size_t left = 6;
  std::vector<Variable> paths;
  for (std::size_t i = 0; i < chains && left > 0; ++i) {
    const std::size_t nodes = std::min(left, random_.pick(kNodes));
    left -= nodes;
    if (i != 0) text += ", ";
    if (random_.chance(12)) {
      paths.push_back({fresh("p"), Kind::kPath, ""});
      text += paths.back().name + " = ";
    }
    text += chain(nodes, Naming::kNew);
  }
  scope_.insert(scope_.end(), paths.begin(), paths.end());
  visible_ = scope_.size();
  if (random_.chance(45)) text += " WHERE " + condition(2);
  sorted_rows_ = false;
  return text + " ";
}

std::string Writer::unwind() {
  const std::string name = fresh("v");
  Kind kind = Kind::kAny;
  std::string elements;
  if (random_.chance(30)) {
    kind = Kind::kInteger;
    elements = joined({"[", expression(kind, 1), ", ", expression(kind, 1), ", ", literal(kind), "]"});
  } else {
    elements = random_.chance(40) ? bag(1) : expression(Kind::kList, 2);
  }
  scope_.push_back({name, kind, ""});
  visible_ = scope_.size();
  sorted_rows_ = false;
  return "UNWIND " + elements + " AS " + name + " ";
}

std::vector<Writer::Item> Writer::plain_items(bool may_bag) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < visible_; ++i) {
    if (!random_.chance(55) || items.size() > 4) continue;
    if (scope_[i].kind == Kind::kBag && !may_bag) continue;
    items.push_back({scope_[i].name, scope_[i].name, scope_[i].kind, scope_[i].owner});
  }
  if (items.empty() || random_.chance(50)) {
    const Kind kind = random_.chance(15) ? Kind::kList : any_kind();
    items.push_back({expression(kind, 2), fresh("v"), kind, ""});
  }
  if (may_bag && random_.chance(8)) items.push_back({bag(1), fresh("bag"), Kind::kBag, ""});
  return items;
}

Writer::Item Writer::aggregate(bool last, bool may_bag) {
  const std::string different = random_.chance(30) ? "DISTINCT " : "";
  switch (random_.below(11)) {
    case 0:
    case 1:
      return {random_.chance(20) ? "count(*) * 2 + 1" : "count(*)", fresh("v"), Kind::kInteger, ""};
    case 2:
      return {"count(" + different + any(1) + ")", fresh("v"), Kind::kInteger, ""};
    case 3:
      if (const auto found = variable(Kind::kNode)) {
        return {"count(" + different + found->name + ")", fresh("v"), Kind::kInteger, ""};
      }
      break;
    case 4:
      return {"sum(" + different + expression(Kind::kInteger, 1) + ")", fresh("v"), Kind::kInteger, ""};
    case 5:
      return {"sum(" + different + expression(Kind::kNumber, 1) + ")", fresh("v"), Kind::kNumber, ""};
    case 6:
      return {"avg(" + different + expression(Kind::kNumber, 1) + ") + 0.0009765625", fresh("v"), Kind::kNumber, ""};
    case 7: {
      const Kind kind = any_kind();
      return {(random_.chance(50) ? "min(" : "max(") + expression(kind, 1) + ")", fresh("v"), kind, ""};
    }
    case 8:
      if (sorted_rows_) return {"collect(" + different + any(1) + ")", fresh("v"), Kind::kList, ""};
      if (may_bag) return {"collect(" + different + any(1) + ")", fresh("bag"), Kind::kBag, ""};
      return {"size(collect(" + different + any(1) + "))", fresh("v"), Kind::kInteger, ""};
    case 9:
      return {"percentileDisc(" + expression(Kind::kInteger, 1) + ", 0.5)", fresh("v"), Kind::kInteger, ""};
    default:
      if (last) return {"stDev(" + expression(Kind::kInteger, 1) + ")", fresh("v"), Kind::kNumber, ""};
      break;
  }
  return {"count(*)", fresh("v"), Kind::kInteger, ""};
}

std::vector<Writer::Item> Writer::grouped_items(bool last, bool may_bag) {
  std::vector<Item> items;
  for (std::size_t i = random_.below(3); i > 0; --i) {
    const auto found = variable(random_.chance(50) ? Kind::kNode : Kind::kAny);
    const bool twice =
        found && std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.name == found->name; });
    if (found && !twice && random_.chance(50)) {
      items.push_back({found->name, found->name, found->kind, found->owner});
    } else {
      const Kind kind = any_kind();
      items.push_back({expression(kind, 1), fresh("v"), kind, ""});
    }
  }
  for (std::size_t i = 1 + random_.below(3); i > 0; --i) items.push_back(aggregate(last, may_bag));
  return items;
}

std::string Writer::items_text(const std::vector<Item>& items, bool named) {
  std::string text;
  for (const Item& item : items) {
    if (!text.empty()) text += ", ";
    text += item.text;
    if (named || item.text != item.name) text += " AS " + item.name;
  }
  return text;
}

std::string Writer::sorting(const std::vector<Item>& items) {
  std::vector<std::string> names;
  for (const Item& item : items) names.push_back(item.name);
  for (std::size_t i = names.size(); i > 1; --i) std::swap(names[i - 1], names[random_.below(i)]);
  std::string text = " ORDER BY ";
  for (const std::string& name : names) {
    if (name != names.front()) text += ", ";
    text += name + (random_.chance(40) ? " DESC" : "");
  }
  if (random_.chance(25)) text += " SKIP " + std::to_string(random_.between(0, 2));
  if (random_.chance(60)) text += " LIMIT " + std::to_string(random_.between(0, 6));
  return text;
}

std::string Writer::with() {
  const bool sorts = random_.chance(25);
  const bool groups = random_.chance(45);
  const bool different = random_.chance(15);
  const std::vector<Item> items =
      groups ? grouped_items(false, !sorts && !different) : plain_items(!sorts && !different);
  std::string text = std::string("WITH ") + (different ? "DISTINCT " : "") + items_text(items, false);
  if (sorts) text += sorting(items);
  scope_.clear();
  for (const Item& item : items) scope_.push_back({item.name, item.kind, item.owner});
  visible_ = scope_.size();
  if (random_.chance(20)) text += " WHERE " + condition(1);
  sorted_rows_ = sorts;
  return text + " ";
}

std::string Writer::single(std::size_t columns, bool in_union, bool& ordered) {
  scope_.clear();
  visible_ = 0;
  sorted_rows_ = false;
  std::string text = random_.chance(10) ? unwind() : match(random_.chance(5));
  for (std::size_t i = random_.below(4); i > 0; --i) {
    const std::size_t which = random_.below(100);
    text += which < 30 ? match(false) : which < 50 ? match(true) : which < 62 ? unwind() : with();
  }
  const bool sorts = !in_union && random_.chance(25);
  const bool different = random_.chance(15);
  const bool may_bag = !in_union && !sorts && !different;
  std::vector<Item> items;
  if (random_.chance(40)) {
    items = grouped_items(!sorts && !different, may_bag);
  } else {
    for (std::size_t i = 0; i < columns; ++i) {
      const auto found = variable(Kind::kAny);
      const bool is_bag = may_bag && random_.chance(6);
      if (is_bag) {
        items.push_back({bag(1), "", Kind::kBag, ""});
      } else if (found && random_.chance(40)) {
        items.push_back({found->name, "", found->kind, ""});
      } else {
        items.push_back({any(2), "", Kind::kAny, ""});
      }
    }
  }
  while (in_union && items.size() > columns) items.pop_back();
  while (in_union && items.size() < columns) items.push_back({literal(Kind::kInteger), "", Kind::kInteger, ""});
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].name = (items[i].kind == Kind::kBag ? "bag" : "c") + std::to_string(i);
  }
  text += std::string("RETURN ") + (different ? "DISTINCT " : "") + items_text(items, true);
  if (sorts) text += sorting(items);
  ordered = sorts;
  return text;
}

WrittenQuery Writer::query() {
  WrittenQuery written;
  const std::size_t columns = 1 + random_.below(3);
  const bool in_union = random_.chance(8);
  written.text = single(columns, in_union, written.ordered);
  if (in_union) {
    const std::string word = random_.chance(50) ? " UNION " : " UNION ALL ";
    for (std::size_t i = random_.chance(20) ? 2 : 1; i > 0; --i) {
      written.text += word + single(columns, in_union, written.ordered);
    }
  }
  return written;
}

}  // namespace claimgraph::differential
