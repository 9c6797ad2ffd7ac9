// SPDX-License-Identifier: Apache-2.0

#include "vocabulary_checks.h"

#include <map>

#include <fmt/format.h>

namespace claimgraph::schema {
namespace {

/// Remembers whose each name is; tells the owner when a second one wants it.
class Owners {
 public:
  std::optional<std::string> take(const std::string& alias, const std::string& owner) {
    const auto [found, fresh] = owner_.emplace(fold(alias), owner);
    if (fresh || found->second == owner) return std::nullopt;
    return found->second;
  }

 private:
  std::map<std::string, std::string> owner_;
};

std::optional<Contradiction> actors_that_share_a_name(const Vocabulary& vocabulary) {
  Owners owners;
  for (std::size_t i = 0; i < vocabulary.actors.size(); ++i) {
    const Actor& actor = vocabulary.actors[i];
    const auto claim = [&](const std::string& alias, const std::string& pointer) -> std::optional<Contradiction> {
      const auto other = owners.take(alias, actor.name);
      if (!other) return std::nullopt;
      return Contradiction{{"CG-S010",
                            fmt::format("\"{}\" names both \"{}\" and \"{}\"", alias, *other, actor.name),
                            {},
                            "leave it to the one that the press means, or give the longer form"},
                           pointer};
    };
    const std::string base = fmt::format("/actors/{}", i);
    if (auto found = claim(actor.name, base + "/name")) return found;
    for (std::size_t j = 0; j < actor.aliases.size(); ++j) {
      if (auto found = claim(actor.aliases[j], fmt::format("{}/aliases/{}", base, j))) return found;
    }
    for (std::size_t j = 0; j < actor.people.size(); ++j) {
      if (auto found = claim(actor.people[j], fmt::format("{}/people/{}", base, j))) return found;
    }
  }
  return std::nullopt;
}

std::optional<Contradiction> issues_that_share_a_wording(const Vocabulary& vocabulary) {
  Owners ids;
  Owners wordings;
  for (std::size_t i = 0; i < vocabulary.issues.size(); ++i) {
    const Issue& issue = vocabulary.issues[i];
    const std::string base = fmt::format("/issues/{}", i);
    if (ids.take(issue.id, fmt::format("{}", i))) {
      return Contradiction{
          {"CG-S011", fmt::format("the issue id \"{}\" stands twice", issue.id), {}, "give each issue its own id"},
          base + "/id"};
    }
    const auto check = [&](const std::vector<std::string>& list, const char* member) -> std::optional<Contradiction> {
      for (std::size_t j = 0; j < list.size(); ++j) {
        // The two sides of one issue must not share a wording either.
        if (const auto other = wordings.take(list[j], issue.id + " (" + member + ")")) {
          return Contradiction{
              {"CG-S012",
               fmt::format("the wording \"{}\" stands under {} and {} ({})", list[j], *other, issue.id, member),
               {},
               "make one of them more exact"},
              fmt::format("{}/{}/{}", base, member, j)};
        }
      }
      return std::nullopt;
    };
    if (auto found = check(issue.wordings, "wordings")) return found;
    if (auto found = check(issue.against, "against")) return found;
  }
  return std::nullopt;
}

std::optional<Contradiction> broken_hierarchy(const Vocabulary& vocabulary) {
  std::map<std::string, std::string> broader;
  for (const Issue& issue : vocabulary.issues) broader[issue.id] = issue.broader;
  for (std::size_t i = 0; i < vocabulary.issues.size(); ++i) {
    const Issue& issue = vocabulary.issues[i];
    const std::string pointer = fmt::format("/issues/{}/broader", i);
    std::string at = issue.broader;
    for (std::size_t steps = 0; !at.empty(); ++steps) {
      const auto next = broader.find(at);
      if (next == broader.end()) {
        return Contradiction{
            {"CG-S013",
             fmt::format("\"{}\" is the broader issue of \"{}\" but no issue of this pack", at, issue.id),
             {},
             "name an id of this file, or leave \"broader\" out"},
            pointer};
      }
      if (at == issue.id || steps > vocabulary.issues.size()) {
        return Contradiction{{"CG-S014",
                              fmt::format("\"{}\" is broader than itself by way of \"broader\"", issue.id),
                              {},
                              "break the circle at one of its issues"},
                             pointer};
      }
      at = next->second;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Contradiction> contradiction_in(const Vocabulary& vocabulary) {
  if (auto found = actors_that_share_a_name(vocabulary)) return found;
  if (auto found = issues_that_share_a_wording(vocabulary)) return found;
  return broken_hierarchy(vocabulary);
}

}  // namespace claimgraph::schema
