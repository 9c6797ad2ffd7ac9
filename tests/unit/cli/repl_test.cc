// SPDX-License-Identifier: Apache-2.0

// What the prompt makes of what is typed: short forms, names, completion, settings, pictures.

#include <catch2/catch.hpp>
#include <chrono>

#include "claimgraph/graph/claim_graph.h"
#include "questions/short_form.h"
#include "questions/typed_text.h"
#include "repl/commands_table.h"
#include "repl/completion.h"
#include "repl/greeting.h"
#include "repl/picture_request.h"
#include "repl/settings.h"

using namespace claimgraph;
using namespace claimgraph::cli;

namespace {

schema::Claim claim(const std::string& actor, schema::Position position, const std::string& issue,
                    schema::Polarity polarity, const std::string& id) {
  schema::Claim claim;
  claim.id = id;
  claim.doc = "d";
  claim.actor = actor;
  claim.position = position;
  claim.issue = issue;
  claim.polarity = polarity;
  claim.quote = actor + " spoke of " + issue + ".";
  return claim;
}

struct World {
  explicit World(std::vector<schema::Claim> claims) {
    schema::Document document;
    document.id = "d";
    graph = std::make_unique<graph::ClaimGraph>(graph::ClaimGraph::build({document}, std::move(claims), {}));
    view = graph->property_graph();
    names = std::make_unique<GraphNames>(*view);
  }
  World()
      : World({claim("Harbour Union", schema::Position::kDemands, "night service", schema::Polarity::kFor, "1"),
               claim("Mayor Okafor", schema::Position::kRejects, "night service", schema::Polarity::kAgainst, "2"),
               claim("Mayor Brandt", schema::Position::kSupports, "toll", schema::Polarity::kFor, "3"),
               claim("Women's Union", schema::Position::kDemands, "toll", schema::Polarity::kFor, "4")}) {}

