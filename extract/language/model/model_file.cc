// SPDX-License-Identifier: Apache-2.0

#include "model/model_file.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <bit>
#include <cstring>

#include "model/layout.h"

namespace claimgraph::language {
namespace {

static_assert(std::endian::native == std::endian::little, "models are read in place");

tl::unexpected<schema::Error> damaged(std::string what) {
  return schema::fail("CG-X103", "the model is damaged: " + what, {}, "get the file again");
}

/// The name up to its padding; nothing where that is not all zeros, or nothing is left.
std::optional<std::string_view> name_of(const SectionEntry& entry) {
  const std::string_view padded(entry.name, sizeof entry.name);
  const std::string_view name = padded.substr(0, padded.find('\0'));
  if (name.empty() || padded.find_first_not_of('\0', name.size()) != std::string_view::npos) return std::nullopt;
  return name;
}

}  // namespace

schema::Result<ModelFile> ModelFile::open(std::string_view bytes) {
  FileHeader header;
  if (bytes.size() < sizeof header || bytes.substr(0, sizeof kMagic) != std::string_view(kMagic, sizeof kMagic)) {
    return schema::fail("CG-X101", "this is no language model of claimgraph", {}, "`tools/train/run` makes one");
  }
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.version != kModelVersion) {
    return schema::fail(
        "CG-X102",
        fmt::format("the model has version {}, this program reads version {}", header.version, kModelVersion), {},
        header.version > kModelVersion ? "get a newer claimgraph" : "get a newer model");
  }
  if (header.size != bytes.size()) {
    return damaged(fmt::format("it should have {} bytes and has {}", header.size, bytes.size()));
  }
  if (header.checksum != XXH3_64bits(bytes.data() + sizeof header, bytes.size() - sizeof header)) {
    return damaged("its checksum is wrong");
  }
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kMemoryAlignment != 0) return damaged("it lies askew in memory");
  // From here on only a file that was written wrong fails.
  if (header.section_count > (bytes.size() - sizeof header) / sizeof(SectionEntry)) return damaged("its table is cut");
  const std::size_t table_end = sizeof header + header.section_count * sizeof(SectionEntry);
  ModelFile file;
  for (std::size_t at = sizeof header; at < table_end; at += sizeof(SectionEntry)) {
    // The entry's name is kept as a view into the file.
    const auto* entry = reinterpret_cast<const SectionEntry*>(bytes.data() + at);
    const auto name = name_of(*entry);
    if (!name || file.section(*name)) return damaged("a section has no name of its own");
    if (entry->offset % kSectionAlignment != 0 || entry->offset < table_end || entry->offset > bytes.size() ||
        entry->size > bytes.size() - entry->offset) {
      return damaged(fmt::format("section {} lies outside", *name));
    }
    file.sections_.push_back({*name, bytes.substr(entry->offset, entry->size)});
  }
  return file;
}

std::optional<std::string_view> ModelFile::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return section.bytes;
  }
  return std::nullopt;
}

schema::Error section_error(std::string_view section) {
  return {"CG-X104", fmt::format("the section {} of the model makes no sense", section), {}, "train the model again"};
}

}  // namespace claimgraph::language
