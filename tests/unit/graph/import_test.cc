// SPDX-License-Identifier: Apache-2.0

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>
#include <utility>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

/// A store that no file is made of, and what importing reports.
struct Trial {
  TemporaryFolder folder;
  Store store = std::move(*Store::open(folder.file("a.claims"), Access::kWrite));
  std::vector<schema::Error> warnings;

  schema::Result<std::size_t> import(std::string_view bytes) {
    return import_claims(bytes, "in.json", store,
                         [this](const schema::Diagnostic& diagnostic) { warnings.push_back(diagnostic.error); });
  }
  schema::Error mistake(std::string_view bytes) {
    const auto count = import(bytes);
    if (count) FAIL("imported");
    CHECK(count.error().place.file == "in.json");
    CHECK(store.documents()->empty());
    CHECK(store.claims()->empty());
    return count.error();
  }
};

const std::string kRecord =
    R"({"doc": "d", "quote": "The port refuses.", "actor": "Port", "position": "rejects", "issue": "higher pay"})";

/// The record with more members.
std::string record_with(const std::string& members) {
  return kRecord.substr(0, kRecord.size() - 1) + ", " + members + "}";
}

TEST_CASE("a record with the least members means the usual") {
  Trial trial;
  REQUIRE(*trial.import(kRecord) == 1);
  CHECK(trial.warnings.empty());
  const schema::Claim one = trial.store.claims()->front();
  CHECK(one.polarity == schema::Polarity::kAgainst);
  CHECK(one.certainty == schema::Certainty::kAsserted);
  CHECK(one.confidence == 1000);
  CHECK_FALSE(one.place);
  CHECK_FALSE(one.stance);
  CHECK(one.id.size() == 16);
  CHECK(trial.store.documents()->front().id == "d");
}

TEST_CASE("null means absent, and members that are not known are left alone") {
  Trial trial;
  REQUIRE(trial.import(record_with(
      R"("id": null, "start": null, "end": null, "polarity": null, "topic": null, "stance": null, "target": null,
         "confidence": null, "date": null, "certainty": null, "extractor": null, "core": true, "also": ["x"])")));
  Trial least;
  REQUIRE(least.import(kRecord));
  CHECK(export_jsonl(*trial.store.graph()) == export_jsonl(*least.store.graph()));
}

TEST_CASE("records come as JSON Lines, as an array, alone, with a byte order mark, with blank lines") {
  const std::string second = record_with(R"("target": "Union")");
  for (const std::string& bytes : {kRecord + "\n" + second, "\n\r\n" + kRecord + "\r\n\n" + second + "\r\n\n",
                                   "[" + kRecord + ",\n" + second + "]", "\xEF\xBB\xBF" + kRecord + "\n" + second,
                                   R"({"claims": [)" + kRecord + "," + second + "]}"}) {
    Trial trial;
    INFO(bytes);
    const auto count = trial.import(bytes);
    if (!count) FAIL(schema::to_text(count.error()));
    CHECK(*count == 2);
    CHECK(trial.store.claims()->size() == 2);
  }
  Trial trial;
  CHECK(*trial.import("{\n" + kRecord.substr(1)) == 1);
  CHECK(*trial.import("[]") == 0);
}

/// Hands the bytes out in pieces of this size.
ReadBytes in_pieces(std::string bytes, std::size_t size) {
  return [bytes = std::move(bytes), size, at = std::size_t{0}](std::span<char> buffer) mutable {
    const std::size_t count = std::min({size, buffer.size(), bytes.size() - at});
    std::copy_n(bytes.data() + at, count, buffer.data());
    at += count;
    return schema::Result<std::size_t>(count);
  };
}

TEST_CASE("it makes no difference in which pieces a file is read") {
  const std::string second = record_with(R"("target": "Union", "start": 1, "end": 4)");
  for (const std::string& bytes : {"\xEF\xBB\xBF\n" + kRecord + "\r\n\n" + second, kRecord + "\n" + second + "\n \n",
                                   R"({"documents": [{"id": "d", "text": "The"}],)" + std::string("\n\"claims\": [") +
                                       kRecord + "," + second + "]}"}) {
    Trial whole;
    REQUIRE(*whole.import(bytes) == 2);
    REQUIRE(whole.warnings.size() == 1);
    for (const std::size_t size : {1, 2, 3, 7, 100}) {
      Trial trial;
      std::vector<schema::Error> warnings;
      const auto count = import_claims(in_pieces(bytes, size), "in.json", trial.store,
                                       [&](const schema::Diagnostic& warning) { warnings.push_back(warning.error); });
      REQUIRE(count);
      CHECK(*count == 2);
      CHECK(export_json(*trial.store.graph(), {}) == export_json(*whole.store.graph(), {}));
      REQUIRE(warnings.size() == 1);
      CHECK(schema::to_text(warnings.front()) == schema::to_text(whole.warnings.front()));
    }
  }
}

TEST_CASE("a file that cannot be read on is an error, and nothing is taken") {
  Trial trial;
  const auto count = import_claims(
      [given = false](std::span<char> buffer) mutable -> schema::Result<std::size_t> {
        if (std::exchange(given, true)) return schema::fail("CG-T004", "cannot read the file");
        const std::string lines = kRecord + "\n" + kRecord + "\n";
        std::copy(lines.begin(), lines.end(), buffer.begin());
        return lines.size();
      },
      "in.json", trial.store, {});
  REQUIRE_FALSE(count);
  CHECK(count.error().code == "CG-T004");
  CHECK(trial.store.claims()->empty());
}

TEST_CASE("a warning shows the line that it is about") {
  Trial trial;
  REQUIRE(trial.import("\n" + kRecord + "\n" + record_with("\"start\": 1, \"end\": 18")));
  REQUIRE(trial.warnings.size() == 1);
  CHECK(trial.warnings.front().place.line == 3);
  CHECK(trial.warnings.front().place.column == 23);
  CHECK(trial.warnings.front().place.excerpt == record_with("\"start\": 1, \"end\": 18"));
}

/// So many different records, made line by line; no document comes twice in a row.
ReadBytes many_records(int count, std::string last = {}) {
  return [=, number = 0, line = std::string()](std::span<char> buffer) mutable {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
      if (line.empty() && number < count) {
        line = R"({"doc": "d)" + std::to_string(number % 997) + R"(", "actor": "Actor )" + std::to_string(number) +
               R"(", "position": "wants", "issue": "pay", "quote": ")" + std::string(300, 'q') + "\"}\n";
        ++number;
      } else if (line.empty()) {
        line = std::exchange(last, {});
      }
      if (line.empty()) break;
      const std::size_t part = std::min(line.size(), buffer.size() - filled);
      std::copy_n(line.data(), part, buffer.data() + filled);
      line.erase(0, part);
      filled += part;
    }
    return schema::Result<std::size_t>(filled);
  };
}

