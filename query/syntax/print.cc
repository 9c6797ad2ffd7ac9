// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "cypher.h"  // made by lemon
#include "syntax/keywords.h"
#include "syntax/operations.h"
#include "syntax/tree.h"

namespace claimgraph::query::syntax {
namespace {

Level level_of(const Expression& expression) {
  switch (expression.kind) {
    case ExpressionKind::kComparison:
      return kCompare;
    case ExpressionKind::kHasLabels:
      return kLabels;
    case ExpressionKind::kUnary:
    case ExpressionKind::kBinary:
      break;
    default:
      return kPart;
  }
  return level_of(expression.operation);
}

class Printer {
 public:
  std::string take() { return std::move(out_); }

  void word(std::string_view word) { out_ += word; }

  void clause(const Clause& clause) {
    if (!out_.empty()) out_ += ' ';
    switch (clause.kind) {
      case ClauseKind::kMatch:
        out_ += clause.optional ? "OPTIONAL MATCH " : "MATCH ";
        separated(clause.paths, [this](const PathPattern* path) { this->path(*path); });
        break;
      case ClauseKind::kUnwind:
        out_ += "UNWIND ";
        expression(*clause.expression);
        out_ += " AS ";
        name(clause.name.text);
        break;
      case ClauseKind::kWith:
      case ClauseKind::kReturn:
        projection(clause);
        break;
      case ClauseKind::kUnion:
        out_ += clause.distinct ? "UNION" : "UNION ALL";
        break;
      case ClauseKind::kCall:
        call(clause);
        break;
    }
    part(" WHERE ", clause.where);
  }

  void expression(const Expression& e, Level at_least = kOr) {
    const bool brackets = level_of(e) < at_least;
    if (brackets) out_ += '(';
    bare(e);
    if (brackets) out_ += ')';
  }

 private:
  template <class Items, class Print>
  void separated(const Items& items, Print print) {
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ", ";
      first = false;
      print(item);
    }
  }

  void part(const char* word, const Expression* e) {
    if (e == nullptr) return;
    out_ += word;
    expression(*e);
  }

  static bool is_plain(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    if (text.empty() || !is_letter(text[0])) return false;
    for (const char c : text) {
      if (!is_letter(c) && (c < '0' || c > '9')) return false;
    }
    return keyword(text) == TK_IDENTIFIER;
  }

  void name(std::string_view text) {
    if (is_plain(text)) {
      out_ += text;
      return;
    }
    out_ += '`';
    for (const char c : text) out_.append(c == '`' ? 2 : 1, c);
    out_ += '`';
  }

  /// a.b.c, each part as a name. In backquotes where the bare word opens something else than a call.
  void function_name(std::string_view text) {
    if (opens_no_call(text)) {
      out_.append("`").append(text).append("`");
    } else if (text.find('.') == std::string_view::npos) {
      name(text);
    } else {
      out_ += text;
    }
  }

  void names(const Sequence<Name>& all, const char* before, const char* between) {
    bool first = true;
    for (const Name& one : all) {
      out_ += first ? before : between;
      first = false;
      name(one.text);
    }
  }

  void projection(const Clause& clause) {
    out_ += clause.kind == ClauseKind::kWith ? "WITH " : "RETURN ";
    if (clause.distinct) out_ += "DISTINCT ";
    if (clause.star) out_ += clause.items.empty() ? "*" : "*, ";
    separated(clause.items, [this](const Item& item) {
      expression(*item.expression);
      if (item.name.text.empty()) return;
      out_ += " AS ";
      name(item.name.text);
    });
    if (!clause.order.empty()) out_ += " ORDER BY ";
    separated(clause.order, [this](const SortKey& key) {
      expression(*key.expression);
      if (key.descending) out_ += " DESC";
    });
    part(" SKIP ", clause.skip);
    part(" LIMIT ", clause.limit);
  }

  void call(const Clause& clause) {
    out_ += "CALL ";
    out_ += clause.name.text;
    if (clause.called) {
      out_ += '(';
      separated(clause.arguments, [this](const Expression* argument) { expression(*argument); });
      out_ += ')';
    }
    if (clause.star) out_ += " YIELD *";
    if (!clause.items.empty()) out_ += " YIELD ";
    separated(clause.items, [this](const Item& item) {
      expression(*item.expression);
      if (item.name.text.empty()) return;
      out_ += " AS ";
      name(item.name.text);
    });
  }

