// SPDX-License-Identifier: Apache-2.0
#pragma once

// The model file (docs/language.md): named sections of bytes behind a table and a checksum, read in place.
//
//     0   8 bytes  "CGMODEL" and a zero
//     8   u32      version, 1
//     12  u32      number of sections
//     16  u64      size of the file
//     24  u64      XXH3 of everything behind it
//     32  the table: for each section its name (32 bytes, padded with zeros), u64 offset, u64 size
//         the sections, each at a multiple of 64
//
// All numbers are little-endian.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::language {

inline constexpr std::uint32_t kModelVersion = 1;
inline constexpr std::size_t kSectionAlignment = 64;  ///< in the file
inline constexpr std::size_t kMemoryAlignment = 16;   ///< of the bytes in memory

/// A checked model file. Keeps a view of the bytes, which must outlive it.
class ModelFile {
 public:
  /// Fails on what is no model (CG-X101), a model of another version (CG-X102), or a damaged one (CG-X103). `bytes`
  /// must begin at a multiple of kMemoryAlignment, as everything that the heap hands out does.
  static schema::Result<ModelFile> open(std::string_view bytes);

  /// The section's bytes; nothing where the model has none of that name.
  std::optional<std::string_view> section(std::string_view name) const;

  struct Section {
    std::string_view name;
    std::string_view bytes;
  };
  const std::vector<Section>& sections() const { return sections_; }

 private:
  std::vector<Section> sections_;
};

/// The error of a section whose content makes no sense: CG-X104.
schema::Error section_error(std::string_view section);

}  // namespace claimgraph::language
