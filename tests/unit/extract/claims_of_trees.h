// SPDX-License-Identifier: Apache-2.0
#pragma once

// The claims of hand-made trees, as short lines: "Kenya demands + ceasefire".

#include <algorithm>
#include <string>
#include <vector>

#include "analyse_trees.h"
#include "trees_for_tests.h"

namespace claimgraph::extract {

inline Analysis analyse(const Trees& trees) {
  static const Engine engine{ExtractorOptions{}};
  schema::Document document;
  document.id = "d";
  document.text = trees.text();
  return analyse_trees(engine, document, *trees.doc, true);
}

inline std::vector<schema::Claim> claims_of(const std::vector<std::string>& sentences) {
  const Trees trees(sentences);
  std::vector<schema::Claim> claims;
  for (ExplainedSentence& sentence : analyse(trees).sentences) {
    for (schema::Claim& claim : sentence.claims) claims.push_back(std::move(claim));
  }
  return claims;
}

inline std::string line(const schema::Claim& claim) {
  std::string text = claim.actor + " " + std::string(schema::name(claim.position)) + " " +
                     schema::sign(claim.polarity) + " " + claim.issue;
  if (!claim.target.empty()) text += " to " + claim.target;
  if (!claim.reported_by.empty()) text += " by " + claim.reported_by;
  if (claim.certainty == schema::Certainty::kHedged) text += " hedged";
  return text;
}

inline std::vector<std::string> lines_of(const std::vector<std::string>& sentences) {
  std::vector<std::string> lines;
  for (const schema::Claim& claim : claims_of(sentences)) lines.push_back(line(claim));
  return lines;
}

inline bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace claimgraph::extract
