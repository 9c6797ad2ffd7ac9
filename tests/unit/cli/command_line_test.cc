// SPDX-License-Identifier: Apache-2.0

#include "words/command_line.h"

#include <catch2/catch.hpp>

using namespace claimgraph;
using namespace claimgraph::cli;

namespace {

template <class T>
T parsed(const std::vector<std::string>& arguments) {
  const CommandLine line = parse_command_line(arguments);
  REQUIRE(line.command);
  REQUIRE(std::holds_alternative<T>(*line.command));
  return std::get<T>(*line.command);
}

schema::Error refused(const std::vector<std::string>& arguments) {
  const CommandLine line = parse_command_line(arguments);
  REQUIRE_FALSE(line.command);
  return line.command.error();
}

TEST_CASE("add takes a graph, inputs and vocabularies in any order") {
  const Add add = parsed<Add>({"add", "g.claims", "a.txt", "--schema", "one.json", "b.txt", "--schema", "two.json",
                               "--date", "2025-08-14", "--input-format", "html"});
  CHECK(add.graph == "g.claims");
  CHECK(add.reading.inputs == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(add.vocabularies == std::vector<std::string>{"one.json", "two.json"});
  CHECK(add.reading.options.format == extract::InputFormat::kHtml);
  CHECK(add.reading.options.date.has_value());
}

TEST_CASE("add and extract take trees, or tokens, as well as articles") {
  CHECK(parsed<Add>({"add", "g.claims", "a.conllu", "--input-format", "conllu"}).reading.conllu ==
        language::ConlluContent::kTrees);
  const Extract extract = parsed<Extract>({"extract", "a.conllu", "--input-format", "conllu-tokens", "--explain"});
  CHECK(extract.reading.conllu == language::ConlluContent::kTokens);
  CHECK(extract.explain);
  CHECK_FALSE(parsed<Extract>({"extract", "a.txt", "--input-format", "text"}).reading.conllu);
}

TEST_CASE("A dash is standard input, what follows two dashes is no option") {
  CHECK(parsed<Extract>({"extract", "-"}).reading.inputs == std::vector<std::string>{"-"});
  CHECK(parsed<Extract>({"extract", "--", "--odd.txt"}).reading.inputs == std::vector<std::string>{"--odd.txt"});
}

TEST_CASE("query takes parameters with their types") {
  const Query query =
      parsed<Query>({"query", "g", "RETURN 1", "--param", "n=3", "--param", "who=Ukraine", "--format", "csv"});
  CHECK(query.options.parameters.at("n").get<std::int64_t>() == 3);
  CHECK(query.options.parameters.at("who").string() == "Ukraine");
  CHECK(query.format == query::TableFormat::kCsv);
}

TEST_CASE("A graph in the command's place opens the prompt") {
  CHECK(parsed<Repl>({"some/graph.claims"}).graph == "some/graph.claims");
}

TEST_CASE("draw takes the format from the file's ending unless it is told") {
  CHECK(parsed<Draw>({"draw", "g", "-o", "x.png"}).options.format == graph::DrawFormat::kPng);
  CHECK(parsed<Draw>({"draw", "g", "-o", "x.png", "--format", "dot"}).options.format == graph::DrawFormat::kDot);
  CHECK(parsed<Draw>({"draw", "g"}).options.format == graph::DrawFormat::kSvg);
  CHECK(parsed<Draw>({"draw", "g"}).output == "-");
  CHECK(refused({"draw", "g", "-o", "x.gif"}).code == "CG-T003");
}

TEST_CASE("draw, export, import and info take their options") {
  CHECK(parsed<Draw>({"draw", "g", "--actor", "A", "--issue", "I", "--top", "7"}).options.top == 7);
  CHECK(parsed<Export>({"export", "g", "--format", "jsonl", "-o", "f"}).format == ExportFormat::kJsonl);
  CHECK(parsed<Import>({"import", "g", "f.jsonl"}).file == "f.jsonl");
  CHECK(parsed<Info>({"info", "g", "--top", "0"}).top == 0);
}

TEST_CASE("The prompt takes parameters, an init file or none, and may keep going") {
  const Repl repl = parsed<Repl>({"repl", "g", "--param", "n=3", "--init", "begin.txt", "--keep-going"});
  CHECK(repl.options.parameters.at("n").get<std::int64_t>() == 3);
  CHECK(repl.init == "begin.txt");
  CHECK(repl.keep_going);
  CHECK(parsed<Repl>({"g.claims", "--no-init"}).no_init);
  CHECK(refused({"repl", "g", "--no-init", "--init", "begin.txt"}).code == "CG-T003");
}

TEST_CASE("Help and version are no errors") {
  CHECK(parsed<Help>({"--help"}).command.empty());
  CHECK(parsed<Help>({"help"}).command.empty());
  CHECK(parsed<Help>({"draw", "-h"}).command == "draw");
  CHECK_FALSE(parsed<Help>({"draw", "--help"}).full);
  CHECK(parsed<Help>({"help", "draw"}).full);
  CHECK(parsed<Help>({"--help", "draw", "--frobnicate"}).command == "draw");
  parsed<Version>({"version"});
  parsed<Version>({"draw", "--version"});
}

TEST_CASE("Help about a command that is not there names the one perhaps meant") {
  CHECK(refused({"help", "exprot"}).hint.starts_with("did you mean 'export'?"));
  CHECK(refused({"exprot", "--help"}).code == "CG-T001");
}

TEST_CASE("A command that is not there is answered with the one perhaps meant") {
  const schema::Error error = refused({"exprot", "g"});
  CHECK(error.code == "CG-T001");
  CHECK(error.hint.starts_with("did you mean 'export'?"));
}

TEST_CASE("An option that is not there is answered with the one perhaps meant") {
  const schema::Error error = refused({"query", "g", "RETURN 1", "--fromat", "json"});
  CHECK(error.message == "query has no option '--fromat'");
  CHECK(error.hint.starts_with("did you mean '--format'?"));
}

TEST_CASE("An unknown option is told before a missing argument") {
  CHECK(refused({"query", "--fromat=json"}).message == "query has no option '--fromat'");
}

TEST_CASE("Too little and too much are wrong usage") {
  CHECK(refused({}).code == "CG-T002");
  CHECK(refused({"add"}).code == "CG-T002");
  CHECK(refused({"add", "g"}).code == "CG-T002");
  CHECK(refused({"info", "g", "h"}).message == "'h' is one argument too many for info");
  CHECK(refused({"draw", "g", "--top"}).code == "CG-T002");
}

TEST_CASE("Wrong values are wrong usage") {
  CHECK(refused({"add", "g", "a", "--date", "yesterday"}).code == "CG-T003");
  CHECK(refused({"extract", "a", "--format", "xml"}).code == "CG-T003");
  CHECK(refused({"query", "g", "q", "--param", "n"}).code == "CG-T003");
  CHECK(refused({"info", "g", "--top", "many"}).code == "CG-T003");
}

}  // namespace
