// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "reading.h"

using namespace claimgraph;
using extract::date_of;
using extract::kSentence;
using extract::read;

TEST_CASE("the text stays as it came: line ends, spaces, Unicode form") {
  const std::string text = "  The cafe\u0301 on the quay\r\n\r\n\tis  shut.\u00A0\n\n\n";
  const auto reading = read(text, "quay.txt");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].text == text);
  CHECK(reading.documents[0].id == "quay");
  CHECK(reading.told.empty());
}

TEST_CASE("front matter is taken off and fills the fields") {
  const auto reading = read(
      "---\r\ntitle: \"Cranes: the third day\"\nSource: 'The Quay''s Courier'  # weekly\n"
      "author: [Ines Marlowe, Tom Reed]\ndate: 2024-03-05\nurl: https://quay.example/1\n"
      "revision: 7\nid: cranes\ntags:\n  - port\n  - wages\nlayout: post\n---\n" +
          kSentence,
      "a.md");
  REQUIRE(reading.documents.size() == 1);
  const schema::Document& document = reading.documents[0];
  CHECK(document.title == "Cranes: the third day");
  CHECK(document.source == "The Quay's Courier");
  CHECK(document.author == "Ines Marlowe, Tom Reed");
  CHECK(date_of(document) == "2024-03-05");
  CHECK(document.address == "https://quay.example/1");
  CHECK(document.revision == 7);
  CHECK(document.id == "cranes");
  CHECK(document.text == kSentence);
  CHECK(reading.told.empty());
}

TEST_CASE("double quotes in front matter know escapes") {
  const auto reading = read("---\ntitle: \"\\u00c9t\\xe9 \\\"86\\\" \\U0001F6A2\"\n---\n" + kSentence, "a.md");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].title == "\u00C9t\u00E9 \"86\" \U0001F6A2");
}

TEST_CASE("a rule of dashes at the head is no front matter") {
  const std::string text = "---\n\nThe Harbour Union is on strike: nobody came.\n";
  const auto reading = read(text, "a.txt");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].text == text);
}

TEST_CASE("wrong front matter names line and column and leaves the file out") {
  struct Case {
    const char* text;
    const char* code;
    std::uint32_t line;
    std::uint32_t column;
  };
  for (const Case& wrong : {
           Case{"---\ntitle: A\nThe text begins", "CG-R021", 3, 1},
           Case{"---\ntitle: A\n", "CG-R020", 1, 1},
           Case{"---\ntitle: A\nTitle: B\n---\nx", "CG-R022", 3, 1},
           Case{"---\ntitle: \"A\n---\nx", "CG-R021", 2, 8},
           Case{"---\ntitle: \"\\q\"\n---\nx", "CG-R021", 2, 9},
           Case{"---\ntitle: {a: b}\n---\nx", "CG-R021", 2, 8},
           Case{"---\ntitle: |\n  A\n---\nx", "CG-R021", 2, 8},
           Case{"---\nauthor: [A, B\n---\nx", "CG-R021", 2, 9},
           Case{"---\nauthor: [A,, B]\n---\nx", "CG-R021", 2, 12},
           Case{"---\nauthor:\n  name: A\n---\nx", "CG-R021", 3, 3},
           Case{"---\ntitle: A\n  and more\n---\nx", "CG-R021", 3, 3},
           Case{"---\ntitle: A\n- b\n---\nx", "CG-R021", 3, 1},
           Case{"---\ntitle: [A, B]\n---\nx", "CG-R021", 2, 8},
       }) {
    CAPTURE(wrong.text);
    const auto reading = read(wrong.text, "wrong.md");
    CHECK(reading.documents.empty());
    REQUIRE(reading.told.size() == 1);
    const schema::Error& error = reading.told[0].error;
    CHECK(reading.told[0].severity == schema::Severity::kError);
    CHECK(error.code == wrong.code);
    CHECK(error.place.file == "wrong.md");
    CHECK(error.place.line == wrong.line);
    CHECK(error.place.column == wrong.column);
    CHECK_FALSE(error.hint.empty());
  }
}

TEST_CASE("a date that is not understood is left out with a warning") {
  const auto reading = read("---\ndate: 08/10/2025\n---\n" + kSentence, "a.md");
  REQUIRE(reading.documents.size() == 1);
  CHECK(date_of(reading.documents[0]) == "none");
  REQUIRE(reading.codes() == "CG-R023");
  CHECK(reading.told[0].severity == schema::Severity::kWarning);
  CHECK(reading.told[0].error.place.line == 2);
  CHECK(reading.told[0].error.place.column == 7);
}

