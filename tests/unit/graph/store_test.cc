// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/store.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"
#include "temporary_folder.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

constexpr const char* kText = "A caf\xC3\xA9 owner wants the quay. The port refuses.";

Store opened(const std::string& path, Access access = Access::kWrite) {
  auto store = Store::open(path, access);
  if (!store) FAIL(schema::to_text(store.error()));
  return std::move(*store);
}

/// A claim whose quote is a part of the document's text.
schema::Claim quoted(const schema::Document& document, const std::string& quote, std::string extractor = "builtin/1") {
  schema::Claim made = claim(document.id, "Cafe Owner", Position::kWants, "quay");
  made.quote = quote;
  const std::size_t begin = document.text.find(quote);
  made.place = schema::Span{begin, begin + quote.size()};
  made.extractor = std::move(extractor);
  return made;
}

std::vector<std::string> quotes(const Store& store) {
  std::vector<std::string> found;
  for (const schema::Claim& one : claims_of(store)) found.push_back(one.quote);
  std::sort(found.begin(), found.end());
  return found;
}

std::string exported(const Store& store) { return export_json(*store.graph(), *store.packs()); }

TEST_CASE("a new file appears with the first commit and never before") {
  const TemporaryFolder folder;
  {
    Store store = opened(folder.file("a.claims"));
    REQUIRE(store.put(document("d"), {claim("d", "Union", Position::kDemands, "pay")}));
    CHECK(folder.names().empty());
  }
  CHECK(folder.names().empty());
  Store store = opened(folder.file("a.claims"));
  REQUIRE(store.commit());
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

TEST_CASE("what was committed is there again, place and all") {
  const TemporaryFolder folder;
  schema::Document article = document("d", day(3), kText);
  article.revision = -7;
  schema::Claim placed = quoted(article, "The port refuses.");
  placed.topic = "Quay";
  placed.stance = schema::Polarity::kNone;
  placed.target = "Port";
  placed.reported_by = "Mayor";
  placed.certainty = schema::Certainty::kHedged;
  placed.confidence = 123;
  placed.date = day(4);
  {
    Store store = opened(folder.file("a.claims"));
    REQUIRE(*store.put(article, {placed}) == Added::kNew);
    REQUIRE(store.commit());
  }
  const Store store = opened(folder.file("a.claims"), Access::kRead);
  const auto documents = store.documents();
  REQUIRE(documents->size() == 1);
  CHECK(documents->front().text == kText);
  CHECK(documents->front().title == article.title);
  CHECK(documents->front().date == article.date);
  CHECK(documents->front().revision == -7);
  const auto claims = store.claims();
  REQUIRE(claims->size() == 1);
  const schema::Claim& read = claims->front();
  CHECK(read.place == placed.place);
  CHECK(read.id == schema::identify(placed));
  CHECK(schema::to_json(read, nullptr).substr(30) == [&] {
    placed.id = read.id;
    return schema::to_json(placed, nullptr).substr(30);
  }());
}

TEST_CASE("without a commit nothing is kept, in a file that was there either") {
  const TemporaryFolder folder;
  {
    Store store = opened(folder.file("a.claims"));
    REQUIRE(store.put(document("d"), {}));
    REQUIRE(store.commit());
    REQUIRE(store.put(document("e"), {}));
  }
  CHECK(opened(folder.file("a.claims")).documents()->size() == 1);
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

TEST_CASE("the same article again changes nothing") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const schema::Document article = document("d", day(3), kText);
  REQUIRE(*store.put(article, {quoted(article, "The port refuses.")}) == Added::kNew);
  const std::string before = exported(store);
  CHECK(*store.put(article, {quoted(article, "The port refuses.")}) == Added::kUnchanged);
  CHECK(exported(store) == before);
}

TEST_CASE("of two versions the same one wins in either order, with its claims") {
  const TemporaryFolder folder;
  schema::Document early = document("d", day(3), kText);
  schema::Document late = document("d", day(3), "The port gives in. The port refuses.");
  late.revision = 1;
  const std::vector<schema::Claim> of_early = {quoted(early, "The port refuses.")};
  const std::vector<schema::Claim> of_late = {quoted(late, "The port gives in.")};
  Store store = opened(folder.file("a.claims"));
  REQUIRE(*store.put(early, of_early) == Added::kNew);
  CHECK(*store.put(late, of_late) == Added::kReplaced);
  Store other = opened(folder.file("b.claims"));
  REQUIRE(*other.put(late, of_late) == Added::kNew);
  CHECK(*other.put(early, of_early) == Added::kOlder);
  CHECK(exported(store) == exported(other));
  CHECK(quotes(store) == std::vector<std::string>{"The port gives in."});
}

TEST_CASE("revision counts before date, date before text, text before metadata") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  schema::Document version = document("d", day(9), "z");
  version.revision = 1;
  REQUIRE(store.put(version, {}));
  schema::Document other = document("d", day(10), "zz");
  CHECK(*store.put(other, {}) == Added::kOlder);
  other.revision = 1;
  other.text = "a";
  CHECK(*store.put(other, {}) == Added::kReplaced);
  other.text = "b";
  CHECK(*store.put(other, {}) == Added::kReplaced);
  other.title = "A";
  CHECK(*store.put(other, {}) == Added::kOlder);
}