constexpr int kMany = 50'000;  // more than a graph that is made in memory

TEST_CASE("many records make a new graph beside its place, which is whole or not there") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.claims");
  {
    Store store = std::move(*Store::open(path, Access::kWrite));
    const auto failed = import_claims(many_records(kMany, "{\"doc\": 3}\n"), "in.jsonl", store, {});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().place.line == kMany + 1);
    CHECK(folder.names().empty());
    CHECK(store.claims()->empty());
    REQUIRE(import_claims(many_records(kMany), "in.jsonl", store, {}));
    CHECK(folder.names() == std::vector{"a.claims.new-" + std::to_string(::getpid())});
  }
  CHECK(folder.names().empty());
  Store store = std::move(*Store::open(path, Access::kWrite));
  CHECK(*import_claims(many_records(kMany), "in.jsonl", store, {}) == kMany);
  REQUIRE(store.commit());
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
  CHECK(store.documents()->size() == 997);
  const auto claims = Store::open(path, Access::kRead)->claims();
  REQUIRE(claims);
  CHECK(claims->size() == kMany);
  CHECK(std::is_sorted(claims->begin(), claims->end(), [](const schema::Claim& a, const schema::Claim& b) {
    return std::tie(a.doc, a.id) < std::tie(b.doc, b.id);
  }));
  // The same once more changes nothing, and goes into the file as one change.
  CHECK(*import_claims(many_records(1000), "in.jsonl", store, {}) == 1000);
  REQUIRE(store.commit());
  CHECK(Store::open(path, Access::kRead)->claims()->size() == kMany);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMemoryCounts = false;
#else
constexpr bool kMemoryCounts = true;
#endif

long resident_kilobytes() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