TEST_CASE("the date of a line that says when it was published") {
  struct Case {
    const char* line;
    const char* date;
  };
  for (const Case& given : {
           Case{"Published on August 14, 2025", "2025-08-14"},
           Case{"Published: Thursday, 14 August 2025, 5:30 p.m. EDT", "2025-08-14"},
           Case{"**First published** Aug. 4th, 2025 at 09.15 BST", "2025-08-04"},
           Case{"14 August 2025", "2025-08-14"},
           Case{"Date: 2025-08-14T09:30:00Z", "2025-08-14"},
           Case{"Last updated 3 Sept 2024", "2024-09-03"},
           Case{"Published on 08/10/2025", "none"},
           Case{"Published on February 30, 2025", "none"},
           Case{"Published on Monday", "none"},
           Case{"Dated 14 August 2025", "none"},
           Case{"On 14 August 2025 the union went on strike, and it has not come back since.", "none"},
       }) {
    CAPTURE(given.line);
    const auto reading = read(std::string("A headline of some words\n\n") + given.line + "\n\n" + kSentence, "a.txt");
    REQUIRE(reading.documents.size() == 1);
    CHECK(date_of(reading.documents[0]) == given.date);
  }
}

TEST_CASE("the date of publication stands before that of an update, in either order") {
  const auto reading = read("Updated 16 August 2025\nPublished 14 August 2025\n\n" + kSentence, "a.txt");
  REQUIRE(reading.documents.size() == 1);
  CHECK(date_of(reading.documents[0]) == "2025-08-14");
}

TEST_CASE("the name of the file fills what nothing better gives") {
  const auto named = read(kSentence, "news/2025-08-14_the-outlet_cranes-stand-still.txt.gz");
  REQUIRE(named.documents.size() == 1);
  CHECK(named.documents[0].id == "2025-08-14_the-outlet_cranes-stand-still");
  CHECK(date_of(named.documents[0]) == "2025-08-14");
  CHECK(named.documents[0].source == "the outlet");
  CHECK(named.documents[0].title == "cranes stand still");

  const auto declared = read("---\ndate: 2024-01-02\ntitle: Cranes\n---\n" + kSentence, "20250814-some-title.txt");
  REQUIRE(declared.documents.size() == 1);
  CHECK(date_of(declared.documents[0]) == "2024-01-02");
  CHECK(declared.documents[0].title == "Cranes");

  const auto plain = read(kSentence, "2025-13-14-no-date.txt");
  REQUIRE(plain.documents.size() == 1);
  CHECK(date_of(plain.documents[0]) == "none");
  CHECK(plain.documents[0].title.empty());
}

TEST_CASE("a first line that looks like a headline is the title, and stays in the text") {
  const std::string text = "# Cranes stand still for a third day\n\n" + kSentence;
  const auto reading = read(text, "a.md");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].title == "Cranes stand still for a third day");
  CHECK(reading.documents[0].text == text);
  for (const char* no_headline : {"OPINION", "FISH / QUOTAS", "By Ines Marlowe, staff writer.", "14 August 2025"}) {
    CAPTURE(no_headline);
    const auto other = read(std::string(no_headline) + "\n\n" + kSentence, "a.txt");
    REQUIRE(other.documents.size() == 1);
    CHECK(other.documents[0].title.empty());
  }
}

TEST_CASE("the date of the options is for documents without one") {
  extract::ReadOptions options;
  options.date = schema::date_from("2020-01-02");
  CHECK(date_of(read(kSentence, "a.txt", options).documents.at(0)) == "2020-01-02");
  CHECK(date_of(read("---\ndate: 2024-01-02\n---\n" + kSentence, "a.txt", options).documents.at(0)) == "2024-01-02");
}

TEST_CASE("a revision is a number, or a time as digits in Universal Time") {
  const auto revision = [](const std::string& value) {
    return read("---\nrevision: " + value + "\n---\n" + kSentence, "a.md").documents.at(0).revision;
  };
  CHECK(revision("12") == 12);
  CHECK(revision("2025-08-15T18:05:00-08:00") == 20250816020500);
  CHECK(revision("2025-08-15") == 20250815000000);
}
