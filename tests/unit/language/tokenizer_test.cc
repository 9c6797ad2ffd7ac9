// SPDX-License-Identifier: Apache-2.0

// The tokenizer with the model that is shipped.

#include <catch2/catch.hpp>

#include "claimgraph/language/pipeline.h"
#include "tokens/cut_long.h"

using namespace claimgraph;
using namespace claimgraph::language;

namespace {

/// Tokens parted by blanks, the second of a printed word with '+', sentences by " | ".
std::string cut(const std::string& text) {
  const Doc doc = Pipeline::builtin().analyse(text, {});
  std::string out;
  for (const Sentence& sentence : doc.sentences) {
    if (!out.empty()) out += " | ";
    for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (i > sentence.tokens.begin) out += doc.tokens[i].joined ? "+" : " ";
      out += doc.form(i);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("clitics become words of their own") {
  CHECK(cut("They don't know.") == "They do+n't know .");
  CHECK(cut("Osijek\xE2\x80\x99s mayor cannot stay.") == "Osijek+\xE2\x80\x99s mayor can+not stay .");
  CHECK(cut("We're gonna win.") == "We+'re gon+na win .");
  CHECK(cut("The pilots' union won't sign.") == "The pilots+' union wo+n't sign .");
}

TEST_CASE("abbreviations keep their full stop, and end no sentence before a name") {
  CHECK(cut("Mr. Hart met Dr. Novak.") == "Mr. Hart met Dr. Novak .");
  CHECK(cut("The U.S. Treasury wrote to Gen. Hart.") == "The U.S. Treasury wrote to Gen. Hart .");
  CHECK(cut("Jane Q. Novak called.") == "Jane Q. Novak called .");
}

TEST_CASE("an abbreviation may end a sentence") {
  CHECK(cut("She lives in the U.K. The fleet left.") == "She lives in the U.K. | The fleet left .");
}

TEST_CASE("hyphens, numbers, money and per cent") {
  CHECK(cut("A 12-year-old boy paid $5.50.") == "A 12 - year - old boy paid $ 5.50 .");
  CHECK(cut("It rose by 10% to 1,500.") == "It rose by 10 % to 1,500 .");
}

TEST_CASE("addresses are one token") {
  CHECK(cut("See https://example.org/a-b or write to desk@example.org.") ==
        "See https://example.org/a-b or write to desk@example.org .");
}

TEST_CASE("sentences end at their full stop, question mark, exclamation mark") {
  CHECK(cut("Is it over? No! They stay.") == "Is it over ? | No ! | They stay .");
  CHECK(cut("It was the end of the road.The mayor left.") == "It was the end of the road . | The mayor left .");
}

TEST_CASE("a closing quotation mark belongs to the sentence before it") {
  CHECK(cut("\xE2\x80\x9CWe will stay.\xE2\x80\x9D He left.") ==
        "\xE2\x80\x9C We will stay . \xE2\x80\x9D | He left .");
  CHECK(cut("\"We stay,\" she said. \"They go.\"") == "\" We stay , \" she said . | \" They go . \"");
}

TEST_CASE("an empty line always ends a sentence, a wrapped line does not") {
  CHECK(cut("Talks stall\n\nThe envoys left.") == "Talks stall | The envoys left .");
  CHECK(cut("The envoys of five coastal states left the\nharbour town on Monday.") ==
        "The envoys of five coastal states left the harbour town on Monday .");
}

TEST_CASE("items of a list are sentences, each with its mark") {
  CHECK(cut("\xE2\x80\xA2 More boats\n\xE2\x80\xA2 Fewer taxes") ==
        "\xE2\x80\xA2 More boats | \xE2\x80\xA2 Fewer taxes");
}

TEST_CASE("invisible characters are in the span of a token and not in its form") {
  const std::string text = "co\xC2\xADoperate\xE2\x80\x8Bnow\xC2\xA0please";
  const Doc doc = Pipeline::builtin().analyse(text, {});
  REQUIRE(doc.tokens.size() == 3);
  CHECK(doc.form(0) == "cooperate");
  CHECK(doc.printed(0) == "co\xC2\xADoperate");
  CHECK(doc.form(1) == "now");
  CHECK(doc.form(2) == "please");
}

TEST_CASE("the lower form is folded, with straight quotes") {
  const Doc doc = Pipeline::builtin().analyse("\xC3\x89lan \xE2\x80\x9CX\xE2\x80\x9D", {});
  REQUIRE(doc.tokens.size() == 4);
  CHECK(doc.lower(0) == "\xC3\xA9lan");
  CHECK(doc.lower(1) == "\"");
}

TEST_CASE("paragraphs and spaces are told") {
  const Doc doc = Pipeline::builtin().analyse("One. Two.\n\nThree.", {});
  REQUIRE(doc.sentences.size() == 3);
  CHECK(doc.sentences[0].starts_paragraph);
  CHECK_FALSE(doc.sentences[1].starts_paragraph);
  CHECK(doc.sentences[2].starts_paragraph);
  CHECK_FALSE(doc.tokens[0].space_after);
  CHECK(doc.tokens[1].space_after);
  CHECK(doc.tokens.back().space_after);
}

TEST_CASE("nothing comes of nothing") {
  CHECK(cut("").empty());
  CHECK(cut(" \n\n\t ").empty());
}

TEST_CASE("a sentence that is too long is cut at a semicolon, once told") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "word ";
  text += "; ";
  for (int i = 0; i < 300; ++i) text += "word ";
  int told = 0;
  const Doc doc = Pipeline::builtin().analyse(text, [&](const schema::Diagnostic& diagnostic) {
    if (diagnostic.error.code == "CG-X121") ++told;
  });
  REQUIRE(doc.sentences.size() == 2);
  CHECK(doc.sentences[0].tokens.end == 301);
  CHECK(told == 1);
}

TEST_CASE("no piece of a text without any good place is longer than the longest sentence") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  const Doc doc = Pipeline::builtin().analyse(text, {});
  CHECK(doc.tokens.size() == 5000);
  for (const Sentence& sentence : doc.sentences) CHECK(sentence.tokens.size() <= kLongestSentence);
}

TEST_CASE("a small letter behind a bracket goes on with the sentence") {
  CHECK(cut("Sen. Maria Hart (R-Fla.) said so.").find(" | ") == std::string::npos);
  CHECK(cut("It leaked (see p. 3) and sank.").find(" | ") == std::string::npos);
}

TEST_CASE("a paragraph of any length is cut as a short one is") {
  constexpr std::size_t kSentences = 12000;
  std::string text;
  for (std::size_t i = 0; i < kSentences; ++i) text += "The tugs (both of them) left the U.K. harbour at dawn. ";
  const Doc doc = Pipeline::builtin().analyse(text, {});
  REQUIRE(doc.sentences.size() == kSentences);
  for (const Sentence& sentence : doc.sentences) REQUIRE(sentence.tokens.size() == 14);
}

TEST_CASE("offsets stay right where letters run from right to left, carry marks, or are cut by nothing visible") {
  // Hebrew and Arabic with marks of direction, accents that stand alone, joined emoji, a byte order mark inside.
  const std::string text =
      "Haifa (\xE2\x80\xAB\xD7\x97\xD7\x99\xD7\xA4\xD7\x94\xE2\x80\xAC) and \xD8\xBA\xD8\xB2\xD8\xA9 trade. "
      "Cafe\xCC\x81s\xE2\x80\x8Bopen\xEF\xBB\xBFlate \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7 repairs.";
  const Doc doc = Pipeline::builtin().analyse(text, {});
  std::vector<std::string> printed;
  for (TokenIndex token = 0; token < doc.tokens.size(); ++token) printed.emplace_back(doc.printed(token));
  CHECK(printed == std::vector<std::string>{"Haifa", "(\xE2\x80\xAB", "\xD7\x97\xD7\x99\xD7\xA4\xD7\x94\xE2\x80\xAC",
                                            ")", "and", "\xD8\xBA\xD8\xB2\xD8\xA9", "trade", ".", "Cafe\xCC\x81s",
                                            "open", "late", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7", "repairs",
                                            "."});
  CHECK(doc.form(2) == "\xD7\x97\xD7\x99\xD7\xA4\xD7\x94");
  CHECK(doc.sentences.size() == 2);
}
