// SPDX-License-Identifier: Apache-2.0

#include "vocabularies.h"

#include "files.h"

namespace claimgraph::cli {

schema::Result<std::vector<schema::Vocabulary>> read_vocabularies(const std::vector<std::string>& paths) {
  std::vector<schema::Vocabulary> vocabularies;
  for (const std::string& path : paths) {
    const schema::Result<std::string> bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    schema::Result<schema::Vocabulary> vocabulary = schema::read_vocabulary(*bytes, shown_name(path));
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies.push_back(std::move(*vocabulary));
  }
  return vocabularies;
}

}  // namespace claimgraph::cli
