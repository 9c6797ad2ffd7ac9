// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstring>

#include "claimgraph/schema/claim.h"

namespace claimgraph::schema {
namespace {

constexpr std::size_t kStride = 256;  // bytes between two remembered counts

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

/// Length of the valid character at `at`, 0 where there is none (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return within(at + 1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return within(at + 1, low, high) && within(at + 2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return within(at + 1, low, high) && within(at + 2, 0x80, 0xBF) && within(at + 3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // Most text is ASCII: eight bytes at once.
    std::uint64_t block = 0;
    if (at + sizeof block <= text.size()) {
      std::memcpy(&block, text.data() + at, sizeof block);
      if ((block & 0x8080808080808080u) == 0) {
        at += sizeof block;
        continue;
      }
    }
    const std::size_t length = character_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(count);
    if (!is_continuation(text[i])) ++count;
  }
  if (text.size() % kStride == 0) checkpoints_.push_back(count);
}

std::size_t CodePointIndex::code_points(std::size_t byte_offset) const {
  const std::size_t end = std::min(byte_offset, text_.size());
  std::size_t count = checkpoints_[end / kStride];
  for (std::size_t i = end / kStride * kStride; i < end; ++i) count += is_continuation(text_[i]) ? 0 : 1;
  // Inside a character: the loop has counted its first byte, which does not lie wholly before the offset.
  return end < text_.size() && end > 0 && is_continuation(text_[end]) ? count - 1 : count;
}

std::optional<std::size_t> CodePointIndex::byte_offset(std::size_t code_point_count) const {
  // The last checkpoint with no more characters before it than asked for.
  auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), code_point_count,
                                [](std::size_t wanted, std::uint32_t before) { return wanted < before; });
  const std::size_t block = static_cast<std::size_t>(after - checkpoints_.begin()) - 1;
  std::size_t count = checkpoints_[block];
  for (std::size_t i = block * kStride; i < text_.size(); ++i) {
    if (is_continuation(text_[i])) continue;
    if (count == code_point_count) return i;
    ++count;
  }
  if (count == code_point_count) return text_.size();
  return std::nullopt;
}

}  // namespace claimgraph::schema
