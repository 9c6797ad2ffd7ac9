// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the topics are called that are made of phrases. Claims are merged by a key of singular words without articles
// ("NATO troop on Ukrainian territory"); people read the wording that most claims have ("NATO troops on ...").

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {

class TopicNames {
 public:
  /// None: every name stays as it is.
  TopicNames() = default;
  /// Keeps a reference to the finder, copies of the rest. `wordings` are keys and names, one pair a claim; the name
  /// that most have is the topic's, of as many the one with fewer capitals, then the shorter, then the first. What
  /// somebody gave as a topic (`given`, each once, in any order) comes before all wordings of its key.
  TopicNames(const schema::TopicFinder& finder, std::vector<std::pair<std::string_view, std::string_view>> wordings,
             const std::vector<std::string_view>& given);

  /// Of a key; the key itself where nothing has it.
  std::string_view name(std::string_view key) const;
  /// The topic that a name means, though it be another wording of it, or yesterday's; else the name itself.
  std::string_view meant(std::string_view name) const;

 private:
  const schema::TopicFinder* finder_ = nullptr;
  std::map<std::string, std::string, std::less<>> name_of_key_;
  std::set<std::string, std::less<>> given_;
};

}  // namespace claimgraph::graph