  std::unique_ptr<graph::ClaimGraph> graph;
  std::unique_ptr<property_graph::PropertyGraph> view;
  std::unique_ptr<GraphNames> names;
};

std::string query_of(const World& world, std::string_view line) {
  const auto question = read_short_form(line, *world.names);
  REQUIRE(question.has_value());
  REQUIRE(question->has_value());
  REQUIRE(query::run(*world.view, (*question)->query, {}).has_value());
  return (*question)->query;
}

schema::Error error_of(const World& world, std::string_view line) {
  const auto question = read_short_form(line, *world.names);
  REQUIRE(question.has_value());
  REQUIRE_FALSE(question->has_value());
  return question->error();
}

TEST_CASE("A short form is the query that it stands for") {
  const World world;
  CHECK(query_of(world, "Harbour Union -> demands -> ?") ==
        "MATCH (a:Actor {name: 'Harbour Union'})-[r:DEMANDS]->(i:Issue)\n"
        "RETURN i.name AS issue,\n"
        "  CASE r.stance WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE '' END AS side,\n"
        "  r.count AS count, r.last AS last\n"
        "ORDER BY count DESC, issue;");
  CHECK(query_of(world, "? -> rejects -> night service")
            .find("(a:Actor)-[r:REJECTS]->(i:Issue {name: 'night service'})") != std::string::npos);
  CHECK(query_of(world, "? -> against -> ?").find("WHERE r.stance = -1") != std::string::npos);
  CHECK(query_of(world, "mayor okafor -> ? -> ?;").find("{name: 'Mayor Okafor'})-[r]->") != std::string::npos);
  CHECK(query_of(world, "? -> demand -> toll") == query_of(world, "  ?->demands->  toll "));
  CHECK(query_of(world, "Harbour Union -> demands") == query_of(world, "Harbour Union -> demands -> ?"));
  CHECK(query_of(world, "Women's Union -> ? -> ?").find("{name: 'Women\\'s Union'}") != std::string::npos);
}

TEST_CASE("Behind agrees and contradicts stands an actor") {
  const World world;
  const auto question = *read_short_form("Harbour Union -> contradicts -> ?", *world.names);
  REQUIRE(question.has_value());
  const auto table = query::run(*world.view, question->query, {});
  REQUIRE(table.has_value());
  REQUIRE(table->rows.size() == 1);
  CHECK(table->rows[0][0].string() == "Mayor Okafor");
  CHECK(query_of(world, "? -> agrees -> Mayor Brandt").find("AGREES_WITH") != std::string::npos);
}

TEST_CASE("What is no short form is left to the language") {
  const World world;
  for (const char* line : {"MATCH (a)-[r]->(b) RETURN a;", "RETURN 1 AS x;", "", "MATCH (a)-->(b)-->(c) RETURN a"}) {
    CHECK_FALSE(read_short_form(line, *world.names).has_value());
  }
}

TEST_CASE("'?' or a position between arrows makes a short form, whatever the names look like") {
  const World world(
      {claim("Call for Peace", schema::Position::kDemands, "toll (old)", schema::Polarity::kFor, "1"),
       claim("Set", schema::Position::kRejects, "list [1]", schema::Polarity::kAgainst, "2"),
       claim("Return to Sender", schema::Position::kDemands, "a -> b", schema::Polarity::kFor, "3"),
       claim("\xc3\x9cn\xc3\xaf\x6f\x6e (EU)", schema::Position::kDemands, "toll (old)", schema::Polarity::kFor, "4")});
  CHECK(query_of(world, "Call for Peace -> demands -> ?").find("{name: 'Call for Peace'}") != std::string::npos);
  CHECK(query_of(world, "Return to Sender -> ?").find("{name: 'Return to Sender'}") != std::string::npos);
  CHECK(query_of(world, "? -> ? -> toll (old)").find("(i:Issue {name: 'toll") != std::string::npos);
  CHECK(query_of(world, "? -> rejects -> list [1]") == query_of(world, "? \xe2\x86\x92 rejects\xe2\x86\x92list [1]"));
  CHECK(query_of(world, "\xc3\x9cn\xc3\xaf\x6f\x6e (EU) -> ? -> ?").find("(EU)'}") != std::string::npos);
  CHECK(query_of(world, "? -> ? -> 'a -> b'").find("(i:Issue {name: ") != std::string::npos);
  const std::string set = query_of(world, "Set -> ? -> ?");
  for (const char* line :
       {"/* c */ Set -> ? -> ?", "Set -> ? -> ? // c", "/* a */ /* b */ Set -> ? -> ?; /* c */ // d"}) {
    CHECK(query_of(world, line) == set);
  }
  CHECK(error_of(world, "? -> ? -> (x)").code == "CG-T030");
  CHECK(error_of(world, "Match -> ? -> ?").message == "there is no actor 'Match'");
  for (const char* line :
       {"MATCH (a)-[r]->(b) RETURN a", "MATCH (a:Set)-->(b)", "Set -> demnads -> (x)", "/* ? -> ?"}) {
    CHECK_FALSE(read_short_form(line, *world.names).has_value());
  }
}

TEST_CASE("A mistake in a short form has a place and a suggestion") {
  const World world;
  const schema::Error actor = error_of(world, "Harbor Union -> demands -> ?");
  CHECK(actor.code == "CG-T030");
  CHECK(actor.hint.find("'Harbour Union'") != std::string::npos);
  CHECK(actor.place.column == 1);
  CHECK(error_of(world, "Okafro -> ? -> ?").hint.find("'Mayor Okafor'") != std::string::npos);  // one word of the name
  const schema::Error position = error_of(world, "? -> demnads -> ?");
  CHECK(position.code == "CG-T032");
  CHECK(position.place.column == 6);
  CHECK(position.hint.find("'demands'") != std::string::npos);
  CHECK(error_of(world, "? -> -> toll").message.find("missing") != std::string::npos);
  const schema::Error several = error_of(world, "Mayor -> ? -> ?");
  CHECK(several.hint == "one of 'Mayor Brandt', 'Mayor Okafor'?");
}

TEST_CASE("Two actors may stand side by side where it is clear where the first ends") {
  const World world;
  const auto clear = versus("Harbour Union Mayor Okafor", *world.names);
  REQUIRE(clear.has_value());
  CHECK_THAT(clear->query, Catch::Contains("(a:Actor {name: 'Harbour Union'})") &&
                               Catch::Contains("(b:Actor {name: 'Mayor Okafor'})"));
  const auto turned = versus("Mayor Okafor, Harbour Union", *world.names);
  REQUIRE(turned.has_value());
  CHECK(turned->query.find("r.quotes[1] AS first_says") != std::string::npos);
  CHECK_THAT(versus("'Mayor Okafor', \"Women's Union\"", *world.names)->query,
             Catch::Contains("(b:Actor {name: 'Women\\'s Union'})"));
  CHECK(versus("Harbour Union Nobody", *world.names).error().place.column == 15);
  CHECK(versus("Harbour Union, x", *world.names).error().place.column == 16);
  CHECK(versus("Harbour Union", *world.names).error().code == "CG-T030");
  CHECK(versus("x", *world.names).error().code == "CG-T031");
}

using Words = std::vector<std::string>;

TEST_CASE("Tab completes commands, names, words of the language and of the graph") {
  const World world;
  const Completer completer(*world.view, *world.names);
  const auto words = [&](std::string_view line) { return completer.complete(line).words; };
  CHECK(words(":wh") == Words{":who", ":why"});
  CHECK(words(":who ni") == Words{"night service"});
  CHECK(words(":wants mayor") == Words{"Mayor Brandt", "Mayor Okafor"});
  CHECK(words(":vs Harbour Union, mayor o") == Words{"Mayor Okafor"});
  CHECK(words(":wants oka") == Words{"Mayor Okafor"});  // a word of the name
  CHECK(words("Harbour Union -> dem") == Words{"demands"});
  CHECK(words("Harbour Union -> demands -> ni") == Words{"night service"});
  CHECK(words("MATCH (a:Ac") == Words{"Actor"});
  CHECK(words("MATCH (a:Actor)-[r:DEM") == Words{"DEMANDS"});
  CHECK(words("MATCH (a:Actor)-[r:DEMANDS|REJ") == Words{"REJECTS"});
  CHECK(words("MATCH (a:Actor {name: 'Harb") == Words{"Harbour Union"});
  CHECK(words("MATCH (i:Issue {name: 'to") == Words{"toll"});
  CHECK(words("MATCH (a) WHERE a.na") == Words{"name"});
  CHECK(words("MATCH (a) RETURN toUp") == Words{"toUpper("});
  CHECK(words("MATCH (a) RETURN redu") == Words{"reduce("});
  CHECK(words("MATCH (a) RET") == Words{"RETURN"});
  CHECK(words("match (a) ret") == Words{"return"});
  CHECK(words("CALL claims.con") == Words{"claims.contested", "claims.contradictions"});
  CHECK(words("MATCH (a) RETURN issu") == Words{"issue("});
  CHECK(words("Harb") == Words{"Harbour Union"});
  CHECK(words(":nonsense x").empty());
  CHECK(words("").empty());
  const Completion quote = completer.complete("MATCH (a:Actor {name: \"Wom");
  CHECK(quote.begin == 23);
  CHECK(quote.end == "\"");
  CHECK(words("MATCH (a:Actor {name: 'Wom") == Words{"Women\\'s Union"});
}

TEST_CASE("Tab completes variables, columns of procedures, keys and texts of properties") {
  const World world;
  const Completer completer(*world.view, *world.names);
  const auto words = [&](std::string_view line, std::string_view pending = {}) {
    return completer.complete(line, pending).words;
  };
  CHECK(words("MATCH (actor:Actor) RETURN act") == Words{"actor"});
  CHECK(words("MATCH (claimant)-[holding:HOLDS]->(c) RETURN hold") == Words{"holding"});
  CHECK(words("UNWIND [1] AS number RETURN numb") == Words{"number"});
  CHECK(words("CALL claims.contradictions() YIELD reas") == Words{"reason"});
  CHECK(words("CALL claims.contradictions() YIELD a, iss") == Words{"issue"});
  CHECK(words("CALL claims.contradictions() YIELD reason RETURN reas") == Words{"reason"});
  CHECK(words("MATCH (a:Actor {nam") == Words{"name"});
  CHECK(words("MATCH (a:Actor {name: 'x', nam") == Words{"name"});
  CHECK(words("MATCH (c:Claim {") == Words(world.view->keys()));
  CHECK(words("MATCH (a) WHERE EXISTS { mat") == Words{"match"});
  CHECK(words("MATCH (i:Issue) WHERE i.name = 't") == Words{"toll"});
  CHECK(words("MATCH (a:Actor)-->(i:Issue) WHERE a.name STARTS WITH 'm") == Words{"Mayor Brandt", "Mayor Okafor"});
  CHECK(words("MATCH (i:Issue) WHERE i.name IN ['night service', 't") == Words{"toll"});
  CHECK(words("MATCH (c:Claim) WHERE c.position = 're") == Words{"rejects"});
  CHECK(words("MATCH (d:Document) WHERE d.source = 'Har").empty());  // no name of an actor
  CHECK(words("Har", "MATCH (a)\n").empty());                        // nor inside a statement
  CHECK(words("RETURN act", "MATCH (actor:Actor)\n") == Words{"actor"});
  CHECK(completer.complete("RETURN act", "MATCH (actor:Actor)\n").begin == 7);
  CHECK(words("more", "RETURN 'a text\n").empty());
}

TEST_CASE("Tab completes names of several words, in any script, by alias, and as they are read back") {
  const World world(
      {claim("Donald Quay", schema::Position::kDemands, "toll", schema::Polarity::kFor, "1"),
       claim("\xc3\x9cn\xc3\xaf\x6f\x6e (EU)", schema::Position::kDemands, "a -> b", schema::Polarity::kFor, "2"),
       claim("\xe7\xbf\x92", schema::Position::kDemands, "toll", schema::Polarity::kFor, "3"),
       claim("\"Big\" Council", schema::Position::kDemands, "toll", schema::Polarity::kFor, "4")});
  const Completer completer(*world.view, *world.names);
  const auto words = [&](std::string_view line) { return completer.complete(line).words; };
  CHECK(words("Donald Qu") == Words{"Donald Quay"});
  CHECK(words("\xc3\x9cn\xc3\xaf") == Words{"\xc3\x9cn\xc3\xaf\x6f\x6e (EU)"});
  CHECK(words("\xe7\xbf\x92") == Words{"\xe7\xbf\x92"});
  CHECK(words("\xc3\x9cn\xc3\xaf\x6f\x6e (EU) -> dem") == Words{"demands"});
  CHECK(words(":wants 'big") == Words{"'\"Big\" Council'"});
  CHECK(words(":wants big").size() == 1);
  for (const std::string& word : words(":wants big")) CHECK(name_of(word) == "\"Big\" Council");
  CHECK(words("? -> agrees -> Don") == Words{"Donald Quay"});
  CHECK(words(":vs Donald Quay \xe7") == Words{"\xe7\xbf\x92"});
  CHECK(words(":vs Donald Quay, don") == Words{"Donald Quay"});
}

TEST_CASE("Tab completes values of settings, and commands with and without their colon") {
  const World world;
  const Completer completer(*world.view, *world.names);
  const auto words = [&](std::string_view line) { return completer.complete(line).words; };
  CHECK(words(":set mode js") == Words{"json", "jsonl"});
  CHECK(words(":set pager o") == Words{"off", "on"});
  CHECK(words(":set wid") == Words{"width"});
  CHECK(words(":help wh") == Words{"who", "why"});
  CHECK(words(":help :wh") == Words{":who", ":why"});
}

TEST_CASE("Completing among very many names is quick") {
  std::vector<schema::Claim> claims;
  for (int i = 0; i < 20000; ++i) {
    claims.push_back(claim("Delegate " + std::to_string(i), schema::Position::kDemands, "toll", schema::Polarity::kFor,
                           std::to_string(i)));
  }
  const World world(std::move(claims));
  const Completer completer(*world.view, *world.names);
  CHECK(completer.complete(":wants Delegate 1999").words.size() == 11);
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 100; ++i) CHECK(completer.complete(":wants Delegate 1").words.size() == Completer::kMostWords);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));  // 50 ms each, on any machine
}

