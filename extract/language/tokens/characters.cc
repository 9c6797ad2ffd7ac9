// SPDX-License-Identifier: Apache-2.0

#include "tokens/characters.h"

#include <utf8proc.h>

#include <array>

namespace claimgraph::language {
namespace {

constexpr Kind ascii_kind(unsigned char byte) {
  if (byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v') return Kind::kLineEnd;
  if (byte == ' ' || byte == '\t') return Kind::kSpace;
  if (byte >= 'A' && byte <= 'Z') return Kind::kUpper;
  if (byte >= 'a' && byte <= 'z') return Kind::kLower;
  if (byte >= '0' && byte <= '9') return Kind::kDigit;
  return Kind::kSymbol;
}

constexpr std::array<Kind, 128> kAsciiKinds = [] {
  std::array<Kind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = ascii_kind(static_cast<unsigned char>(i));
  return kinds;
}();

char32_t plain_symbol(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x00B4:
    case 0x2032:
    case 0xFF07:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
    case 0xFF02:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return '-';
    case 0x2015:
      return 0x2014;
    default:
      return code;
  }
}

Kind wide_kind(char32_t code) {
  switch (code) {
    case 0x2028:
    case 0x2029:
    case 0x85:
      return Kind::kLineEnd;
    case 0x200B:
    case 0xFEFF:
    case 0x2060:
      return Kind::kSpace;
    case 0x02BC:
      return Kind::kSymbol;  // by its category a letter, in English an apostrophe
    case 0x200D:
      return Kind::kInvisible;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_ZS:
      return Kind::kSpace;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Kind::kUpper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return Kind::kLower;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Kind::kMark;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NO:
      return Kind::kDigit;
    case UTF8PROC_CATEGORY_CF:
      return Kind::kInvisible;
    default:
      return code >= 0x1F3FB && code <= 0x1F3FF ? Kind::kMark : Kind::kSymbol;  // skin tones of emoji
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, byte == '`' ? U'\'' : byte, 1, kAsciiKinds[byte]};
  utf8proc_int32_t code = -1;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                                   static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (length < 1) return {0xFFFD, 0xFFFD, 1, Kind::kSymbol};
  const auto wide = static_cast<char32_t>(code);
  return {wide, plain_symbol(wide), static_cast<std::uint8_t>(length), wide_kind(wide)};
}

bool is_bullet(char32_t code) {
  constexpr std::u32string_view kBullets = U"\u00B7\u2022\u2023\u2043\u25AA\u25AB\u25CF\u25E6\u25A0";
  return kBullets.find(code) != std::u32string_view::npos;
}

char32_t lower_case(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

}  // namespace claimgraph::language
