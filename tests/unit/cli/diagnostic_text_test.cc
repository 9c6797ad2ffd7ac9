// SPDX-License-Identifier: Apache-2.0

#include "console/diagnostic_text.h"

#include <catch2/catch.hpp>
#include <map>

using namespace claimgraph;
using namespace claimgraph::cli;

namespace {

using Variables = std::map<std::string, const char*>;

bool colored(ColorChoice choice, bool terminal, const Variables& variables = {}) {
  return wants_color(choice, terminal, [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second;
  });
}

schema::Diagnostic mistake() {
  return {schema::Severity::kError, {"CG-S004", "no date", {"p.json", 3, 5, "a: \"x\""}, "write one"}};
}

TEST_CASE("Colour comes by itself on terminals alone") {
  CHECK(colored(ColorChoice::kAuto, true));
  CHECK_FALSE(colored(ColorChoice::kAuto, false));
  CHECK_FALSE(colored(ColorChoice::kAuto, true, {{"TERM", "dumb"}}));
  CHECK(colored(ColorChoice::kAuto, true, {{"TERM", "xterm"}}));
}

TEST_CASE("NO_COLOR and CLICOLOR_FORCE are heeded, empty ones are not") {
  CHECK_FALSE(colored(ColorChoice::kAuto, true, {{"NO_COLOR", "1"}}));
  CHECK(colored(ColorChoice::kAuto, true, {{"NO_COLOR", ""}}));
  CHECK(colored(ColorChoice::kAuto, false, {{"CLICOLOR_FORCE", "1"}}));
  CHECK_FALSE(colored(ColorChoice::kAuto, false, {{"CLICOLOR_FORCE", "0"}}));
  CHECK_FALSE(colored(ColorChoice::kAuto, false, {{"CLICOLOR_FORCE", ""}}));
  CHECK_FALSE(colored(ColorChoice::kAuto, true, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}));
}

TEST_CASE("What was typed goes before the environment") {
  CHECK(colored(ColorChoice::kAlways, false, {{"NO_COLOR", "1"}}));
  CHECK_FALSE(colored(ColorChoice::kNever, true, {{"CLICOLOR_FORCE", "1"}}));
}

TEST_CASE("An error has its word, its caret and its hint in colour, and is otherwise the text") {
  const std::string text = colored_text(mistake());
  CHECK(text ==
        "p.json:3:5: \x1b[1;31merror:\x1b[0m no date [CG-S004]\n  a: \"x\"\n      \x1b[1;32m^\x1b[0m\n"
        "\x1b[36mhint:\x1b[0m write one");
}

TEST_CASE("A warning is yellow, also without a place and a hint") {
  CHECK(colored_text({schema::Severity::kWarning, {"CG-T008", "older", {}, ""}}) ==
        "\x1b[1;33mwarning:\x1b[0m older [CG-T008]");
}

TEST_CASE("Words of a message that look like ours stay plain") {
  const std::string text =
      colored_text({schema::Severity::kError, {"CG-T003", "error: hint: ^", {"error: f", 0, 0, {}}, "hint: h"}});
  CHECK(text == "error: f: \x1b[1;31merror:\x1b[0m error: hint: ^ [CG-T003]\n\x1b[36mhint:\x1b[0m hint: h");
}

TEST_CASE("What comes from outside cannot colour by itself") {
  const std::string text = colored_text(
      {schema::Severity::kError, {"CG-T003", "a\x1b[5mb\u202ec", {"f\x1b[7m", 1, 2, "\x1b[8mq"}, "h\x07"}});
  CHECK(text.find("\x1b[5m") == std::string::npos);
  CHECK(text.find("\x1b[7m") == std::string::npos);
  CHECK(text.find("\x1b[8m") == std::string::npos);
  CHECK(text.find("\u202e") == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("A diagnostic is one JSON object on one line, with what is known of its place") {
  CHECK(to_json(mistake()) ==
        R"({"severity":"error","code":"CG-S004","message":"no date","file":"p.json","line":3,"column":5,)"
        R"("excerpt":"a: \"x\"","hint":"write one"})");
  CHECK(to_json({schema::Severity::kWarning, {"CG-T008", "two\nlines", {}, ""}}) ==
        R"({"severity":"warning","code":"CG-T008","message":"two\nlines"})");
  CHECK(to_json("note", "3 documents read") == R"({"severity":"note","message":"3 documents read"})");
}

TEST_CASE("Bytes that are no UTF-8 make no broken JSON") {
  CHECK(to_json("note", "a\xff") == R"({"severity":"note","message":"a?"})");
}

}  // namespace
