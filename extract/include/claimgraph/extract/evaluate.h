// SPDX-License-Identifier: Apache-2.0
#pragma once

// How good extracted claims are, measured against claims that people coded. docs/evaluation.md has the definitions.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

/// Precision, recall and their harmonic mean; 0 where a share has no whole.
struct Figures {
  std::size_t found = 0;   ///< claims of the gold that a careful reader would list, found
  std::size_t gold = 0;    ///< all of those
  std::size_t system = 0;  ///< extracted claims that count: neither borderline ones nor parts of what was found
  double precision() const { return system == 0 ? 0 : static_cast<double>(found) / static_cast<double>(system); }
  double recall() const { return gold == 0 ? 0 : static_cast<double>(found) / static_cast<double>(gold); }
  double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
};

/// So many of so many right; of the matched claims where the gold has such a field.
struct Share {
  std::size_t right = 0;
  std::size_t all = 0;
  std::optional<double> value() const {
    if (all == 0) return std::nullopt;
    return static_cast<double>(right) / static_cast<double>(all);
  }
};

/// A claim that was missed, or that is wrong.
struct Misfit {
  std::string doc, actor, position, polarity, issue, quote;
};

struct Evaluation {
  Figures claims;    ///< sentence, actor, issue and side right
  Figures any_side;  ///< the side left free
  Figures who_what;  ///< the side free, the issue only roughly the same
  Share position, certainty, target, reported_by;
  std::vector<Misfit> missed;  ///< in the order of the gold
  std::vector<Misfit> wrong;   ///< in the order of the system
};

/// One file of claim records, as JSON Lines.
struct ClaimsFile {
  std::string name;  ///< for messages
  std::string bytes;
};

/// Compares. Only documents that occur in the gold count; the actor "author" never does. Beside the fields of a claim
/// record the gold may have `core` (false: neither required nor wrong), `also` (further wordings of the issue) and
/// `position_also`. `actors` holds JSON objects {"canonical name": ["alias", ...]}, of which the first to name an alias
/// wins. Fails at the first line that is no claim record, with its place.
schema::Result<Evaluation> evaluate(const std::vector<ClaimsFile>& gold, const std::vector<ClaimsFile>& system,
                                    const std::vector<ClaimsFile>& actors);

}  // namespace claimgraph::extract
