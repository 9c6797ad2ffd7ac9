// SPDX-License-Identifier: Apache-2.0

// Any bytes as a model, and as a section of one whose checksum fits: refused, or it runs.

#include <cstdint>
#include <string>

#include "claimgraph/language/pipeline.h"
#include "model/model_writer.h"

namespace {

using namespace claimgraph::language;

void load_and_run(const std::string& bytes) {
  const auto pipeline = Pipeline::load(bytes);
  if (pipeline) pipeline->analyse("The envoys don't sign. They left the U.K. on Monday, didn't they?", {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  load_and_run(bytes);
  for (const char* section : {"tokenizer", "lemmatizer", "network"}) {
    ModelWriter writer;
    writer.add(section, bytes);
    load_and_run(writer.file());
  }
  return 0;
}
