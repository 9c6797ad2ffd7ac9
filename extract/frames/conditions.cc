// SPDX-License-Identifier: Apache-2.0

#include "frames/conditions.h"

#include <algorithm>

namespace claimgraph::extract {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "only" in front of the words that introduce the clause, or of the verb that the clause belongs to.
bool is_only(const Doc& doc, TokenIndex clause, TokenIndex mark) {
  if (mark > 0 && doc.lower(mark - 1) == "only") return true;
  const TokenIndex word = child_word(doc, doc.tokens[clause].head, "only");
  return word != kNoToken && word < doc.tokens[clause].head && doc.tokens[word].relation == Relation::kAdvmod;
}

/// The word that makes a condition of a clause; kNoToken: none.
TokenIndex condition_word(const Doc& doc, TokenIndex clause, bool refused) {
  const TokenRange words = doc.subtree(clause);
  const TokenIndex before = words.begin == 0 ? words.begin : words.begin - 1;
  if (one_of(doc.lower(before), {"provided", "providing"})) return before;
  for (TokenIndex token = words.begin; token < clause && token < words.begin + 4; ++token) {
    const std::string_view lower = doc.lower(token);
    if (one_of(lower, {"unless", "provided", "providing"})) return token;
    const std::string_view next = doc.lower(token + 1);
    if (one_of(lower, {"as", "so"}) && next == "long") return token;
    if (one_of(lower, {"if", "once", "after", "when"}) && is_only(doc, clause, token)) return token;
    if (lower == "until" && refused) return token;
  }
  return kNoToken;
}

}  // namespace

std::vector<Condition> conditions(const Doc& doc, TokenIndex clause, bool refused) {
  std::vector<Condition> found;
  for (const TokenIndex dependent : doc.children(clause)) {
    if (dependent < clause) continue;
    const Relation relation = doc.tokens[dependent].relation;
    if (relation == Relation::kAdvcl || relation == Relation::kCcomp) {
      TokenIndex wanted = dependent;  // "provided" may head the clause that it introduces
      if (one_of(doc.lower(dependent), {"provided", "providing"})) wanted = child(doc, dependent, Relation::kCcomp);
      if (wanted == kNoToken || own_subject(doc, wanted) == kNoToken) continue;
      const TokenIndex word = condition_word(doc, wanted, refused);
      if (word != kNoToken) found.push_back({wanted, word});
    } else if (relation == Relation::kObl || relation == Relation::kNmod) {
      const std::string_view lower = doc.lower(dependent), lead = preposition(doc, dependent);
      if (lead == "without" && refused && is_nominal(doc, dependent)) found.push_back({dependent, dependent});
      for (const TokenIndex inner : doc.children(dependent)) {
        const bool terms = lower == "condition" && lead == "on" && doc.tokens[inner].relation == Relation::kAcl &&
                           own_subject(doc, inner) != kNoToken;
        const bool price = one_of(lower, {"return", "exchange"}) && lead == "in" &&
                           doc.tokens[inner].relation == Relation::kNmod && preposition(doc, inner) == "for";
        if (terms || price) found.push_back({inner, dependent});
      }
    }
  }
  return found;
}

}  // namespace claimgraph::extract
