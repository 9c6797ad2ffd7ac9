// SPDX-License-Identifier: Apache-2.0
#pragma once

// Of each actor and issue of a picture the one sentence that stands for it: that of its line with most evidence; of
// equal lines the better sentence.

#include <map>
#include <optional>

#include "draw/lines.h"

namespace claimgraph::graph {

class BestSentences {
 public:
  /// The graph must outlive it.
  explicit BestSentences(const ClaimGraph& graph) : graph_(graph) {}
  BestSentences(const ClaimGraph& graph, std::span<const Line> lines);

  void offer(ActorId actor, std::int64_t evidence, ClaimIndex claim) { offer(of_actors_[actor], evidence, claim); }
  void offer(IssueId issue, std::int64_t evidence, ClaimIndex claim) { offer(of_issues_[issue], evidence, claim); }

  /// Nothing where none was offered.
  std::optional<ClaimIndex> of(ActorId actor) const;
  std::optional<ClaimIndex> of(IssueId issue) const;

 private:
  struct Best {
    std::int64_t evidence = -1;
    ClaimIndex claim{};
  };
  void offer(Best& best, std::int64_t evidence, ClaimIndex claim) const;

  const ClaimGraph& graph_;
  std::map<ActorId, Best> of_actors_;
  std::map<IssueId, Best> of_issues_;
};

}  // namespace claimgraph::graph
