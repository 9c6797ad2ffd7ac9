// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fixed parts of a model file as they lie in memory; model_file.h says what they mean.

#include <cstdint>

namespace claimgraph::language {

inline constexpr char kMagic[8] = {'C', 'G', 'M', 'O', 'D', 'E', 'L', '\0'};

struct FileHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t size;
  std::uint64_t checksum;
};
static_assert(sizeof(FileHeader) == 32);

struct SectionEntry {
  char name[32];
  std::uint64_t offset;
  std::uint64_t size;
};
static_assert(sizeof(SectionEntry) == 48);

}  // namespace claimgraph::language
