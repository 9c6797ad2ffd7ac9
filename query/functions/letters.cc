// SPDX-License-Identifier: Apache-2.0

#include "functions/letters.h"

#include <utf8proc.h>

namespace claimgraph::query {
namespace {

struct Letter {
  utf8proc_int32_t code_point = -1;
  std::size_t bytes = 1;
};

Letter letter_at(std::string_view text) {
  Letter letter;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), &letter.code_point);
  if (length > 0) letter.bytes = static_cast<std::size_t>(length);
  return letter;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Letter letter = letter_at(text);
    if (letter.code_point < 0) {
      out += text[0];
    } else {
      utf8proc_uint8_t bytes[4];
      const auto size = utf8proc_encode_char(change(letter.code_point), bytes);
      out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    text.remove_prefix(letter.bytes);
  }
  return out;
}

bool is_space(utf8proc_int32_t code_point) {
  if (code_point >= 0 && code_point <= ' ') return true;
  const auto category = utf8proc_category(code_point);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace

std::size_t letter_count(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(letter_at(text).bytes);
  return count;
}

std::size_t letter_begin(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (; n != 0 && at < text.size(); --n) at += letter_at(text.substr(at)).bytes;
  return at;
}

std::string reversed(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t end = text.size();
  while (!text.empty()) {
    const std::size_t bytes = letter_at(text).bytes;
    end -= bytes;
    text.copy(out.data() + end, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

std::string in_lower_case(std::string_view text) { return changed(text, utf8proc_tolower); }
std::string in_upper_case(std::string_view text) { return changed(text, utf8proc_toupper); }

std::string_view trimmed(std::string_view text, bool left, bool right) {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool started = !left;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text.substr(at));
    const bool space = is_space(letter.code_point);
    if (!space && !started) {
      started = true;
      begin = at;
    }
    at += letter.bytes;
    if (!space || !right) end = at;
  }
  return started && begin < end ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace claimgraph::query
