// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/decision.h"

#include <algorithm>

namespace claimgraph::schema {
namespace {

std::string in_quotes(std::string_view name) {
  std::string text = "\"";
  for (const char letter : name) {
    switch (letter) {
      case '"':
        text += "\\\"";
        break;
      case '\\':
        text += "\\\\";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case '\t':
        text += "\\t";
        break;
      default:
        text += letter;
    }
  }
  return text + '"';
}

/// Ids are mostly sixteen digits and stand bare; one that a record brought may be any text.
std::string id_text(std::string_view id) {
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
  return plain ? std::string(id) : in_quotes(id);
}

std::string subject_text(const Decision& decision) {
  return decision.subject == DecisionSubject::kActor ? "actor " : "issue ";
}

}  // namespace

std::string to_text(const Decision& decision) {
  const std::string turned = decision.against ? " against" : "";
  const std::string named = subject_text(decision) + in_quotes(decision.from);
  switch (decision.kind) {
    case DecisionKind::kMerge:
      return "merge " + named + " into " + in_quotes(decision.to) + turned;
    case DecisionKind::kRename:
      return "rename " + named + " to " + in_quotes(decision.to) + turned;
    case DecisionKind::kSplit:
      return "split " + named +
             (decision.claim.empty() ? " in document " + in_quotes(decision.document)
                                     : " in claim " + id_text(decision.claim)) +
             " as " + in_quotes(decision.to) + turned;
    case DecisionKind::kDrop:
      return "drop claim " + id_text(decision.claim);
    case DecisionKind::kMove:
      return "move claim " + id_text(decision.claim) + " to issue " + in_quotes(decision.to) + turned;
  }
  return {};
}

std::string to_line(const Decision& decision) {
  return decision.note.empty() ? to_text(decision) : to_text(decision) + "  # " + decision.note;
}

}  // namespace claimgraph::schema