TEST_CASE("memory does not grow with the number of records") {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    auto store = Store::open(folder.file("a.claims"), Access::kWrite);
    const long before = resident_kilobytes();
    if (!import_claims(many_records(4 * kMany), "in.jsonl", *store, {})) ::_exit(1);
    if (!store->commit()) ::_exit(2);
    // The file has 80 MB; the claims, held as such, would be 200 MB.
    ::_exit(kMemoryCounts && resident_kilobytes() > before + 150'000 ? 3 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a mistake in a line names line, column and path, and nothing is taken") {
  Trial trial;
  const auto error =
      trial.mistake(kRecord + "\n\n" + R"({"doc": "d", "quote": "q", "actor": "A", "position": "begs", "issue": "i"})");
  CHECK(error.code == "CG-S004");
  CHECK(error.place.line == 3);
  CHECK(error.place.column == 54);
  CHECK(error.message.starts_with("/position: expected one of the twelve positions"));
}

TEST_CASE("a mistake in a list names its path") {
  const auto message = [](const std::string& bytes) { return Trial().mistake(bytes).message; };
  CHECK(message("[" + kRecord + ", {\"doc\": \"d\"}]") == "/1: expected a member \"quote\"");
  CHECK(message("[" + record_with("\"confidence\": 1.5") + "]") ==
        "/0/confidence: expected a number between 0 and 1, or null");
  CHECK(message("[" + record_with("\"polarity\": \"~\"") + "]").starts_with("/0/polarity: expected \"+\" (for)"));
  CHECK(message(R"({"claims": [{"doc": ""}]})") == "/claims/0/doc: expected a text that is not empty");
  CHECK(message(R"({"documents": 3})") == "/documents: expected \"array\"");
  CHECK(message(R"({"format": "claimgraph/2"})").starts_with("/format: expected the format \"claimgraph/1\""));
  CHECK(message(R"({"format": "claimgraph/1", "clams": []})") == "/clams: no such member is known here");
  CHECK(message("3").find("the whole value") == 0);
}

TEST_CASE("what the schema cannot see is found as well") {
  const auto error = [](const std::string& members) { return Trial().mistake("[\n" + record_with(members) + "]"); };
  CHECK(error("\"date\": \"2024-02-30\"").message ==
        "/0/date: expected a date of the calendar, such as \"2025-08-14\"");
  CHECK(error("\"date\": \"2024-02-30\"").place.line == 2);
  CHECK(error("\"date\": \"14.8.2025\"").message.starts_with("/0/date: expected a date such as"));
  CHECK(error("\"start\": 3").message == "/0/start: expected an \"end\" beside it");
  CHECK(error("\"end\": 3").message == "/0/end: expected a \"start\" beside it");
  CHECK(error("\"start\": 3, \"end\": 3").message == "/0/end: expected a place after \"start\"");
  CHECK(error("\"start\": -1, \"end\": 3").message.starts_with("/0/start: expected a count of Unicode code points"));
}

TEST_CASE("a pack in a graph is checked too") {
  const auto error =
      Trial().mistake("{\"packs\": [\n{\"name\": \"p\", \"issues\": [{\"id\": \"NO\", \"label\": \"l\"}]}]}");
  CHECK(error.code == "CG-S004");
  CHECK(error.message.starts_with("/packs/0: /issues/0/id"));
  CHECK(error.place.line == 2);
}

TEST_CASE("an empty file, broken JSON and broken UTF-8 are told apart") {
  CHECK(Trial().mistake("").code == "CG-G020");
  CHECK(Trial().mistake(" \n\n").code == "CG-G020");
  CHECK(Trial().mistake("{\"doc\": \"a\", \"quote\": ").code == "CG-S001");
  CHECK(Trial().mistake("{\"doc\": \"a\", \"quote\": \"\xFF\"}\n").code == "CG-S001");
  CHECK(Trial().mistake(kRecord + "\n{\"doc\": ").place.line == 2);
  CHECK(Trial().mistake("{\"doc\": \"a\", \"doc\": \"b\"}").code == "CG-S003");
}

TEST_CASE("a quote that stands where it says has its place, in bytes") {
  Trial trial;
  REQUIRE(trial.import(R"({"documents": [{"id": "d", "text": "Caf\u00E9. The port refuses."}], "claims": [)" +
                       record_with("\"start\": 6, \"end\": 23") + "]}"));
  CHECK(trial.warnings.empty());
  CHECK(trial.store.claims()->front().place == schema::Span{7, 24});
}

TEST_CASE("a quote that stands elsewhere is taken as unverified, with a warning at its line") {
  Trial trial;
  REQUIRE(trial.store.put(document("d", {}, "The port refuses."), {}));
  REQUIRE(*trial.import(kRecord + "\n" + record_with("\"start\": 1, \"end\": 18")) == 2);
  REQUIRE(trial.warnings.size() == 1);
  CHECK(trial.warnings.front().code == "CG-G014");
  CHECK(trial.warnings.front().place.line == 2);
  for (const schema::Claim& one : claims_of(trial.store)) CHECK_FALSE(one.place);
}

TEST_CASE("a thousand quotes astray are a few warnings") {
  Trial trial;
  REQUIRE(trial.store.put(document("d", {}, "text"), {}));
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += record_with("\"start\": " + std::to_string(i) + ", \"end\": 2000") + "\n";
  REQUIRE(*trial.import(lines) == 1000);
  CHECK(trial.warnings.size() == 21);
}

TEST_CASE("claims that come before their text are verified once it comes, in whatever order") {
  const std::string record = record_with("\"start\": 6, \"end\": 23");
  const schema::Document article = document("d", day(3), "Caf\xC3\xA9. The port refuses.");
  Trial first;
  REQUIRE(first.import(record));
  REQUIRE(first.warnings.size() == 1);
  CHECK(first.warnings.front().code == "CG-G015");
  CHECK_FALSE(first.store.claims()->front().place);
  REQUIRE(first.store.put(article, {}));
  CHECK(first.store.claims()->front().place == schema::Span{7, 24});
  Trial second;
  REQUIRE(second.store.put(article, {}));
  REQUIRE(second.import(record));
  CHECK(second.warnings.empty());
  CHECK(export_json(*first.store.graph(), {}) == export_json(*second.store.graph(), {}));
}

TEST_CASE("an older version of a document is left out, with what the analyser made of it") {
  Trial trial;
  REQUIRE(trial.store.put(document("d", day(9), "The port refuses."), {}));
  REQUIRE(*trial.import(R"({"documents": [{"id": "d", "date": "2020-01-01", "text": "Old."}], "claims": [)" + kRecord +
                        "," + record_with("\"extractor\": \"builtin/1\"") + "]}") == 1);
  REQUIRE(trial.warnings.size() == 1);
  CHECK(trial.warnings.front().code == "CG-G016");
  CHECK(trial.store.documents()->front().text == "The port refuses.");
  CHECK(trial.store.claims()->size() == 1);
}

TEST_CASE("decisions and what they changed come back, and can be undone there") {
  const TemporaryFolder folder;
  Store store = std::move(*Store::open(folder.file("a.claims"), Access::kWrite));
  schema::Claim coded = claim("d", "Zelenskyy", schema::Position::kDemands, "aid");
  coded.extractor = "coder";
  coded.reported_by = "the paper";
  schema::Claim wrong = claim("d", "Mayor", schema::Position::kRejects, "aid");
  wrong.id = "wrong";
  REQUIRE(store.put(document("d", {}, "text"), {claim("d", "Union", schema::Position::kRejects, "aid"), wrong}));
  REQUIRE(store.put_claims({coded}));
  const std::string undecided = export_json(*store.graph(), {});
  const auto decisions = schema::read_decisions(
      "merge actor Zelenskyy into \"Volodymyr Zelensky\"  # one man\n"
      "rename actor \"the paper\" to \"The Paper\"\n"
      "merge issue aid into \"military aid\" against\ndrop claim wrong\n",
      "");
  for (const schema::PlacedDecision& one : *decisions) REQUIRE(store.put_decision(one.decision));
  const std::string exported = export_json(*store.graph(), {});
  CHECK(exported != undecided);
  CHECK(exported.find("\"note\":\"one man\"") != std::string::npos);

  Trial trial;
  REQUIRE(*trial.import(exported) == 3);
  CHECK(trial.warnings.empty());
  CHECK(export_json(*trial.store.graph(), {}) == exported);
  for (const schema::PlacedDecision& one : *decisions) CHECK(*trial.store.remove_decision(one.decision));
  CHECK(export_json(*trial.store.graph(), {}) == undecided);
}

TEST_CASE("a decision in JSON that cannot be read is a mistake with its path") {
  const schema::Error mistake = Trial().mistake(R"({"decisions": [{"text": "drop claim a"},
 {"text": "drop it"}]})");
  CHECK(mistake.message == "/decisions/1/text: expected 'claim', not 'it'");
  CHECK(mistake.place.line == 2);
  CHECK(Trial().mistake(R"({"decisions": [{"text": "drop claim a\ndrop claim b"}]})").code == "CG-S004");
}

TEST_CASE("a mistake in a dropped claim names its list") {
  CHECK(Trial()
            .mistake(R"({"claims": [], "dropped": [{"doc": "d", "quote": "q", "actor": "A", "position": "wants",
    "issue": "i", "start": 3}]})")
            .message.starts_with("/dropped/0/start"));
}

}  // namespace
}  // namespace claimgraph::graph
