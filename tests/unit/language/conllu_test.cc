// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/conllu.h"

#include <catch2/catch.hpp>

using namespace claimgraph::language;

namespace {

const std::string kTwoSentences =
    "# newdoc id = harbour\n"
    "# newpar\n"
    "# sent_id = 1\n"
    "# text = Pilots don't row.\n"
    "1\tPilots\tpilot\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\trow\trow\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = 2\n"
    "# text = Tugs do.\n"
    "1\tTugs\ttug\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n"
    "2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n";

std::string row(std::string_view id, std::string_view form, std::string_view head, std::string_view misc = "_") {
  return std::string(id) + "\t" + std::string(form) + "\t_\tX\t_\t_\t" + std::string(head) + "\tdep\t_\t" +
         std::string(misc) + "\n";
}

claimgraph::schema::Error error_of(const std::string& bytes) {
  const auto read = read_conllu(bytes, "trees.conllu", ConlluContent::kTrees);
  REQUIRE_FALSE(read);
  return read.error();
}

}  // namespace

TEST_CASE("a CoNLL-U file becomes a text and a Doc that points into it") {
  const auto read = read_conllu(kTwoSentences, "", ConlluContent::kTrees);
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  const ConlluDocument& document = read->front();
  CHECK(document.id == "harbour");
  CHECK(*document.text == "Pilots don't row.\n\nTugs do.");
  const Doc& doc = document.doc;
  REQUIRE(doc.tokens.size() == 8);
  CHECK(doc.printed(1) == "do");
  CHECK(doc.printed(2) == "n't");
  CHECK(doc.tokens[2].joined);
  CHECK_FALSE(doc.tokens[1].space_after);
  CHECK(doc.tokens[2].space_after);
  CHECK_FALSE(doc.tokens[3].space_after);
  CHECK(doc.lemma(2) == "not");
  CHECK(doc.feature(2, "Polarity") == "Neg");
  CHECK(doc.tokens[0].head == 3);
  CHECK(doc.tokens[3].head == kNoToken);
  CHECK(doc.sentences[1].root == 6);
  CHECK(doc.sentences[1].starts_paragraph);
}

TEST_CASE("what is read is written as it was") {
  const auto read = read_conllu(kTwoSentences, "", ConlluContent::kTrees);
  REQUIRE(read);
  CHECK(to_conllu(read->front().doc, read->front().id) == kTwoSentences);
}

TEST_CASE("of tokens alone the other columns may hold anything") {
  std::string bytes = kTwoSentences;
  bytes.replace(bytes.find("NOUN"), 4, "what");
  bytes.replace(bytes.find("\t4\tnsubj"), 8, "\t99\tsubj");
  const auto read = read_conllu(bytes, "", ConlluContent::kTokens);
  REQUIRE(read);
  const Doc& doc = read->front().doc;
  CHECK(doc.tokens.size() == 8);
  CHECK(doc.tokens[2].joined);
  CHECK(doc.tokens[0].head == kNoToken);
  CHECK(doc.lemma(0).empty());
}

TEST_CASE("without a text, or with another one, the sentence is rebuilt from its words") {
  for (const std::string comment : {"", "# text = Something else\n"}) {
    const auto read =
        read_conllu(comment + row("1", "Stay", "0", "SpaceAfter=No") + row("2", "!", "1"), "", ConlluContent::kTrees);
    REQUIRE(read);
    CHECK(*read->front().text == "Stay!");
  }
}

TEST_CASE("words that do not make up the printed word: the first has it all") {
  const auto read = read_conllu("# text = im Hafen\n1-2\tim\t_\t_\t_\t_\t_\t_\t_\t_\n" + row("1", "in", "3") +
                                    row("2", "dem", "3") + row("3", "Hafen", "0"),
                                "", ConlluContent::kTrees);
  REQUIRE(read);
  const Doc& doc = read->front().doc;
  CHECK(doc.printed(0) == "im");
  CHECK(doc.form(0) == "in");
  CHECK(doc.printed(1).empty());
  CHECK(doc.printed(2) == "Hafen");
}

TEST_CASE("each newdoc is a document, empty nodes are left out, line ends of Windows are taken") {
  const auto read = read_conllu("# newdoc id = a\r\n" + row("1", "One", "0") + row("1.1", "ghost", "_") + "\r\n" +
                                    "# newdoc id = b\n" + row("1", "Two", "0"),
                                "", ConlluContent::kTrees);
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[1].id == "b");
  CHECK(*(*read)[0].text == "One");
  CHECK((*read)[0].doc.tokens.size() == 1);
  CHECK(read_conllu("", "", ConlluContent::kTrees)->empty());
}

TEST_CASE("mistakes are told with their line") {
  CHECK(error_of("# text = x\nno columns\n").code == "CG-X111");
  CHECK(error_of("# text = x\nno columns\n").place.line == 2);
  CHECK(error_of(row("1", "a", "0") + row("3", "b", "1")).code == "CG-X112");
  CHECK(error_of(row("1", "a", "0") + row("3", "b", "1")).place.line == 2);
  CHECK(error_of("1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" + row("1", "a", "0")).code == "CG-X112");
  CHECK(error_of(row("1", "a", "2")).code == "CG-X113");
  CHECK(error_of(row("1", "a", "one")).code == "CG-X113");
  CHECK(error_of(row("1", "a", "2") + row("2", "b", "1")).code == "CG-X113");
  CHECK(error_of(row("1", "a", "1")).place.line == 1);
  CHECK(error_of("\n\xff\n").code == "CG-X114");
  CHECK(error_of("\n\xff\n").place.line == 2);
  CHECK(error_of("1\ta\t_\tNOPE\t_\t_\t0\troot\t_\t_\n").code == "CG-X111");
}
