// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/accuracy.h"

#include <catch2/catch.hpp>

#include "accuracy/align.h"
#include "claimgraph/language/conllu.h"

using namespace claimgraph::language;

namespace {

ConlluDocument read(const std::string& bytes) {
  auto documents = read_conllu(bytes, "", ConlluContent::kTrees);
  REQUIRE(documents);
  REQUIRE(documents->size() == 1);
  return std::move(documents->front());
}

const char* const kGold =
    "# text = Crews won't sail.\n"
    "1\tCrews\tcrew\tNOUN\tNNS\tNumber=Plur\t4\tnsubj:outer\t_\t_\n"
    "2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\two\twill\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tsail\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n";

}  // namespace

TEST_CASE("a treebank compared with itself is right in everything") {
  const ConlluDocument gold = read(kGold);
  Accuracy accuracy;
  add_accuracy(gold.doc, gold.doc, accuracy);
  for (const Score& score : accuracy.scores) CHECK(score.f1() == 1.0);
  CHECK(accuracy[Measure::kTokens].gold == 4);
  CHECK(accuracy[Measure::kWords].gold == 5);
}

TEST_CASE("each mistake counts where it was made") {
  std::string changed = kGold;
  changed.replace(changed.find("nsubj:outer"), 11, "nsubj");
  changed.replace(changed.find("\twill\t"), 6, "\two\t");
  changed.replace(changed.find("VerbForm=Inf"), 12, "Typo=Yes|VerbForm=Inf");
  changed.replace(changed.find("\t4\tadvmod"), 9, "\t2\tadvmod");
  changed.replace(changed.find("\tNNS\t"), 5, "\tNN\t");
  const ConlluDocument gold = read(kGold);
  const ConlluDocument found = read(changed);
  Accuracy accuracy;
  add_accuracy(gold.doc, found.doc, accuracy);
  CHECK(accuracy[Measure::kUpos].right == 5);
  CHECK(accuracy[Measure::kXpos].right == 4);
  CHECK(accuracy[Measure::kFeatures].right == 5);  // Typo is not among the universal ones
  CHECK(accuracy[Measure::kLemmas].right == 4);
  CHECK(accuracy[Measure::kUas].right == 4);
  CHECK(accuracy[Measure::kLas].right == 4);
  CHECK(accuracy[Measure::kLasSubtypes].right == 3);
}

TEST_CASE("words that were cut in another way are lost, and what hangs on them too") {
  const ConlluDocument gold = read(kGold);
  const ConlluDocument found = read(
      "# text = Crews won't sail.\n"
      "1\tCrews\tcrew\tNOUN\tNNS\tNumber=Plur\t3\tnsubj:outer\t_\t_\n"
      "2\twon't\twill\tAUX\tMD\tVerbForm=Fin\t3\taux\t_\t_\n"
      "3\tsail.\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_\n");
  CHECK(align_words(gold.doc, found.doc) == std::vector<TokenIndex>{0, kNoToken, kNoToken, kNoToken, kNoToken});
  Accuracy accuracy;
  add_accuracy(gold.doc, found.doc, accuracy);
  CHECK(accuracy[Measure::kTokens].right == 2);
  CHECK(accuracy[Measure::kTokens].found == 3);
  CHECK(accuracy[Measure::kWords].right == 1);
  CHECK(accuracy[Measure::kSentences].right == 1);
  CHECK(accuracy[Measure::kUpos].right == 1);
  CHECK(accuracy[Measure::kUas].right == 0);
}

TEST_CASE("without trees there is no right head, without anything no division by zero") {
  const ConlluDocument gold = read(kGold);
  auto found = read_conllu(kGold, "", ConlluContent::kTokens);
  REQUIRE(found);
  Accuracy accuracy;
  CHECK(accuracy[Measure::kUas].f1() == 0.0);
  add_accuracy(gold.doc, found->front().doc, accuracy);
  CHECK(accuracy[Measure::kUas].right == 0);
  CHECK(accuracy[Measure::kWords].f1() == 1.0);
}

TEST_CASE("the figures come as a table and as JSON") {
  const ConlluDocument gold = read(kGold);
  Accuracy accuracy;
  add_accuracy(gold.doc, gold.doc, accuracy);
  CHECK(to_text(accuracy).find("las_subtypes     100.00  100.00  100.00         5         5         5\n") !=
        std::string::npos);
  CHECK(to_json(accuracy).starts_with(
      R"({"tokens": {"precision": 100.00, "recall": 100.00, "f1": 100.00, "gold": 4, "found": 4, "right": 4}, )"));
}
