// SPDX-License-Identifier: Apache-2.0

#include <utf8proc.h>

#include <algorithm>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

/// Look-alikes that people type for one another.
utf8proc_int32_t straightened(utf8proc_int32_t code_point, void*) {
  switch (code_point) {
    case 0x2018:  // quotation marks that serve as apostrophes
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x2010:  // hyphens and dashes
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
      return '-';
    default:
      return code_point;
  }
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// White space as one space, and none at the ends.
template <class Letter>
std::string spaced(std::string_view text, Letter letter) {
  std::string out(text.size(), ' ');
  std::size_t size = 0;
  for (const char byte : text) {
    const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (!space) {
      out[size++] = letter(byte);
    } else if (size > 0 && out[size - 1] != ' ') {
      out[size++] = ' ';
    }
  }
  if (size > 0 && out[size - 1] == ' ') --size;
  out.resize(size);
  return out;
}

}  // namespace

std::string fold(std::string_view name) {
  // Most names and quotes are, and need none of Unicode's tables.
  if (is_ascii(name)) {
    return spaced(name, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  }
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const utf8proc_ssize_t length =
      utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                          static_cast<utf8proc_ssize_t>(name.size()), &folded, options, straightened, nullptr);
  if (length < 0) return std::string(name);
  const std::string_view view(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length));
  std::string out = spaced(view, [](char c) { return c; });
  free(folded);
  return out;
}

}  // namespace claimgraph::schema
