// SPDX-License-Identifier: Apache-2.0

#include "console/printable.h"

#include <utf8proc.h>

namespace claimgraph::cli {
namespace {

bool turns_direction(utf8proc_int32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x206F);
}

/// Letters that nobody sees, which carry words past the reader.
bool is_tag(utf8proc_int32_t code_point) { return code_point >= 0xE0000 && code_point <= 0xE007F; }

/// Line and paragraph separator.
bool ends_line(utf8proc_int32_t code_point) { return code_point == 0x2028 || code_point == 0x2029; }

bool is_safe(utf8proc_int32_t code_point) {
  if (code_point == '\n' || code_point == '\t') return true;
  return utf8proc_category(code_point) != UTF8PROC_CATEGORY_CC && !turns_direction(code_point) && !is_tag(code_point);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    const std::size_t bytes = length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length <= 0) {
      out.push_back('?');  // a byte that is no UTF-8, in the name of a file perhaps
    } else if (ends_line(code_point)) {
      out.push_back(' ');
    } else if (is_safe(code_point)) {
      out.append(text.substr(0, bytes));
    }
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace claimgraph::cli
