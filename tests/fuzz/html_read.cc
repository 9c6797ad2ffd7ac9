// SPDX-License-Identifier: Apache-2.0

// Any bytes as a page: no crash, no endless loop; what comes out is valid UTF-8 and read the same way again.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claimgraph/extract/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace claimgraph;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  extract::ReadOptions options;
  options.format = extract::InputFormat::kHtml;
  options.most_bytes = 1 << 20;
  const auto documents = extract::read_bytes(bytes, "page.html", options, {});
  const auto again = extract::read_bytes(bytes, "page.html", options, {});
  if (documents.size() != again.size()) std::abort();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const schema::Document& document = documents[i];
    if (document.text != again[i].text || document.title != again[i].title) std::abort();
    for (const std::string_view field : {std::string_view(document.text), std::string_view(document.title),
                                         std::string_view(document.source), std::string_view(document.author)}) {
      if (schema::first_invalid_utf8(field)) std::abort();
    }
  }
  return 0;
}
