// SPDX-License-Identifier: Apache-2.0

#include "words/global_words.h"

#include <catch2/catch.hpp>

#include "words/command_line.h"

using namespace claimgraph::cli;

namespace {

using Words = std::vector<std::string>;

TEST_CASE("Global options count before and behind the command") {
  for (const Words& arguments :
       {Words{"-q", "--color", "never", "info", "g"}, Words{"info", "g", "--color=never", "-q"},
        Words{"info", "--quiet", "g", "--color", "never"}}) {
    const GlobalWords global = take_global_words(arguments);
    CHECK(global.rest == Words{"info", "g"});
    CHECK(global.options.quiet);
    CHECK_FALSE(global.options.verbose);
    CHECK(global.options.color == ColorChoice::kNever);
    CHECK_FALSE(global.wrong);
  }
}

TEST_CASE("Short flags may share a dash") {
  const GlobalWords global = take_global_words({"info", "g", "-qv"});
  CHECK(global.options.quiet);
  CHECK(global.options.verbose);
  CHECK(take_global_words({"draw", "-qo", "f"}).rest == Words{"draw", "-qo", "f"});
}

TEST_CASE("The value of another option is left alone") {
  CHECK(take_global_words({"report", "g", "--title", "-q"}).rest == Words{"report", "g", "--title", "-q"});
  CHECK(take_global_words({"g.claims", "--init", "-v"}).rest == Words{"g.claims", "--init", "-v"});
  CHECK(take_global_words({"eval", "g", "--json", "-q"}).rest == Words{"eval", "g", "--json"});
}

TEST_CASE("What follows two dashes is no option") {
  const GlobalWords global = take_global_words({"extract", "--", "-q"});
  CHECK(global.rest == Words{"extract", "--", "-q"});
  CHECK_FALSE(global.options.quiet);
}

TEST_CASE("The form of errors is known where the rest is wrong") {
  for (const Words& arguments :
       {Words{"exprot", "--error-format", "json"}, Words{"--error-format=json"},
        Words{"--frobnicate", "--error-format=json"}, Words{"--color", "pink", "info", "g", "--error-format", "json"},
        Words{"info", "--error-format", "json", "--top"}}) {
    const CommandLine line = parse_command_line(arguments);
    CHECK_FALSE(line.command);
    CHECK(line.global.error_format == ErrorFormat::kJson);
  }
}

TEST_CASE("A global option with a wrong value, or none, is wrong usage") {
  CHECK(take_global_words({"--color", "alwyas", "info"}).wrong->hint.starts_with("did you mean 'always'?"));
  CHECK(take_global_words({"info", "g", "--color"}).wrong->code == "CG-T002");
  CHECK(take_global_words({"info", "g", "--color="}).wrong->code == "CG-T002");
  CHECK(take_global_words({"info", "g", "--quiet=yes"}).wrong->message == "--quiet takes no value");
}

}  // namespace
