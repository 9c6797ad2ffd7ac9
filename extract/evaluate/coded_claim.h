// SPDX-License-Identifier: Apache-2.0
#pragma once

// A claim record made ready for comparison.

#include <set>
#include <string>
#include <vector>

#include "actor_names.h"

namespace claimgraph::extract {

/// One way to word the issue.
struct Wording {
  std::set<std::string> stems;
  std::set<std::string> names;  ///< canonical
  int side = 0;                 ///< the polarity, turned round by each word that turns it
};

struct CodedClaim {
  Misfit shown;  ///< the record as it is listed
  std::string position_also, certainty, target, reported_by;
  std::string actor;  ///< folded canonical name
  std::vector<std::string> sentence;
  std::vector<Wording> wordings;
  bool core = true;
};

/// The records of all files in order, without those of the actor "author". Fails at the first line that is no claim
/// record.
schema::Result<std::vector<CodedClaim>> read_coded_claims(const std::vector<ClaimsFile>& files,
                                                          const ActorNames& names);

}  // namespace claimgraph::extract
