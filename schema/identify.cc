// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <xxhash.h>

#include "claimgraph/schema/claim.h"

namespace claimgraph::schema {

std::string identify(const Claim& claim) {
  if (!claim.id.empty()) return claim.id;
  // Each field ends with a byte that no UTF-8 text holds, so that no two records run together to the same bytes.
  std::string content;
  const auto add = [&content](std::string_view field) {
    content.append(field);
    content.push_back('\xff');
  };
  add(claim.doc);
  add(claim.quote);
  add(claim.place ? fmt::format("{}-{}", claim.place->begin, claim.place->end) : std::string());
  add(claim.actor);
  add(claim.actor_mention);
  add(name(claim.position));
  content.push_back(sign(claim.polarity));
  add(claim.issue);
  add(claim.issue_span);
  add(claim.target);
  add(claim.reported_by);
  add(name(claim.certainty));
  add(claim.extractor);
  return fmt::format("{:016x}", XXH3_64bits(content.data(), content.size()));
}

}  // namespace claimgraph::schema
