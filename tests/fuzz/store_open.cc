// SPDX-License-Identifier: Apache-2.0

// Any bytes may lie where a graph is looked for: they are read or refused, and what cannot be opened is not touched.

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"

namespace {

using namespace claimgraph;

const std::string& path() {
  static const std::string made =
      (std::filesystem::temp_directory_path() / ("claimgraph-fuzz-" + std::to_string(::getpid()))).string();
  return made;
}

std::string content() {
  std::ifstream file(path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void read_all() {
  const auto store = graph::Store::open(path(), graph::Access::kRead);
  if (!store) return;
  const auto merged = store->graph();
  const auto packs = store->packs();
  if (merged && packs) graph::export_json(*merged, *packs);
}

void write_something() {
  auto store = graph::Store::open(path(), graph::Access::kWrite);
  if (!store) return;
  schema::Document document;
  document.id = "d";
  document.text = "text";
  if (store->put(document, {})) static_cast<void>(store->commit());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::ofstream(path(), std::ios::binary) << bytes;
  read_all();
  if (content() != bytes) std::abort();
  write_something();
  for (const char* beside : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(path() + beside);
  return 0;
}
