// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "claimgraph/graph/network.h"
#include "claims_for_tests.h"

using namespace claimgraph;
using namespace claimgraph::graph;
using namespace claimgraph::graph::network;
using schema::Position;

namespace {

schema::Date date(int year, unsigned month, unsigned day) {
  return schema::Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

/// Coded by hand, so that topic and stance stay as they are.
schema::Claim said(std::string doc, std::string actor, Position position, std::string issue, std::string words,
                   std::optional<schema::Date> when = {}) {
  schema::Claim made = claim(std::move(doc), std::move(actor), position, std::move(issue));
  made.quote = std::move(words);
  made.topic = made.issue;
  made.stance = made.polarity;
  made.date = when;
  made.extractor = "by hand";
  return made;
}

ClaimGraph graph_of(std::vector<schema::Claim> claims, std::vector<schema::Document> documents = {}) {
  return ClaimGraph::build(std::move(documents), std::move(claims), {});
}

std::size_t count(const ClaimGraph& graph, Duplicates rule) {
  Selection selection;
  selection.duplicates = rule;
  return select_statements(graph, selection).list.size();
}

std::string week(schema::Date day) { return window_of(day, {Period::Unit::kWeek, 1}, day).name; }

}  // namespace

TEST_CASE("A claim is a statement where it takes a side") {
  schema::Claim neither = said("a", "Union", Position::kClaims, "wages", "Wages.");
  neither.polarity = schema::Polarity::kNone;
  neither.stance = schema::Polarity::kNone;
  const ClaimGraph graph = graph_of({said("a", "Union", Position::kDemands, "wages", "More."),
                                     said("a", "Port", Position::kRejects, "wages", "No."), neither});
  const Statements found = select_statements(graph, {});
  CHECK(found.actors == std::vector<std::string>{"Port", "Union"});
  CHECK(found.issues == std::vector<std::string>{"wages"});
  REQUIRE(found.list.size() == 2);
  CHECK(found.without_side == 1);
  CHECK(found.list[0].in_favour != found.list[1].in_favour);
}

TEST_CASE("Duplicate rules keep the first of each text, document, week, month or year") {
  const schema::Date first = date(2024, 1, 8);
  const ClaimGraph graph = graph_of({said("a", "Union", Position::kDemands, "wages", "More, now!", first),
                                     said("a", "Union", Position::kWants, "wages", "Pay us.", first),
                                     said("b", "Union", Position::kDemands, "wages", "more now", date(2024, 1, 9)),
                                     said("c", "Union", Position::kDemands, "wages", "Rise.", date(2024, 1, 20)),
                                     said("d", "Union", Position::kDemands, "wages", "Up.", date(2024, 3, 1)),
                                     said("e", "Union", Position::kDemands, "wages", "Up again.", date(2025, 1, 8)),
                                     said("e", "Union", Position::kRejects, "wages", "Less.", date(2025, 1, 8))});
  CHECK(count(graph, Duplicates::kAll) == 7);
  CHECK(count(graph, Duplicates::kText) == 6);
  CHECK(count(graph, Duplicates::kDocument) == 6);
  CHECK(count(graph, Duplicates::kWeek) == 5);  // both sides of the last week; January 2025 is no January 2024
  CHECK(count(graph, Duplicates::kMonth) == 4);
  CHECK(count(graph, Duplicates::kYear) == 3);
}

TEST_CASE("Of duplicates the earliest is kept, whatever its place") {
  const ClaimGraph graph = graph_of({said("a", "Union", Position::kDemands, "wages", "Later.", date(2024, 1, 20)),
                                     said("b", "Union", Position::kDemands, "wages", "Sooner.", date(2024, 1, 10))});
  Selection selection;
  selection.duplicates = Duplicates::kMonth;
  const Statements found = select_statements(graph, selection);
  REQUIRE(found.list.size() == 1);
  CHECK(graph.claim(found.list[0].claim).quote == "Sooner.");
  CHECK(found.duplicates == 1);
}

TEST_CASE("Statements without a date take part until a time is asked for") {
  const ClaimGraph graph = graph_of(
      {said("a", "Union", Position::kDemands, "wages", "More."), said("b", "Port", Position::kRejects, "wages", "No."),
       said("b", "Port", Position::kRejects, "hours", "Never.", date(2024, 6, 1))},
      {document("b", date(2024, 5, 1))});
  CHECK(select_statements(graph, {}).list.size() == 3);
  Selection selection;
  selection.since = date(2024, 5, 1);
  selection.until = date(2024, 5, 31);
  const Statements found = select_statements(graph, selection);
  CHECK(found.list.size() == 1);  // the document's date stands in for that of the claim
  CHECK(found.undated == 1);
  CHECK(found.out_of_time == 1);
  CHECK(count(graph, Duplicates::kYear) == 2);
}

TEST_CASE("Only the busiest actors are kept where a number is given") {
  const ClaimGraph graph = graph_of({said("a", "Crew", Position::kDemands, "wages", "One."),
                                     said("a", "Port", Position::kRejects, "wages", "Two."),
                                     said("a", "Port", Position::kRejects, "hours", "Three."),
                                     said("a", "Mayor", Position::kRejects, "hours", "Four.")});
  Selection selection;
  selection.top = 2;
  const Statements found = select_statements(graph, selection);
  CHECK(found.actors == std::vector<std::string>{"Crew", "Port"});
  CHECK(found.of_other_actors == 1);
}

TEST_CASE("Actors can speak for whom they are part of") {
  schema::Vocabulary pack;
  pack.name = "port";
  schema::Actor boss;
  boss.name = "Jo Quay";
  boss.part_of = "Port";
  pack.actors.push_back(boss);
  const ClaimGraph graph = ClaimGraph::build({},
                                             {said("a", "Jo Quay", Position::kRejects, "wages", "No."),
                                              said("a", "Port", Position::kRejects, "wages", "No, it says.")},
                                             std::vector<schema::Vocabulary>{pack});
  CHECK(select_statements(graph, {}).actors.size() == 2);
  Selection selection;
  selection.level = Level::kTop;
  const Statements found = select_statements(graph, selection);
  CHECK(found.actors == std::vector<std::string>{"Port"});
  CHECK(found.list.size() == 2);
}

TEST_CASE("Weeks are those of ISO 8601, with the year that their Thursday is in") {
  CHECK(week(date(2024, 12, 29)) == "2024-W52");
  CHECK(week(date(2024, 12, 30)) == "2025-W01");
  CHECK(week(date(2021, 1, 3)) == "2020-W53");
  CHECK(week(date(2021, 1, 4)) == "2021-W01");
}

TEST_CASE("Windows of days are counted from the first statement, before it as well as after") {
  const schema::Date origin = date(2024, 1, 10);
  const Period ten{Period::Unit::kDays, 10};
  CHECK(window_of(date(2024, 1, 19), ten, origin).name == "2024-01-10");
  CHECK(window_of(date(2024, 1, 20), ten, origin).name == "2024-01-20");
  CHECK(window_of(date(2024, 1, 9), ten, origin).name == "2023-12-31");
  CHECK(window_of(date(2024, 2, 5), {Period::Unit::kMonth, 1}, origin).last == date(2024, 2, 29));
}

TEST_CASE("Windows hold their statements, and keep the numbers of actors and issues") {
  const ClaimGraph graph = graph_of({said("a", "Crew", Position::kDemands, "wages", "One.", date(2023, 2, 1)),
                                     said("b", "Port", Position::kRejects, "wages", "Two.", date(2024, 2, 1)),
                                     said("c", "Port", Position::kRejects, "hours", "Three.", date(2024, 2, 9))});
  const Statements all = select_statements(graph, {});
  const std::vector<Window> months = windows(all, {Period::Unit::kMonth, 1});
  REQUIRE(months.size() == 2);  // February 2023 and 2024 are two
  CHECK(months[0].name == "2023-02");
  const Statements second = within(all, months[1]);
  CHECK(second.list.size() == 2);
  CHECK(second.actors == all.actors);
  CHECK(second.list[0].actor == 1);
}
