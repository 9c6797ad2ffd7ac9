// SPDX-License-Identifier: Apache-2.0

// Words that a tagger or a parser read wrongly, as they often do in short sentences, and what is found all the same.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("a verb is known by its form where its lemma was guessed wrongly") {
  CHECK(
      lines_of({"Kenya||NNP|3|nsubj had|have|VBD|3|aux hoped|hop|VBN|0|root for||IN|6|case a||DT|6|det truce||NN|3|obl "
                ".||.|3|punct"}) == Lines{"Kenya wants + truce"});
  CHECK(lines_of(
            {"Kenya||NNP|3|nsubj had|have|VBD|3|aux hopped|hop|VBN|0|root for||IN|6|case a||DT|6|det truce||NN|3|obl "
             ".||.|3|punct"})
            .empty());
}

TEST_CASE("a verb in the present read as a plural noun has the name before it as its subject") {
  CHECK(lines_of(
            {"Kenya||NNP|2|compound hints|hint|NNS|0|root at||IN|5|case a||DT|5|det truce||NN|2|nmod .||.|2|punct"}) ==
        Lines{"Kenya proposes + truce hedged"});
  CHECK(lines_of({"The||DT|3|det Kenyan||JJ|3|amod hints|hint|NNS|0|root at||IN|6|case a||DT|6|det truce||NN|3|nmod "
                  ".||.|3|punct"})
            .empty());
}

TEST_CASE("a particle read as a preposition leaves its verb the object") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj laughed|laugh|VBD|0|root off||RP|5|case the||DT|5|det threat||NN|2|obl "
                  ".||.|2|punct"}) == Lines{"Kenya rejects - threat"});
}

TEST_CASE("the words of an idiom may have words between them") {
  CHECK(
      lines_of({"Kenya||NNP|2|nsubj gave|give|VBD|0|root the||DT|5|det green||JJ|5|amod light||NN|2|obj to||IN|8|case "
                "the||DT|8|det dam||NN|2|obl .||.|2|punct"}) == Lines{"Kenya accepts + dam"});
}

TEST_CASE("who is named behind a verb of saying says what stands before it") {
  CHECK(lines_of(
            {"The||DT|2|det dam||NN|4|nsubj would||MD|4|aux leak||VB|0|root ,||,|6|punct warned|warn|VBD|4|parataxis "
             "Kenya||NNP|6|iobj .||.|4|punct"}) == Lines{"Kenya warns - dam leaking"});
}

TEST_CASE("what others are said to say is no claim of the one who says so") {
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj said|say|VBD|0|root some||DT|4|nsubj claim||VBP|2|ccomp that||IN|8|mark the||DT|7|det "
             "dam||NN|8|nsubj leaks|leak|VBZ|4|ccomp .||.|2|punct"})
            .empty());
}

TEST_CASE("each object of a deed makes a claim") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj wants|want|VBZ|0|root to||TO|4|mark sell||VB|2|xcomp salt||NN|4|obj and||CC|7|cc "
                  "tea||NN|5|conj .||.|2|punct"}) == Lines{"Kenya wants + sale of salt", "Kenya wants + sale of tea"});
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj wants|want|VBZ|0|root to||TO|4|mark sell||VB|2|xcomp salt||NN|4|obj rather||RB|8|cc "
             "than||IN|6|fixed tea||NN|5|conj .||.|2|punct"})
            .size() == 1);
}