  /// { MATCH (a) RETURN a }, each clause behind the one before.
  void clauses(const Sequence<Clause*>& all) {
    Printer inner;
    for (const Clause* const one : all) inner.clause(*one);
    out_ += inner.take();
  }

  void path(const PathPattern& path) {
    if (!path.variable.text.empty()) {
      name(path.variable.text);
      out_ += " = ";
    }
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      if (i != 0) relationship(*path.relationships[i - 1]);
      node(*path.nodes[i]);
    }
  }

  void properties(const Expression* e, bool space) {
    if (e == nullptr) return;
    if (space) out_ += ' ';
    expression(*e);
  }

  void node(const NodePattern& node) {
    out_ += '(';
    if (!node.variable.text.empty()) name(node.variable.text);
    names(node.labels, ":", ":");
    properties(node.properties, out_.back() != '(');
    out_ += ')';
  }

  void relationship(const RelationshipPattern& r) {
    out_ += r.arrow == Arrow::kLeft ? "<-[" : "-[";
    if (!r.variable.text.empty()) name(r.variable.text);
    names(r.types, ":", "|");
    if (r.variable_length) {
      out_ += '*';
      if (r.has_least) out_ += std::to_string(r.least);
      if (!r.has_least || !r.has_most || r.least != r.most) out_ += "..";
      if (r.has_most && !(r.has_least && r.least == r.most)) out_ += std::to_string(r.most);
    }
    properties(r.properties, out_.back() != '[');
    out_ += r.arrow == Arrow::kRight ? "]->" : "]-";
  }

  void string(std::string_view text) {
    out_ += '\'';
    for (const char c : text) {
      if (c == '\'' || c == '\\') out_ += '\\';
      out_ += c;
    }
    out_ += '\'';
  }

  void real(double number) {
    std::string digits = fmt::format("{}", number);
    if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
    out_ += digits;
  }

  void unary(const Expression& e) {
    const Expression& operand = *e.children[0];
    if (e.operation == Operation::kIsNull || e.operation == Operation::kIsNotNull) {
      expression(operand, kPredicate);
      out_ += sign_of(e.operation);
      return;
    }
    out_ += sign_of(e.operation);
    expression(operand, level_of(e));
  }

  void binary(const Expression& e) {
    const Level level = level_of(e);
    expression(*e.children[0], level);
    out_ += sign_of(e.operation);
    expression(*e.children[1], static_cast<Level>(level + 1));
  }

  void comparison(const Expression& e) {
    expression(*e.children[0], kPredicate);
    for (std::size_t i = 0; i < e.operations.size(); ++i) {
      out_ += sign_of(e.operations[i]);
      expression(*e.children[i + 1], kPredicate);
    }
  }

  void choice(const Expression& e) {
    out_ += "CASE";
    part(" ", e.children[0]);
    for (std::size_t i = 2; i < e.children.size(); i += 2) {
      part(" WHEN ", e.children[i]);
      part(" THEN ", e.children[i + 1]);
    }
    part(" ELSE ", e.children[1]);
    out_ += " END";
  }

  void element(const Expression& e) {
    name(e.text);
    part(" IN ", e.children[0]);
    part(" WHERE ", e.children[1]);
  }

  void map_projection(const Expression& e) {
    const std::string_view subject = e.children[0]->text;
    name(subject);
    out_ += " {";
    for (std::size_t i = 0; i < e.names.size(); ++i) {
      const std::string_view key = e.names[i].text;
      const Expression* const value = e.children[i + 1];
      const bool is_own = value != nullptr && value->kind == ExpressionKind::kProperty && value->text == key &&
                          value->children[0]->kind == ExpressionKind::kVariable && value->children[0]->text == subject;
      if (i != 0) out_ += ", ";
      if (value == nullptr || is_own) out_ += '.';
      if (value == nullptr) {
        out_ += '*';
      } else {
        name(key);
        if (!is_own) part(": ", value);
      }
    }
    out_ += '}';
  }

