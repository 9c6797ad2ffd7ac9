// SPDX-License-Identifier: Apache-2.0

// Headlines are read as if they had no capitals but those of names.

#include <catch2/catch.hpp>

#include "claimgraph/language/pipeline.h"
#include "network/headlines.h"

using namespace claimgraph;
using namespace claimgraph::language;

namespace {

/// Enough running text to tell the names.
const std::string kArticle =
    "\n\nThe dockers said on Monday that they would not take the rise which the port had put on the table last week. "
    "Their leader, Moira Hart, told the crowd that the offer was too small and came too late for most of them. "
    "She said that talks with NFGO could begin again once the port had read the letter that the union sent. "
    "Few of those who heard her at the gate thought that this would happen before the end of the month.\n";

/// The forms of the first sentence as they are read.
std::string read_as(const std::string& headline, const std::string& article) {
  const std::string text = headline + article;
  Doc doc = Pipeline::builtin().analyse(text, {});
  const auto respelled = respell_headlines(doc);
  std::string out;
  const TokenRange words = doc.sentences.front().tokens;
  for (TokenIndex token = words.begin; token < words.end; ++token) {
    if (!out.empty()) out += ' ';
    out += doc.form(token);
  }
  restore_headlines(doc, respelled);
  std::string restored;
  for (TokenIndex token = words.begin; token < words.end; ++token) {
    if (!restored.empty()) restored += ' ';
    restored += doc.printed(token);
    CHECK(doc.form(token) == doc.printed(token));
  }
  return out;
}

}  // namespace

TEST_CASE("words of a headline that are no names are read in small letters") {
  CHECK(read_as("Dockers Reject New Offer, Hart Calls for Talks", kArticle) ==
        "dockers reject new offer , Hart calls for talks");
}

TEST_CASE("a headline in capitals keeps its names and acronyms") {
  CHECK(read_as("HART TELLS NFGO TO READ THE LETTER", kArticle) == "Hart tells NFGO to read the letter");
}

TEST_CASE("a few longer words in small letters do not hide a headline") {
  CHECK(read_as("Hart Drops Call for Strike after Port Opens Its Books", kArticle) ==
        "Hart drops call for strike after port opens its books");
}

TEST_CASE("without running text nothing is changed") {
  CHECK(read_as("Dockers Reject New Offer, Hart Calls for Talks", "") ==
        "Dockers Reject New Offer , Hart Calls for Talks");
}

TEST_CASE("an ordinary sentence is no headline") {
  CHECK(read_as("President Anna Hart and Minister Robert Oake greeted the dockers.", kArticle) ==
        "President Anna Hart and Minister Robert Oake greeted the dockers .");
}
