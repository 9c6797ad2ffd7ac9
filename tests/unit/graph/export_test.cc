// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include <algorithm>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

constexpr const char* kPack =
    R"({ "issues": [{"id": "pay", "label": "Wages", "wordings": ["higher wages"], "against": ["wage freeze"]}],
         "name": "harbour", "actors": [{"name": "Harbour Union", "kind": "organisation", "aliases": ["union"]}] })";

/// Documents with and without text, claims with and without a place, by the analyser and by hand, characters of every
/// length.
std::vector<schema::Document> documents() {
  schema::Document full =
      document("talks", day(3), "\xE2\x80\x9CNo,\xE2\x80\x9D said caf\xC3\xA9s. \xF0\x9F\x9A\xA2 Pay!\n\"x\"\t\\");
  full.author = "Ann \"Quill\" Smith";
  full.address = "https://example.org/?a=b&c=<d>";
  full.revision = 20240503120000;
  return {full, document("minutes")};
}

std::vector<schema::Claim> claims() {
  std::vector<schema::Claim> made;
  for (const char* issue : {"higher wages", "wage freeze", "night shifts"}) {
    schema::Claim one = claim("talks", "Harbour Union", Position::kDemands, issue);
    one.quote = "Pay!";
    const std::size_t begin = documents().front().text.find("Pay!");
    one.place = schema::Span{begin, begin + one.quote.size()};
    made.push_back(one);
  }
  schema::Claim coded = claim("minutes", "Port", Position::kRejects, "higher wages");
  coded.extractor = "by hand";
  coded.topic = "Pay of dockers";
  coded.stance = schema::Polarity::kNone;
  coded.target = "Harbour Union";
  coded.reported_by = "Mayor";
  coded.certainty = schema::Certainty::kHedged;
  coded.confidence = 7;
  coded.date = day(9);
  made.push_back(coded);
  coded.id = "mine/1";
  coded.topic.clear();
  coded.stance.reset();
  coded.actor.clear();
  made.push_back(coded);
  return made;
}

std::vector<schema::Vocabulary> packs() { return {*schema::read_vocabulary(kPack, "harbour.json")}; }

std::string exported(const Store& store) { return export_json(*store.graph(), *store.packs()); }

TEST_CASE("an export begins with its format and has one record a line") {
  const std::string json = export_json(ClaimGraph::build({document("d")}, {}, {}), {});
  CHECK(json ==
        "{\n\"format\": \"claimgraph/1\",\n\"documents\": [\n"
        "{\"id\":\"d\",\"title\":\"Title of d\",\"source\":\"The Daily d\",\"author\":null,\"date\":null,"
        "\"address\":null,\"revision\":0,\"text\":\"\"}\n],\n\"packs\": [],\n\"actors\": [],\n\"issues\": [],\n"
        "\"edges\": [],\n\"claims\": []\n}\n");
}

TEST_CASE("places are exported in code points") {
  const std::string lines = export_jsonl(ClaimGraph::build(documents(), claims(), packs()));
  CHECK(lines.find("\"quote\":\"Pay!\",\"start\":20,\"end\":24,") != std::string::npos);
}

TEST_CASE("an edge names its evidence and its exact weight") {
  schema::Claim hedged = claim("d", "Union", Position::kDemands, "pay");
  hedged.certainty = schema::Certainty::kHedged;
  hedged.confidence = 333;
  hedged.id = "c1";
  const std::string json = export_json(ClaimGraph::build({}, {hedged}, {}), {});
  CHECK(json.find("{\"actor\":\"Union\",\"position\":\"demands\",\"issue\":") != std::string::npos);
  CHECK(json.find("\"certainty\":\"hedged\",\"weight\":0.1665,\"claims\":[\"c1\"]}") != std::string::npos);
}

TEST_CASE("the same content gives the same bytes, whatever the order") {
  auto other_documents = documents();
  auto other_claims = claims();
  std::reverse(other_documents.begin(), other_documents.end());
  std::reverse(other_claims.begin(), other_claims.end());
  const auto one = ClaimGraph::build(documents(), claims(), packs());
  const auto other = ClaimGraph::build(other_documents, other_claims, packs());
  CHECK(export_json(one, packs()) == export_json(other, packs()));
  CHECK(export_jsonl(one) == export_jsonl(other));
}

TEST_CASE("what export writes, import takes, and exports again as the same bytes") {
  const TemporaryFolder folder;
  const auto graph = ClaimGraph::build(documents(), claims(), packs());
  const std::string json = export_json(graph, packs());
  auto store = Store::open(folder.file("a.claims"), Access::kWrite);
  std::vector<std::string> warnings;
  const auto count = import_claims(json, "g.json", *store, [&](const schema::Diagnostic& diagnostic) {
    warnings.push_back(schema::to_text(diagnostic.error));
  });
  if (!count) FAIL(schema::to_text(count.error()));
  CHECK(*count == 5);
  CHECK(warnings.empty());
  CHECK(exported(*store) == json);
  REQUIRE(store->commit());
  CHECK(exported(*Store::open(folder.file("a.claims"), Access::kRead)) == json);
  CHECK(export_jsonl(*store->graph()) == export_jsonl(graph));
}

TEST_CASE("importing an export into the graph that wrote it changes nothing") {
  const TemporaryFolder folder;
  auto store = Store::open(folder.file("a.claims"), Access::kWrite);
  REQUIRE(store->put_pack(packs().front()));
  auto all = claims();
  REQUIRE(store->put(documents().front(), {all[0], all[1], all[2]}));
  REQUIRE(store->put_claims({all[3], all[4]}));
  const std::string json = exported(*store);
  REQUIRE(import_claims(json, "g.json", *store, {}));
  CHECK(exported(*store) == json);
}

TEST_CASE("text that means something in JSON survives") {
  const TemporaryFolder folder;
  auto store = Store::open(folder.file("a.claims"), Access::kWrite);
  std::string odd = "\x01\x1F \x7F \\u0041 \xE2\x80\xA8 \xEF\xBB\xBF </script>";
  odd.push_back('\0');
  odd += "after zero";
  schema::Document article = document(odd, {}, odd);
  schema::Claim one = claim(odd, odd, Position::kWants, odd);
  one.quote = odd;
  one.place = schema::Span{0, odd.size()};
  REQUIRE(store->put(article, {one}));
  const std::string json = exported(*store);
  auto other = Store::open(folder.file("b.claims"), Access::kWrite);
  REQUIRE(import_claims(json, "g.json", *other, {}));
  CHECK(exported(*other) == json);
  CHECK(other->claims()->front().place == one.place);
  CHECK(other->documents()->front().text == odd);
}

}  // namespace
}  // namespace claimgraph::graph