  void reduce(const Expression& e) {
    out_ += "reduce(";
    name(e.names[0].text);
    part(" = ", e.children[0]);
    out_ += ", ";
    name(e.names[1].text);
    part(" IN ", e.children[1]);
    part(" | ", e.children[2]);
    out_ += ')';
  }

  void bare(const Expression& e) {
    const auto child = [&e](std::size_t i) -> const Expression& { return *e.children[i]; };
    switch (e.kind) {
      case ExpressionKind::kNull:
        out_ += "null";
        break;
      case ExpressionKind::kBoolean:
        out_ += e.boolean ? "true" : "false";
        break;
      case ExpressionKind::kInteger:
        out_ += std::to_string(e.magnitude);
        break;
      case ExpressionKind::kFloat:
        real(e.number);
        break;
      case ExpressionKind::kString:
        string(e.text);
        break;
      case ExpressionKind::kParameter:
        out_ += '$';
        name(e.text);
        break;
      case ExpressionKind::kVariable:
        name(e.text);
        break;
      case ExpressionKind::kProperty:
        // "1.a" would be a number that goes wrong.
        expression(child(0), kPart);
        if (child(0).kind == ExpressionKind::kInteger) out_ += ' ';
        out_ += '.';
        name(e.text);
        break;
      case ExpressionKind::kHasLabels:
        expression(child(0), kPart);
        names(e.names, ":", ":");
        break;
      case ExpressionKind::kIndex:
        expression(child(0), kPart);
        out_ += '[';
        expression(child(1));
        out_ += ']';
        break;
      case ExpressionKind::kSlice:
        expression(child(0), kPart);
        out_ += '[';
        part("", e.children[1]);
        out_ += " .. ";
        part("", e.children[2]);
        out_ += ']';
        break;
      case ExpressionKind::kList:
        out_ += '[';
        separated(e.children, [this](const Expression* item) { expression(*item); });
        out_ += ']';
        break;
      case ExpressionKind::kMap:
        out_ += '{';
        for (std::size_t i = 0; i < e.names.size(); ++i) {
          if (i != 0) out_ += ", ";
          name(e.names[i].text);
          part(": ", e.children[i]);
        }
        out_ += '}';
        break;
      case ExpressionKind::kMapProjection:
        map_projection(e);
        break;
      case ExpressionKind::kUnary:
        unary(e);
        break;
      case ExpressionKind::kBinary:
        binary(e);
        break;
      case ExpressionKind::kComparison:
        comparison(e);
        break;
      case ExpressionKind::kCase:
        choice(e);
        break;
      case ExpressionKind::kCall:
        function_name(e.text);
        out_ += e.distinct ? "(DISTINCT " : "(";
        separated(e.children, [this](const Expression* argument) { expression(*argument); });
        out_ += ')';
        break;
      case ExpressionKind::kCountStar:
        out_ += "count(*)";
        break;
      case ExpressionKind::kComprehension:
        out_ += '[';
        element(e);
        part(" | ", e.children[2]);
        out_ += ']';
        break;
      case ExpressionKind::kQuantifier:
        out_ += sign_of(e.operation);
        out_ += '(';
        element(e);
        out_ += ')';
        break;
      case ExpressionKind::kReduce:
        reduce(e);
        break;
      case ExpressionKind::kPattern:
        path(*e.clauses[0]->paths[0]);
        break;
      case ExpressionKind::kPatterns:
        out_ += '[';
        path(*e.clauses[0]->paths[0]);
        part(" WHERE ", e.clauses[0]->where);
        part(" | ", e.children[0]);
        out_ += ']';
        break;
      case ExpressionKind::kExists:
      case ExpressionKind::kCount:
        out_ += e.kind == ExpressionKind::kExists ? "EXISTS { " : "COUNT { ";
        clauses(e.clauses);
        out_ += " }";
        break;
    }
  }

  std::string out_;
};

}  // namespace

std::string to_text(const Tree& tree) {
  Printer printer;
  if (tree.mode != Mode::kRun) printer.word(tree.mode == Mode::kExplain ? "EXPLAIN" : "PROFILE");
  for (const Clause* const clause : tree.clauses) printer.clause(*clause);
  return printer.take();
}

std::string to_text(const Expression& expression) {
  Printer printer;
  printer.expression(expression);
  return printer.take();
}

}  // namespace claimgraph::query::syntax
