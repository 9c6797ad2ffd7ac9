// SPDX-License-Identifier: Apache-2.0

#include "words/option_values.h"

#include <catch2/catch.hpp>

using namespace claimgraph;
using namespace claimgraph::cli;

namespace {

TEST_CASE("A parameter is what it looks like") {
  CHECK(parameter_value("n=3")->second.get<std::int64_t>() == 3);
  CHECK(parameter_value("n=-2.5")->second.get<double>() == -2.5);
  CHECK(parameter_value("n=true")->second.get<bool>());
  CHECK(parameter_value("n=null")->second.is_null());
  CHECK(parameter_value("n=Ukraine")->second.string() == "Ukraine");
}

TEST_CASE("Double quotes make a parameter text") { CHECK(parameter_value("n=\"3\"")->second.string() == "3"); }

TEST_CASE("Words for numbers that are none are text") {
  CHECK(parameter_value("n=nan")->second.string() == "nan");
  CHECK(parameter_value("n=inf")->second.string() == "inf");
}

TEST_CASE("A whole number beyond 64 bits is a decimal number") {
  CHECK(parameter_value("n=99999999999999999999")->second.is<double>());
}

TEST_CASE("The value may hold further equals signs and be empty") {
  CHECK(parameter_value("n=a=b")->second.string() == "a=b");
  CHECK(parameter_value("n=")->second.string().empty());
}

TEST_CASE("A parameter's name may be written with the dollar sign") { CHECK(parameter_value("$n=1")->first == "n"); }

TEST_CASE("A parameter without a name or a value is refused") {
  CHECK(parameter_value("n").error().code == "CG-T003");
  CHECK(parameter_value("=1").error().code == "CG-T003");
  CHECK(parameter_value("$=1").error().code == "CG-T003");
}

TEST_CASE("A count is a whole number within bounds") {
  CHECK(*count_value("--top", "0") == 0);
  CHECK(*count_value("--top", "12") == 12);
  for (const char* wrong : {"", "-1", "1.5", "ten", "99999999999999999999", "1000001", " 1"}) {
    INFO(wrong);
    CHECK(count_value("--top", wrong).error().code == "CG-T003");
  }
}

TEST_CASE("A date must exist") {
  CHECK(date_value("--date", "2025-08-14").has_value());
  CHECK(date_value("--date", "14.8.2025").error().hint.find("2025-08-14") != std::string::npos);
  CHECK_FALSE(date_value("--date", "2025-02-30").has_value());
}

TEST_CASE("A word that is no choice is answered with all of them, and the one perhaps meant") {
  const std::vector<Choice<int>> choices = {{"json", 1}, {"table", 2}};
  CHECK(*choose<int>("--format", "table", choices) == 2);
  const auto wrong = choose<int>("--format", "jsn", choices);
  CHECK(wrong.error().message == "--format knows no 'jsn'");
  CHECK(wrong.error().hint == "did you mean 'json'? One of json, table");
}

}  // namespace
