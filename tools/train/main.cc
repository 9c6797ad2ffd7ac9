// SPDX-License-Identifier: Apache-2.0

// train TREEBANKS MODEL: makes the language model of the training parts in the folder TREEBANKS.

#include <cstdio>
#include <fstream>
#include <string>

#include "corpus.h"
#include "model/model_writer.h"
#include "train_tokenizer.h"

int main(int argc, char** argv) {
  using namespace claimgraph;
  if (argc != 3) {
    std::fputs("usage: train TREEBANKS MODEL\n", stderr);
    return 2;
  }
  const auto corpus = train::read_training(argv[1]);
  if (!corpus) {
    std::fputs(schema::to_text(corpus.error()).c_str(), stderr);
    std::fputc('\n', stderr);
    return 1;
  }
  language::ModelWriter model;
  model.add("tokenizer", train::train_tokenizer(*corpus));
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
