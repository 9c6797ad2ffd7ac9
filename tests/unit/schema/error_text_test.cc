// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <catch2/catch.hpp>

#include "claimgraph/schema/result.h"

namespace claimgraph::schema {
namespace {

TEST_CASE("an error shows place, line, caret and hint") {
  const Error error{"CG-S004",
                    "expected a date such as 2025-08-14",
                    {"pack.json", 3, 9, "  \"on\": \"14.8.\","},
                    "write year-month-day"};
  CHECK(to_text(error) ==
        "pack.json:3:9: error: expected a date such as 2025-08-14 [CG-S004]\n"
        "    \"on\": \"14.8.\",\n"
        "          ^\n"
        "hint: write year-month-day");
}

TEST_CASE("an error without a place is one line") {
  CHECK(to_text({"CG-T001", "nothing to do", {}, ""}, "warning") == "warning: nothing to do [CG-T001]");
}

TEST_CASE("the caret stands right behind wide and control characters") {
  const Error error{"CG-Q001",
                    "here",
                    {"", 1, 4,
                     "\xE4\xB8\xAD\t\x1B"
                     "x"},
                    ""};
  CHECK(to_text(error) == "1:4: error: here [CG-Q001]\n  \xE4\xB8\xAD  x\n      ^");
}

TEST_CASE("a long line is cut around the caret") {
  const Error error{"CG-Q001", "here", {"q", 1, 5001, std::string(5000, 'a') + "!" + std::string(5000, 'b')}, ""};
  const std::string text = to_text(error);
  CHECK(text.size() < 400);
  const auto line = text.find('!');
  const auto caret = text.find('^');
  REQUIRE(line != std::string::npos);
  REQUIRE(caret != std::string::npos);
  CHECK(line - text.find('\n') == caret - text.rfind('\n'));
  CHECK(text.find("  ...aaa") != std::string::npos);
  CHECK(text.find("bbb...\n") != std::string::npos);
}

TEST_CASE("a line that fits is not cut, wherever its mistake is") {
  const std::string text = to_text({"CG-Q001", "here", {"", 1, 65, std::string(69, 'x')}, ""});
  CHECK(text.find("...") == std::string::npos);
}

TEST_CASE("no line of an excerpt is wider than a terminal") {
  const auto column = GENERATE(1U, 40U, 60U, 99U, 199U, 200U, 201U);
  const std::string text = to_text({"CG-Q001", "here", {"", 1, column, std::string(200, 'x')}, ""});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    CHECK(end - begin < 80);
    begin = end + 1;
  }
}

}  // namespace
}  // namespace claimgraph::schema
