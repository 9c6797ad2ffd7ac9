// SPDX-License-Identifier: Apache-2.0

#include "console/printable.h"

#include <catch2/catch.hpp>

using claimgraph::cli::printable;

namespace {

TEST_CASE("Ordinary text stays as it is") { CHECK(printable("Caf\u00e9 \u4e2d\n\tend") == "Caf\u00e9 \u4e2d\n\tend"); }

TEST_CASE("Escape sequences lose their power") { CHECK(printable("a\x1b[2Jb\x07\r") == "a[2Jb"); }

TEST_CASE("The eight-bit control characters go as well") { CHECK(printable("a\u009b31mb") == "a31mb"); }

TEST_CASE("Characters that turn the direction of writing go") {
  CHECK(printable("a\u202eb\u2066c\u2069d\u200fe\u061cf") == "abcdef");
}

TEST_CASE("Letters that nobody sees go, other line separators become spaces") {
  CHECK(printable("a\U000E0041\U000E007Fb") == "ab");
  CHECK(printable("a\u2028b\u2029c") == "a b c");
}

TEST_CASE("No control or direction character of any kind is left") {
  const auto utf8 = [](char32_t code_point) {  // of two or three bytes
    std::string text;
    if (code_point >= 0x800) text.push_back(static_cast<char>(0xE0 | (code_point >> 12)));
    text.push_back(
        static_cast<char>(code_point >= 0x800 ? 0x80 | ((code_point >> 6) & 0x3F) : 0xC0 | (code_point >> 6)));
    text.push_back(static_cast<char>(0x80 | (code_point & 0x3F)));
    return text;
  };
  for (char control = 1; control < 0x20; ++control) {
    if (control != '\n' && control != '\t') CHECK(printable(std::string(1, control)).empty());
  }
  CHECK(printable("\x7f").empty());
  for (char32_t control = 0x80; control < 0xA0; ++control) CHECK(printable(utf8(control)).empty());
  for (const auto& [first, last] : {std::pair(0x061C, 0x061C), {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x206F}}) {
    for (int mark = first; mark <= last; ++mark) CHECK(printable(utf8(static_cast<char32_t>(mark))).empty());
  }
}

TEST_CASE("A byte that is no UTF-8 shows as a question mark") {
  CHECK(printable("a\xff"
                  "b") == "a?b");
}

}  // namespace
