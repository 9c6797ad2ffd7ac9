// SPDX-License-Identifier: Apache-2.0

#include "model/model_writer.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "model/layout.h"
#include "model/model_file.h"

namespace claimgraph::language {
namespace {

std::size_t aligned(std::size_t offset, std::size_t alignment) {
  return (offset + alignment - 1) / alignment * alignment;
}

}  // namespace

void SectionWriter::append(const void* data, std::size_t size, std::size_t alignment) {
  bytes_.resize(aligned(bytes_.size(), alignment), '\0');
  if (size > 0) bytes_.append(static_cast<const char*>(data), size);
}

void SectionWriter::strings(const std::vector<std::string>& values) {
  std::string characters;
  std::vector<std::uint32_t> ends;
  for (const std::string& value : values) {
    characters += value;
    ends.push_back(static_cast<std::uint32_t>(characters.size()));
  }
  array(ends);
  string(characters);
}

std::string ModelWriter::file() const {
  std::string bytes(sizeof(FileHeader) + sections_.size() * sizeof(SectionEntry), '\0');
  std::size_t entry_at = sizeof(FileHeader);
  for (const Section& section : sections_) {
    bytes.resize(aligned(bytes.size(), kSectionAlignment), '\0');
    SectionEntry entry{};
    std::copy_n(section.name.begin(), std::min(section.name.size(), sizeof entry.name), entry.name);
    entry.offset = bytes.size();
    entry.size = section.bytes.size();
    std::memcpy(bytes.data() + entry_at, &entry, sizeof entry);
    entry_at += sizeof entry;
    bytes += section.bytes;
  }
  FileHeader header{};
  std::copy_n(kMagic, sizeof kMagic, header.magic);
  header.version = kModelVersion;
  header.section_count = static_cast<std::uint32_t>(sections_.size());
  header.size = bytes.size();
  header.checksum = XXH3_64bits(bytes.data() + sizeof header, bytes.size() - sizeof header);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace claimgraph::language
