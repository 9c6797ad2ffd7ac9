// SPDX-License-Identifier: Apache-2.0

#include "corpus.h"

#include <zlib.h>

#include <iterator>

namespace claimgraph::train {
namespace {

schema::Result<std::string> read_file(const std::string& path) {
  const gzFile file = gzopen(path.c_str(), "rb");  // takes plain files as well
  if (file == nullptr) return schema::fail("CG-T004", "cannot open " + path);
  std::string bytes;
  char block[65536];
  int count = 0;
  while ((count = gzread(file, block, sizeof block)) > 0) bytes.append(block, static_cast<std::size_t>(count));
  const bool whole = count == 0 && gzclose(file) == Z_OK;
  if (!whole) return schema::fail("CG-T004", "cannot read " + path);
  return bytes;
}

}  // namespace

schema::Result<Corpus> read_corpus(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return language::read_conllu(*bytes, path, language::ConlluContent::kTrees);
}

bool is_free(const language::ConlluDocument& document) {
  return !document.id.starts_with("GUM_whow_") && !document.id.starts_with("GUM_fiction_");
}

schema::Result<Corpus> read_training(const std::string& folder) {
  Corpus corpus;
  for (const char* name : {"en_ewt-ud-train.conllu.gz", "en_gum-ud-train.conllu.gz"}) {
    auto read = read_corpus(folder + "/" + name);
    if (!read) return read;
    for (language::ConlluDocument& document : *read) {
      if (is_free(document)) corpus.push_back(std::move(document));
    }
  }
  return corpus;
}

}  // namespace claimgraph::train
