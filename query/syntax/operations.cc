// SPDX-License-Identifier: Apache-2.0

#include "syntax/operations.h"

namespace claimgraph::query::syntax {

Level level_of(Operation operation) {
  switch (operation) {
    case Operation::kOr:
      return kOr;
    case Operation::kXor:
      return kXor;
    case Operation::kAnd:
      return kAnd;
    case Operation::kNot:
      return kNot;
    case Operation::kAdd:
    case Operation::kSubtract:
      return kSum;
    case Operation::kMultiply:
    case Operation::kDivide:
    case Operation::kModulo:
      return kProduct;
    case Operation::kPower:
      return kPower;
    case Operation::kPlus:
    case Operation::kMinus:
      return kSign;
    default:
      return kPredicate;
  }
}

const char* sign_of(Operation operation) {
  switch (operation) {
    case Operation::kOr:
      return " OR ";
    case Operation::kXor:
      return " XOR ";
    case Operation::kAnd:
      return " AND ";
    case Operation::kNot:
      return "NOT ";
    case Operation::kEqual:
      return " = ";
    case Operation::kNotEqual:
      return " <> ";
    case Operation::kLess:
      return " < ";
    case Operation::kLessEqual:
      return " <= ";
    case Operation::kGreater:
      return " > ";
    case Operation::kGreaterEqual:
      return " >= ";
    case Operation::kIn:
      return " IN ";
    case Operation::kStartsWith:
      return " STARTS WITH ";
    case Operation::kEndsWith:
      return " ENDS WITH ";
    case Operation::kContains:
      return " CONTAINS ";
    case Operation::kMatches:
      return " =~ ";
    case Operation::kIsNull:
      return " IS NULL";
    case Operation::kIsNotNull:
      return " IS NOT NULL";
    case Operation::kAdd:
      return " + ";
    case Operation::kSubtract:
      return " - ";
    case Operation::kMultiply:
      return " * ";
    case Operation::kDivide:
      return " / ";
    case Operation::kModulo:
      return " % ";
    case Operation::kPower:
      return " ^ ";
    case Operation::kPlus:
      return "+";
    case Operation::kMinus:
      return "-";
    case Operation::kAll:
      return "all";
    case Operation::kAny:
      return "any";
    case Operation::kNoneOf:
      return "none";
    case Operation::kSingle:
      return "single";
    case Operation::kNone:
      break;
  }
  return "";
}

}  // namespace claimgraph::query::syntax
