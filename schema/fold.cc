// SPDX-License-Identifier: Apache-2.0

#include <utf8proc.h>

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

}  // namespace

std::string fold(std::string_view name) {
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const utf8proc_ssize_t length =
      utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                          static_cast<utf8proc_ssize_t>(name.size()), &folded, options, straightened, nullptr);
  if (length < 0) return std::string(name);
  std::string out;
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    const auto byte = static_cast<char>(folded[i]);
    const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (!space) {
      out.push_back(byte);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  free(folded);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace claimgraph::schema
