// SPDX-License-Identifier: Apache-2.0

#include "tokens/words.h"

#include <catch2/catch.hpp>

#include "tokens/addresses.h"
#include "tokens/lines.h"

using namespace claimgraph::language;

namespace {

std::string first_word(std::string_view printed, std::string_view lower) {
  return std::string(printed.substr(0, second_word_by_ending(printed, lower)));
}

std::string address(const std::string& text) {
  return text.substr(0, address_end(text, 0, static_cast<std::uint32_t>(text.size())));
}

/// Whether the first line break of the text is hard.
bool hard(const std::string& text) {
  const Paragraph paragraph = next_paragraph(text, 0);
  const auto line_end = static_cast<std::uint32_t>(text.find('\n'));
  return is_hard_break(text, paragraph, line_end, line_end + 1);
}

}  // namespace

TEST_CASE("clitics are cut off at their apostrophe, straight or curly") {
  CHECK(first_word("Don't", "don't") == "Do");
  CHECK(first_word("Osijek's", "osijek's") == "Osijek");
  CHECK(first_word("they\xE2\x80\x99ll", "they'll") == "they");
  CHECK(first_word("isn\xE2\x80\x99t", "isn't") == "is");
  CHECK(first_word("pilots'", "pilots'") == "pilots");
}

TEST_CASE("what only looks like a clitic stays whole") {
  CHECK(first_word("1990's", "1990's").empty());
  CHECK(first_word("'s", "'s").empty());
  CHECK(first_word("n't", "n't").empty());
  CHECK(first_word("fishin'", "fishin'").empty());
  CHECK(first_word("plan", "plan").empty());
}

TEST_CASE("addresses end before the punctuation of their sentence") {
  CHECK(address("https://example.org/a_(b)?c=d, and") == "https://example.org/a_(b)?c=d");
  CHECK(address("www.example.org.") == "www.example.org");
  CHECK(address("http://example.org/x) more") == "http://example.org/x");
  CHECK(address("jo.doe+news@mail.example.org.") == "jo.doe+news@mail.example.org");
}

TEST_CASE("what is no address is none") {
  CHECK(address("www is").empty());
  CHECK(address("http://").empty());
  CHECK(address("jo@desk").empty());
  CHECK(address("jo@").empty());
  CHECK(address("a.b").empty());
}

TEST_CASE("a line break that wraps a paragraph is soft") {
  CHECK_FALSE(hard("The ministers of five coastal states met on\nMonday to speak about the fishing fleet."));
  CHECK_FALSE(hard("They met\nto speak about the fishing fleet of the northern coast."));  // goes on in small letters
}

TEST_CASE("a line break is hard before items, behind a short heading, and between paragraphs of one line") {
  CHECK(hard("Two demands were made:\n- More boats for the coast guard of the northern islands"));
  CHECK(hard("Fleet stays in port\nThe ministers of five coastal states met on Monday to speak about"));
  CHECK(hard(std::string(200, 'x') + "\nThe end"));
}

TEST_CASE("paragraphs are parted by empty lines, whatever white space and line ends they are made of") {
  const std::string text = "  \n One\r\ntwo\r\n \t\r\n\xC2\xA0\nThree";
  const Paragraph first = next_paragraph(text, 0);
  CHECK(text.substr(first.begin, first.end - first.begin) == "One\r\ntwo");
  const Paragraph second = next_paragraph(text, first.end);
  CHECK(text.substr(second.begin, second.end - second.begin) == "Three");
  const Paragraph last = next_paragraph(text, second.end);
  CHECK(last.begin == last.end);
}
