// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/pack_check.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

#include "claimgraph/json/json.h"

namespace claimgraph::schema {

Result<void> check_wordings_apart(const Vocabulary& earlier, const Vocabulary& later, std::string_view file) {
  std::set<std::string_view> replaced;
  for (const Issue& issue : later.issues) replaced.insert(issue.id);
  std::map<std::string, const Issue*> owners;
  for (const Issue& issue : earlier.issues) {
    if (replaced.count(issue.id) != 0) continue;
    for (const auto* wordings : {&issue.wordings, &issue.against}) {
      for (const std::string& wording : *wordings) owners.emplace(fold(wording), &issue);
    }
  }
  for (std::size_t i = 0; i < later.issues.size(); ++i) {
    const Issue& issue = later.issues[i];
    for (const auto& [member, wordings] : {std::pair{"wordings", &issue.wordings}, {"against", &issue.against}}) {
      for (std::size_t j = 0; j < wordings->size(); ++j) {
        const auto owner = owners.find(fold((*wordings)[j]));
        if (owner == owners.end()) continue;
        return fail("CG-S012",
                    fmt::format("the wording \"{}\" stands under {} and, in the pack \"{}\", under {}", (*wordings)[j],
                                issue.id, earlier.name, owner->second->id),
                    json::locate(later.json, fmt::format("/issues/{}/{}/{}", i, member, j), file),
                    "make one of them more exact, or give both issues one id");
      }
    }
  }
  return {};
}

}  // namespace claimgraph::schema