TEST_CASE("Settings are set by name, and refuse what they do not know") {
  Settings settings;
  REQUIRE(settings.set("mode", "csv").has_value());
  CHECK(settings.mode == query::TableFormat::kCsv);
  REQUIRE(settings.set("width", "40").has_value());
  CHECK(settings.width == 40);
  REQUIRE(settings.set("width", "auto").has_value());
  CHECK_FALSE(settings.width.has_value());
  REQUIRE(settings.set("pager", "off").has_value());
  CHECK_FALSE(settings.pager);
  CHECK(settings.set("mode", "cvs").error().hint.find("'csv'") != std::string::npos);
  CHECK(settings.set("tming", "on").error().hint.find("'timing'") != std::string::npos);
  CHECK_FALSE(settings.set("timing", "maybe").has_value());
  CHECK(settings.text().find("mode        csv\n") == 0);
}

TEST_CASE("Limits of the command line can be raised at the prompt, and taken away") {
  query::RunOptions options;
  options.most_time = std::chrono::milliseconds(500);
  options.most_rows = 10;
  Settings settings(options);
  CHECK(*settings.text("timeout") == "timeout     0.5 s\n");
  CHECK(*settings.text("max-rows") == "max-rows    10\n");
  CHECK(*settings.text("max-memory") == "max-memory  2000 MB\n");
  REQUIRE(settings.set("timeout", "2").has_value());
  REQUIRE(settings.set("max-rows", "off").has_value());
  REQUIRE(settings.set("max-memory", "5").has_value());
  settings.limit(options);
  CHECK(options.most_time == std::chrono::milliseconds(2000));
  CHECK(options.most_rows == query::RunOptions{}.most_rows);
  CHECK(options.most_memory == 5'000'000);
  REQUIRE(settings.set("timeout", "off").has_value());
  settings.limit(options);
  CHECK_FALSE(options.most_time.has_value());
  for (const char* wrong : {"0", "-1", "soon"}) CHECK_FALSE(settings.set("timeout", wrong).has_value());
  CHECK_FALSE(settings.set("max-memory", "off").has_value());
}

