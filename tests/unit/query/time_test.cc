// SPDX-License-Identifier: Apache-2.0

// What text tests (tests/query/temporal) cannot say of values of time: the present, the calendar as a whole, hashes.

#include <catch2/catch.hpp>

#include "claimgraph/query/query.h"
#include "plain_graph.h"
#include "temporal/calendar.h"
#include "temporal/durations.h"
#include "temporal/fraction.h"
#include "temporal/parse.h"
#include "values/compare.h"

using namespace claimgraph;
using namespace claimgraph::query;
using property_graph::DateTime;
using property_graph::Duration;

namespace {

std::string answer(std::string_view text, const RunOptions& options = {}, TableFormat format = TableFormat::kCsv) {
  const test::PlainGraph graph;
  const auto table = run(graph, text, options);
  return table ? to_text(*table, format, graph) : table.error().code;
}

/// 2024-07-10T22:30:15.5Z
RunOptions at_ten(std::string zone) {
  RunOptions options;
  options.now = DateTime{1'720'650'615, 500'000'000, zone.empty() ? 0 : 7200, std::move(zone)};
  return options;
}

TEST_CASE("The present is what the options say, in the zone that they say") {
  CHECK(answer("RETURN date() AS d, localtime() AS l, time() AS t, datetime() AS s", at_ten("")) ==
        "d,l,t,s\n2024-07-10,22:30:15.5,22:30:15.5Z,2024-07-10T22:30:15.5Z\n");
  CHECK(answer("RETURN date() AS d, localdatetime.realtime() AS l, time() AS t", at_ten("Europe/Berlin")) ==
        "d,l,t\n2024-07-11,2024-07-11T00:30:15.5,00:30:15.5+02:00\n");
}

TEST_CASE("timestamp() is the present in milliseconds, whatever the zone") {
  CHECK(answer("RETURN timestamp() AS t, timestamp() = datetime().epochMillis AS same", at_ten("")) ==
        "t,same\n1720650615500,true\n");
  CHECK(answer("RETURN timestamp() AS t", at_ten("Europe/Berlin")) == "t\n1720650615500\n");
}

TEST_CASE("The present elsewhere") {
  CHECK(
      answer("RETURN date.statement('Asia/Tokyo') AS a, time.transaction('-03:30') AS b, "
             "datetime({timezone: 'America/New_York'}) AS c, time({hour: 1, timezone: 'Europe/Berlin'}) AS d, "
             "date.truncate('month') AS e",
             at_ten("")) ==
      "a,b,c,d,e\n2024-07-11,19:00:15.5-03:30,2024-07-10T18:30:15.5-04:00[America/New_York],01:00+02:00,2024-07-01\n");
}

TEST_CASE("The present stands still while a query runs, with a clock too") {
  CHECK(answer("UNWIND range(1, 5000) AS x RETURN count(DISTINCT datetime.realtime()) AS n") == "n\n1\n");
  CHECK(answer("RETURN date() > date('2020-01-01') AS later") == "later\ntrue\n");
}

TEST_CASE("JSON has values of time as texts") {
  CHECK(answer("RETURN duration('P1D') AS d, [time('10:00Z')] AS l", {}, TableFormat::kJsonl) ==
        "{\"d\": \"P1D\", \"l\": [\"10:00Z\"]}\n");
}

TEST_CASE("A value stays small") { CHECK(sizeof(Value) <= 24); }

TEST_CASE("Every day is the day after the one before") {
  using namespace temporal;
  for (const std::int64_t begin : {-800'000, -1000, 0, 10'000, 365'000'000}) {
    MonthDay before = month_day(begin - 1);
    for (std::int64_t day = begin; day < begin + 1500; ++day) {
      const MonthDay date = month_day(day);
      REQUIRE(days_of(date) == day);
      const bool new_month = before.day == days_of_month(before.year, before.month);
      REQUIRE(date.day == (new_month ? 1 : before.day + 1));
      const WeekDay week = week_day(day);
      REQUIRE(first_of_week_year(week.year) + 7 * (week.week - 1) + week.day - 1 == day);
      REQUIRE(week.week <= weeks_of(week.year));
      before = date;
    }
  }
}

TEST_CASE("The first and the last day") {
  using namespace temporal;
  const std::int64_t last = days_of({kMostYear, 12, 31});
  CHECK(in_range(last));
  CHECK_FALSE(in_range(last + 1));
  CHECK(month_day(last).year == kMostYear);
  CHECK_FALSE(plus_months(last, 1).has_value());
  CHECK_FALSE(plus_months(last, Wide{INT64_MAX}).has_value());
  CHECK_FALSE(plus_months(last, Wide{INT64_MIN}).has_value());
  CHECK(plus_months(days_of({2024, 1, 31}), 1) == days_of({2024, 2, 29}));
}

TEST_CASE("Texts that are no point in time are refused, whatever they are") {
  using temporal::Kind;
  const std::vector<std::string> texts = {"",
                                          "-",
                                          "+",
                                          "2024-",
                                          "2024-1",
                                          "2024-13",
                                          "2024-02-30",
                                          "2024-W00",
                                          "2024-W54",
                                          "2024-W01-8",
                                          "2024-W011",
                                          "2024W01-1",
                                          "2024-Q5",
                                          "2024-Q1-92",
                                          "2024-000",
                                          "2023-366",
                                          "+1000000000-01-01",
                                          "-999-01-01",
                                          "20240",
                                          "2024-01-01T",
                                          "2024-01-01T25",
                                          "2024-01-01T10:60",
                                          "2024-01-01T10:00:00.",
                                          "2024-01-01T10:00:00.1234567890",
                                          "2024-01-01T1000:00",
                                          "2024-01-01T10:00+",
                                          "2024-01-01T10:00+1",
                                          "2024-01-01T10:00[",
                                          "2024-01-01T10:00[]",
                                          "2024-01-01T10:00[Europe/Berlin",
                                          "2024-01-01T10:00[Europe/Berlin]]",
                                          "2024-01-01 10:00",
                                          "\xff",
                                          std::string("2024-01-01\0", 11),
                                          std::string(100'000, '9')};
  for (const std::string& text : texts) {
    INFO(text.substr(0, 40));
    CHECK_FALSE(temporal::parse(Kind::kDateTime, text).has_value());
  }
  CHECK_FALSE(temporal::parse(Kind::kDate, "2024-01-01T10:00").has_value());
  CHECK_FALSE(temporal::parse(Kind::kTime, "10:00[Europe/Berlin]").has_value());
  CHECK_FALSE(temporal::parse(Kind::kLocalTime, "10:00Z").has_value());
}

TEST_CASE("Texts that are no duration are refused") {
  for (const char* const text : {"", "P", "PT", "P1", "1D", "P1H", "PT1D", "P1D1D", "P1D1M", "P1.D", "P.5D", "P1DT",
                                 "P--1D", "P1234567890123456789D", "P2012-13-01T00:00:00", "P2012-01-01", "P1D "}) {
    INFO(text);
    CHECK_FALSE(temporal::duration_from(text).has_value());
  }
}

TEST_CASE("A decimal number is taken as it is written") {
  const auto check = [](double number, std::int64_t numerator, std::int64_t denominator) {
    const auto fraction = temporal::fraction_of(number);
    REQUIRE(fraction.has_value());
    CHECK(fraction->numerator * denominator == fraction->denominator * numerator);
  };
  check(2.3, 23, 10);
  check(-0.1, -1, 10);
  check(1e18, 1'000'000'000'000'000'000, 1);
  check(1e-300, 0, 1);
  CHECK_FALSE(temporal::fraction_of(1e19).has_value());
  CHECK_FALSE(temporal::fraction_of(std::numeric_limits<double>::quiet_NaN()).has_value());
  CHECK_FALSE(temporal::fraction_of("1").has_value());
}

TEST_CASE("Durations at the edge of 64 bits are errors, never wrong") {
  const Duration least{INT64_MIN, INT64_MIN, INT64_MIN, 0};
  const Duration most{INT64_MAX, INT64_MAX, INT64_MAX, 999'999'999};
  CHECK(temporal::sum(least, most).value() == Duration{-1, -1, -1, 999'999'999});
  CHECK_FALSE(temporal::difference(least, most).has_value());
  CHECK_FALSE(temporal::product(least, std::int64_t{-1}).has_value());
  CHECK_FALSE(temporal::product(most, std::int64_t{INT64_MAX}).has_value());
  CHECK_FALSE(temporal::product(most, 1e18).has_value());
  CHECK_FALSE(temporal::quotient(most, 1e-18).has_value());
  CHECK(temporal::quotient(least, std::int64_t{INT64_MIN}).value() == Duration{1, 1, 1, 0});
  CHECK(temporal::product(most, std::int64_t{1}).value() == most);
}

TEST_CASE("What is the same has one hash, what differs in the zone is not the same") {
  const Value berlin = DateTime{0, 0, 3600, "Europe/Berlin"};
  const Value paris = DateTime{0, 0, 3600, "Europe/Paris"};
  CHECK(hash(berlin) == hash(Value(DateTime{0, 0, 3600, "Europe/Berlin"})));
  CHECK(same(berlin, Value(DateTime{0, 0, 3600, "Europe/Berlin"})));
  CHECK_FALSE(same(berlin, paris));
  CHECK(order(berlin, paris) == -order(paris, berlin));
}

}  // namespace
