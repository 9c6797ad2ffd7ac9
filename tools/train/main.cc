// SPDX-License-Identifier: Apache-2.0

// train TREEBANKS MODEL: makes the language model of the training parts in the folder TREEBANKS.

#include <cstdio>
#include <fstream>
#include <string>

#include "corpus.h"
#include "model/model_writer.h"
#include "train_lemmatizer.h"
#include "train_tokenizer.h"

extern "C" const char claimgraph_english_json[], claimgraph_english_json_end[];

namespace {

int failed(const claimgraph::schema::Error& error) {
  std::fprintf(stderr, "%s\n", claimgraph::schema::to_text(error).c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace claimgraph;
  if (argc != 3) {
    std::fputs("usage: train TREEBANKS MODEL\n", stderr);
    return 2;
  }
  const auto corpus = train::read_training(argv[1]);
  if (!corpus) return failed(corpus.error());
  language::ModelWriter model;
  const auto tokenizer = train::train_tokenizer(*corpus, {claimgraph_english_json, claimgraph_english_json_end});
  if (!tokenizer) return failed(tokenizer.error());
  model.add("tokenizer", *tokenizer);
  model.add("lemmatizer", train::train_lemmatizer(*corpus));
  const std::string bytes = model.file();
  std::ofstream file(argv[2], std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    std::fprintf(stderr, "cannot write %s\n", argv[2]);
    return 1;
  }
  return 0;
}
