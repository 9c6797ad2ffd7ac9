// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/names.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

struct Pair {
  bool same = false;
  std::string a, b;
};

std::vector<Pair> read_pairs(const char* file) {
  std::ifstream in(std::string(CLAIMGRAPH_TEST_DATA) + "/names/" + file);
  REQUIRE(in);
  std::vector<Pair> pairs;
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    pairs.push_back(
        {line.substr(0, first) == "same", line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  return pairs;
}

/// How many of a thousand are judged right; the wrong ones are warned of.
std::size_t right_per_thousand(const std::vector<Pair>& pairs) {
  std::size_t right = 0;
  for (const Pair& pair : pairs) {
    const NameJudgement judgement = same_name(pair.a, pair.b);
    const bool same = judgement.relation != NameRelation::kDifferent;
    if (same == pair.same) {
      ++right;
    } else {
      WARN("judged " << (same ? "same" : "different") << ": " << pair.a << " / " << pair.b << " (" << judgement.reason
                     << ")");
    }
  }
  WARN(right << " of " << pairs.size() << " pairs of names are judged right");
  return right * 1000 / pairs.size();
}

TEST_CASE("hard pairs of names are judged right") { CHECK(right_per_thousand(read_pairs("pairs.tsv")) >= 970); }

TEST_CASE("pairs of names that were written down before any rule, and not looked at since, are judged right") {
  CHECK(right_per_thousand(read_pairs("unseen_pairs.tsv")) >= 950);
}

TEST_CASE("the judgement does not depend on the order of the two names") {
  for (const Pair& pair : read_pairs("pairs.tsv")) {
    CAPTURE(pair.a, pair.b);
    CHECK(same_name(pair.a, pair.b).relation == same_name(pair.b, pair.a).relation);
  }
}

TEST_CASE("names with one key are never two persons or bodies of the pairs") {
  for (const char* file : {"pairs.tsv", "unseen_pairs.tsv"}) {
    for (const Pair& pair : read_pairs(file)) {
      CAPTURE(pair.a, pair.b);
      CHECK((pair.same || name_key(pair.a) != name_key(pair.b)));
    }
  }
}

TEST_CASE("only spellings of one name are the same; what is short or a guess is possible") {
  const auto relation = [](const char* a, const char* b) { return same_name(a, b).relation; };
  CHECK(relation("Oleg Zavadsky", "Oleg Zavadskyy") == NameRelation::kSame);
  CHECK(relation("President Oleg Zavadskiy", "Oleg Zavadsky") == NameRelation::kSame);
  CHECK(relation("Oleg Zavadsky", "Zavadsky") == NameRelation::kPossible);
  CHECK(relation("Bob Quayle", "Robert Quayle") == NameRelation::kPossible);
  CHECK(relation("Avaria Port Authority", "APA") == NameRelation::kPossible);
  CHECK(relation("Bryan Quayle", "Brian Quayle") == NameRelation::kPossible);
  CHECK(relation("Oleg Zavadsky", "Pavlo Zavadsky") == NameRelation::kDifferent);
}

TEST_CASE("a name that is empty or all punctuation is nobody's") {
  CHECK(same_name("", "").relation == NameRelation::kDifferent);
  CHECK(same_name("...", "...").relation == NameRelation::kDifferent);
  CHECK(same_name("--", "Ann Archer").relation == NameRelation::kDifferent);
  CHECK(same_name("\xC3\x28", "Ann Archer").relation == NameRelation::kDifferent);
}

TEST_CASE("keys forget case, accents, titles and company forms, and keep the letters of a single word") {
  CHECK(name_key("Sen. Ren\xC3\xA9 D'Arcy") == name_key("Rene D\xE2\x80\x99"
                                                        "Arcy"));
  CHECK(name_key("Northgate Mills Ltd.") == name_key("Northgate Mills"));
  CHECK(name_key("Zavadskyy") != name_key("Zavadsky"));
  CHECK(name_key("the minister's supporters") == "the minister's supporters");
}

TEST_CASE("a ministry is read however it is put, with its state") {
  for (const char* name :
       {"Foreign Ministry of Norway", "Norway's Foreign Ministry", "Norwegian Ministry of Foreign Affairs",
        "the Ministry of Foreign Affairs of Norway", "Norwegian MFA", "the Norwegian foreign ministry"}) {
    const auto ministry = read_ministry(name);
    CAPTURE(name);
    REQUIRE(ministry);
    CHECK(ministry->name == "Norwegian Foreign Ministry");
    CHECK(ministry->state == "Norway");
  }
  CHECK(read_ministry("Ministry of Internal Affairs of the Republic of Belarus")->name ==
        "Belarusian Interior Ministry");
}

TEST_CASE("what names no state or no ministry is no ministry of a state") {
  CHECK_FALSE(read_ministry("Foreign Ministry"));
  CHECK_FALSE(read_ministry("Norwegian fishermen"));
  CHECK_FALSE(read_ministry("Norway"));
  CHECK_FALSE(read_ministry(""));
}

}  // namespace
}  // namespace claimgraph::schema