TEST_CASE("A picture is asked for by view, of whom, to where") {
  const World world;
  const auto plain = read_picture_request("", *world.names);
  REQUIRE(plain.has_value());
  CHECK(plain->options.view == graph::DrawView::kPositions);
  CHECK(plain->file == "positions.svg");
  const auto whole = read_picture_request("timeline of mayor okafor to out.png", *world.names);
  REQUIRE(whole.has_value());
  CHECK(whole->options.view == graph::DrawView::kTimeline);
  CHECK(whole->options.actor == "Mayor Okafor");
  CHECK(whole->options.format == graph::DrawFormat::kPng);
  CHECK(read_picture_request("issue of toll", *world.names)->options.issue == "toll");
  CHECK(read_picture_request("timline", *world.names).error().hint.find("'timeline'") != std::string::npos);
  CHECK_FALSE(read_picture_request("of nobody", *world.names).has_value());
  CHECK_FALSE(read_picture_request("to picture.gif", *world.names).has_value());
}

TEST_CASE("The greeting names what is in the graph") {
  const World world;
  const std::string text = greeting(*world.view);
  CHECK(text.find(":who night service") != std::string::npos);  // contested
  CHECK(text.find("Harbour Union -> ? -> ?") != std::string::npos);
  const std::string wordy = "a toll on lorries that cross the old bridge on days when the market is held";
  const World wide({claim("Harbour Union", schema::Position::kDemands, wordy, schema::Polarity::kFor, "1"),
                    claim("Mayor Okafor", schema::Position::kRejects, wordy, schema::Polarity::kAgainst, "2"),
                    claim("Mayor Okafor", schema::Position::kDemands, "toll", schema::Polarity::kFor, "3")});
  CHECK(greeting(*wide.view).find(":who toll ") != std::string::npos);  // short enough for a line
  const World empty(std::vector<schema::Claim>{});
  CHECK(greeting(*empty.view).find("claimgraph add") != std::string::npos);
}

TEST_CASE("Commands are found by their name or an unmistakable beginning") {
  CHECK(find_prompt_command(":who")->command == PromptCommand::kWho);
  CHECK(find_prompt_command(":wan")->command == PromptCommand::kWants);
  CHECK(find_prompt_command(":wh") == nullptr);
  CHECK(find_prompt_command(":exit")->command == PromptCommand::kQuit);
  CHECK(closest_prompt_command(":hlep") == ":help");
  for (const PromptCommandText& one : prompt_commands()) {
    CHECK_FALSE(one.summary.empty());
    CHECK(find_prompt_command(one.name)->command == one.command);
  }
}

}  // namespace
