// SPDX-License-Identifier: Apache-2.0

#include "claims_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "claimgraph/schema/text_width.h"

namespace claimgraph::cli {
namespace {

constexpr std::size_t kColumns = 7;
using Row = std::array<std::string, kColumns>;

Row row_of(const schema::Claim& claim) {
  constexpr std::size_t kWidestName = 40;  // a longer issue would push the sentence off the screen
  const std::string hedged = claim.certainty == schema::Certainty::kHedged ? "?" : "";
  return {schema::on_one_line(claim.doc, kWidestName),
          schema::on_one_line(claim.actor, kWidestName),
          std::string(name(claim.position)),
          sign(claim.polarity) + hedged,
          schema::on_one_line(claim.issue, kWidestName),
          schema::on_one_line(claim.reported_by, kWidestName),
          schema::on_one_line(claim.quote, 0)};
}

}  // namespace

std::string claims_table(std::span<const schema::Claim> claims, std::size_t width) {
  std::vector<Row> rows = {{"DOCUMENT", "ACTOR", "POSITION", "SIDE", "ISSUE", "REPORTED BY", "SENTENCE"}};
  for (const schema::Claim& claim : claims) rows.push_back(row_of(claim));
  std::array<std::size_t, kColumns> widest{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) widest[i] = std::max(widest[i], schema::columns(row[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i + 1 < kColumns; ++i)
      line += row[i] + std::string(widest[i] - schema::columns(row[i]) + 2, ' ');
    const std::size_t used = schema::columns(line);
    line += width > used ? schema::on_one_line(row.back(), width - used) : width == 0 ? row.back() : std::string();
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace claimgraph::cli
