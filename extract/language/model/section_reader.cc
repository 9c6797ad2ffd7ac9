// SPDX-License-Identifier: Apache-2.0

#include "model/section_reader.h"

namespace claimgraph::language {

const char* SectionReader::take(std::uint64_t count, std::size_t size, std::size_t alignment) {
  const std::size_t begin = (at_ + alignment - 1) / alignment * alignment;
  if (!good_ || begin > section_.size() || count > (section_.size() - begin) / size) {
    good_ = false;
    return nullptr;
  }
  at_ = begin + static_cast<std::size_t>(count) * size;
  return section_.data() + begin;
}

StringList SectionReader::strings() {
  const std::span<const std::uint32_t> ends = array<std::uint32_t>();
  const std::string_view characters = string();
  std::uint32_t last = 0;
  for (const std::uint32_t end : ends) {
    if (end < last || end > characters.size()) good_ = false;
    last = end;
  }
  if (!good_) return {};
  return {ends, characters};
}

}  // namespace claimgraph::language
