// SPDX-License-Identifier: Apache-2.0

#include "input/vocabularies.h"

#include <algorithm>

#include "claimgraph/schema/pack_check.h"
#include "files.h"

namespace claimgraph::cli {

schema::Result<std::vector<schema::Vocabulary>> read_vocabularies(const std::vector<std::string>& paths) {
  std::vector<schema::Vocabulary> vocabularies;
  for (const std::string& path : paths) {
    const schema::Result<std::string> bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    schema::Result<schema::Vocabulary> vocabulary = schema::read_vocabulary(*bytes, shown_name(path));
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    for (const schema::Vocabulary& earlier : vocabularies) {
      if (earlier.name == vocabulary->name) continue;  // that one gives way
      const auto apart = schema::check_wordings_apart(earlier, *vocabulary, shown_name(path));
      if (!apart) return tl::unexpected(apart.error());
    }
    vocabularies.push_back(std::move(*vocabulary));
  }
  return vocabularies;
}

schema::Result<void> put_packs(graph::Store& store, const std::vector<schema::Vocabulary>& given,
                               const std::vector<std::string>& paths) {
  const auto kept = store.packs();
  if (!kept) return tl::unexpected(kept.error());
  const auto replaced = [&](const schema::Vocabulary& pack) {
    return std::any_of(given.begin(), given.end(), [&](const auto& one) { return one.name == pack.name; });
  };
  for (std::size_t i = 0; i < given.size(); ++i) {
    for (const schema::Vocabulary& pack : *kept) {
      if (replaced(pack)) continue;
      if (auto apart = schema::check_wordings_apart(pack, given[i], shown_name(paths[i])); !apart) return apart;
    }
    if (auto put = store.put_pack(given[i]); !put) return put;
  }
  return {};
}

}  // namespace claimgraph::cli
