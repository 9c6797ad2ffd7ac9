// SPDX-License-Identifier: Apache-2.0

// Any bytes are imported or refused; what was imported is exported, and comes back as the same bytes.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"

namespace {

using namespace claimgraph;

graph::Store empty_store() {
  auto store = graph::Store::open("never-committed.claims", graph::Access::kWrite);
  if (!store) std::abort();
  return std::move(*store);
}

std::string exported(const graph::Store& store) {
  const auto merged = store.graph();
  const auto packs = store.packs();
  if (!merged || !packs) std::abort();
  return graph::export_json(*merged, *packs);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  graph::Store store = empty_store();
  if (!graph::import_claims(bytes, "fuzz.json", store, {})) return 0;
  const std::string once = exported(store);
  graph::Store again = empty_store();
  if (!graph::import_claims(once, "once.json", again, {}) || exported(again) != once) std::abort();
  return 0;
}