TEST_CASE("claims that somebody else coded stay when a text is replaced, unverified where they no longer stand") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const schema::Document early = document("d", day(3), kText);
  const schema::Document late = document("d", day(4), "Wholly new. The port refuses.");
  REQUIRE(store.put(early, {quoted(early, "The port refuses.")}));
  REQUIRE(store.put_claims({quoted(early, "The port refuses.", "by hand")}));
  REQUIRE(store.claims()->size() == 2);
  REQUIRE(store.put(late, {}));
  const auto claims = store.claims();
  REQUIRE(claims->size() == 1);
  CHECK(claims->front().extractor == "by hand");
  CHECK_FALSE(claims->front().place);
}

TEST_CASE("claims of an unknown document make it, empty") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  REQUIRE(store.put_claims({claim("minutes", "Union", Position::kDemands, "pay")}));
  REQUIRE(store.documents()->size() == 1);
  CHECK(store.documents()->front().id == "minutes");
  CHECK(store.documents()->front().text.empty());
  const schema::Document article = document("minutes", {}, kText);
  CHECK(*store.put(article, {}) == Added::kReplaced);
  CHECK(store.claims()->size() == 1);
}

TEST_CASE("a second extractor's claims join a text that is there") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const schema::Document article = document("d", day(3), kText);
  REQUIRE(store.put(article, {quoted(article, "The port refuses.")}));
  CHECK(*store.put(article, {quoted(article, "The port refuses.", "other/1")}) == Added::kReplaced);
  CHECK(store.claims()->size() == 2);
}

TEST_CASE("a pack of the same name is replaced") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const auto pack = [](const char* label) {
    return *schema::read_vocabulary(
        std::string(R"({"name": "harbour", "issues": [{"id": "pay", "label": ")") + label + "\"}]}", "p.json");
  };
  REQUIRE(store.put_pack(pack("Wages")));
  REQUIRE(store.put_pack(pack("Pay")));
  REQUIRE(store.commit());
  const auto packs = opened(folder.file("a.claims"), Access::kRead).packs();
  REQUIRE(packs->size() == 1);
  CHECK(packs->front().issues.front().label == "Pay");
}

TEST_CASE("the order of adding makes no difference to the graph") {
  const TemporaryFolder folder;
  std::vector<schema::Document> articles;
  for (const char* id : {"a", "b", "c", "d"}) articles.push_back(document(id, day(3), kText));
  std::vector<schema::Claim> by_hand;
  for (const schema::Document& article : articles) by_hand.push_back(quoted(article, "The port refuses.", "by hand"));
  Store forwards = opened(folder.file("1.claims"));
  for (const auto& article : articles) REQUIRE(forwards.put(article, {quoted(article, "The port refuses.")}));
  REQUIRE(forwards.put_claims(by_hand));
  Store backwards = opened(folder.file("2.claims"));
  for (std::size_t i = articles.size(); i-- > 0;) {
    REQUIRE(backwards.put(articles[i], {quoted(articles[i], "The port refuses.")}));
    REQUIRE(backwards.put_claims({by_hand[i], by_hand[i]}));
  }
  CHECK(exported(forwards) == exported(backwards));
}

