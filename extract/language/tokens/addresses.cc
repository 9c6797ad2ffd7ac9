// SPDX-License-Identifier: Apache-2.0

#include "tokens/addresses.h"

#include <algorithm>
#include <array>

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

/// Longer names of mail boxes and hosts are none.
constexpr std::uint32_t kLongestName = 64;
constexpr std::uint32_t kLongestAddress = 4096;

char small(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool is_name_byte(char byte) {
  const char letter = small(byte);
  return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9');
}

bool starts(std::string_view text, std::uint32_t at, std::string_view prefix) {
  if (text.size() - at < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin() + at, [](char a, char b) { return a == small(b); });
}

/// Up to white space or what no address holds, without the punctuation of the sentence around it.
std::uint32_t web_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t begin = at;
  std::int32_t open = 0;
  end = std::min(end, begin + kLongestAddress);
  while (at < end) {
    const Character character = character_at(text, at);
    if (character.kind == Kind::kSpace || character.kind == Kind::kLineEnd || character.plain == '"' ||
        character.code == '<' || character.code == '>' || character.code == '|' || character.code == 0x2019) {
      break;
    }
    if (character.code == '(') ++open;
    if (character.code == ')') --open;
    at += character.length;
  }
  constexpr std::string_view kAfter = ".,;:!?'*])}";
  while (at > begin && kAfter.find(text[at - 1]) != std::string_view::npos) {
    if (text[at - 1] == ')') {
      if (open >= 0) break;
      ++open;
    }
    --at;
  }
  return at;
}

std::uint32_t mail_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const auto in_name = [&](std::uint32_t at) {
    return is_name_byte(text[at]) || text[at] == '.' || text[at] == '-' || text[at] == '_' || text[at] == '+';
  };
  std::uint32_t at = begin;
  const std::uint32_t name_limit = std::min(end, begin + kLongestName);
  while (at < name_limit && in_name(at)) ++at;
  if (at == begin || at >= end || text[at] != '@' || !is_name_byte(text[at - 1])) return begin;
  const std::uint32_t host = ++at;
  std::uint32_t last_dot = 0;
  const std::uint32_t host_limit = std::min(end, host + kLongestName);
  while (at < host_limit && (is_name_byte(text[at]) || text[at] == '.' || text[at] == '-')) {
    if (text[at] == '.') last_dot = at;
    ++at;
  }
  while (at > host && !is_name_byte(text[at - 1])) --at;
  if (last_dot >= at) last_dot = static_cast<std::uint32_t>(text.substr(0, at).rfind('.'));
  return last_dot > host && last_dot + 2 < at ? at : begin;
}

}  // namespace

std::uint32_t address_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (!is_name_byte(text[at])) return at;
  constexpr std::array<std::string_view, 4> kPrefixes = {"http://", "https://", "ftp://", "www."};
  const char first = small(text[at]);
  if (first == 'h' || first == 'f' || first == 'w') {
    for (const std::string_view prefix : kPrefixes) {
      const auto after = static_cast<std::uint32_t>(at + prefix.size());
      if (!starts(text.substr(0, end), at, prefix)) continue;
      if (after < end && is_name_byte(text[after])) return web_end(text, at, end);
    }
  }
  return mail_end(text, at, end);
}

}  // namespace claimgraph::language
