// SPDX-License-Identifier: Apache-2.0

#include "topic_names.h"

#include <algorithm>
#include <tuple>

namespace claimgraph::graph {
namespace {

std::ptrdiff_t capitals(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

TopicNames::TopicNames(const schema::TopicFinder& finder,
                       std::vector<std::pair<std::string_view, std::string_view>> wordings,
                       const std::vector<std::string_view>& given)
    : finder_(&finder), given_(given.begin(), given.end()) {
  std::sort(wordings.begin(), wordings.end());
  for (auto begin = wordings.begin(); begin != wordings.end();) {
    const std::string_view key = begin->first;
    std::string_view best;
    std::ptrdiff_t most = 0;
    while (begin != wordings.end() && begin->first == key) {
      const std::string_view name = begin->second;
      const auto end =
          std::find_if(begin, wordings.end(), [&](const auto& one) { return one != std::pair(key, name); });
      const std::ptrdiff_t count = end - begin;
      const auto rank = [](std::ptrdiff_t claims, std::string_view text) {
        return std::tuple(-claims, capitals(text), text.size());
      };
      if (most == 0 || rank(count, name) < rank(most, best)) std::tie(best, most) = std::tie(name, count);
      begin = end;
    }
    name_of_key_.emplace(key, best);
  }
  std::set<std::string_view> taken;
  for (const std::string& topic : given_) {
    const schema::TopicMatch match = finder.find(topic);
    if (!match.issue_id.empty() || match.side != 1) continue;
    const auto known = name_of_key_.find(match.topic);
    if (known != name_of_key_.end() && (topic == match.topic || taken.insert(known->first).second)) {
      known->second = topic;
    }
  }
}

std::string_view TopicNames::name(std::string_view key) const {
  const auto found = name_of_key_.find(key);
  return found == name_of_key_.end() ? key : std::string_view(found->second);
}

std::string_view TopicNames::meant(std::string_view name) const {
  if (finder_ == nullptr || given_.contains(name)) return name;
  const schema::TopicMatch match = finder_->find(name);
  if (!match.issue_id.empty() || match.side != 1) return name;
  const auto found = name_of_key_.find(match.topic);
  return found == name_of_key_.end() ? name : std::string_view(found->second);
}

}  // namespace claimgraph::graph