TEST_CASE("one who writes does not keep others from reading; a second one who writes is told") {
  const TemporaryFolder folder;
  Store writer = opened(folder.file("a.claims"));
  REQUIRE(writer.put(document("d"), {}));
  REQUIRE(writer.commit());
  REQUIRE(writer.put(document("e"), {}));
  CHECK(opened(folder.file("a.claims"), Access::kRead).documents()->size() == 1);
  Store second = opened(folder.file("a.claims"));
  const auto refused = second.put(document("f"), {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "CG-G009");
  REQUIRE(writer.commit());
  REQUIRE(second.put(document("f"), {}));
  REQUIRE(second.commit());
  CHECK(opened(folder.file("a.claims"), Access::kRead).documents()->size() == 3);
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

TEST_CASE("a file that appears meanwhile is not written over") {
  const TemporaryFolder folder;
  Store one = opened(folder.file("a.claims"));
  Store other = opened(folder.file("a.claims"));
  REQUIRE(one.put(document("one"), {}));
  REQUIRE(other.put(document("other"), {}));
  REQUIRE(one.commit());
  const auto late = other.commit();
  REQUIRE_FALSE(late);
  CHECK(late.error().code == "CG-G010");
  CHECK(opened(folder.file("a.claims"), Access::kRead).documents()->front().id == "one");
  CHECK(folder.names() == std::vector<std::string>{"a.claims"});
}

TEST_CASE("what is opened for reading is not written") {
  const TemporaryFolder folder;
  REQUIRE(opened(folder.file("a.claims")).commit());
  const std::string before = bytes_of(folder.file("a.claims"));
  Store store = opened(folder.file("a.claims"), Access::kRead);
  CHECK(store.put(document("d"), {}).error().code == "CG-G012");
  CHECK(store.put_claims({claim("d", "Union", Position::kDemands, "pay")}).error().code == "CG-G012");
  CHECK(store.commit().error().code == "CG-G012");
  CHECK(store.graph()->claims().empty());
  CHECK(bytes_of(folder.file("a.claims")) == before);
}

TEST_CASE("what could not be read again is not taken, and nothing with it") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const auto code = [&](const schema::Document& article, std::vector<schema::Claim> claims) {
    const auto refused = store.put(article, claims);
    return refused ? "taken" : refused.error().code;
  };
  schema::Claim good = claim("d", "Union", Position::kDemands, "pay");
  schema::Claim bad = good;
  bad.confidence = 1001;
  CHECK(code(document("d"), {good, bad}) == "CG-G011");
  bad = good;
  bad.issue = "\xFF";
  CHECK(code(document("d"), {good, bad}) == "CG-G011");
  bad = good;
  bad.quote.clear();
  CHECK(code(document("d"), {bad}) == "CG-G011");
  bad = good;
  bad.date = schema::Date(std::chrono::year(2024), std::chrono::February, std::chrono::day(30));
  CHECK(code(document("d"), {bad}) == "CG-G011");
  CHECK(code(document("another"), {good}) == "CG-G011");
  CHECK(code(document(""), {}) == "CG-G011");
  CHECK(code(document("d", {}, "\xC3"), {}) == "CG-G011");
  CHECK(store.documents()->empty());
}

TEST_CASE("a place outside the text leaves a claim unverified") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("a.claims"));
  const schema::Document article = document("d", {}, kText);
  schema::Claim astray = quoted(article, "The port refuses.");
  astray.place = schema::Span{1000, 2000};
  schema::Claim inside_a_character = quoted(article, "caf\xC3\xA9");
  inside_a_character.place->end -= 1;
  REQUIRE(store.put(article, {astray, inside_a_character}));
  for (const schema::Claim& one : claims_of(store)) CHECK_FALSE(one.place);
}

}  // namespace
}  // namespace claimgraph::graph
