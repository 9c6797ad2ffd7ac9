// SPDX-License-Identifier: Apache-2.0

// Polarity, certainty and what speech does to a position.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("not turns the side") {
  CHECK(lines_of({"Kenya||NNP|4|nsubj does|do|VBZ|4|aux _n't|not|RB|4|advmod want||VB|0|root a||DT|6|det dam||NN|4|obj "
                  ".||.|4|punct"}) == Lines{"Kenya opposes - dam"});
}

TEST_CASE("two turns cancel out") {
  CHECK(lines_of({"Kenya||NNP|4|nsubj has|have|VBZ|4|aux never||RB|4|advmod rejected|reject|VBN|0|root the||DT|6|det "
                  "treaty||NN|4|obj .||.|4|punct"}) == Lines{"Kenya accepts + treaty"});
}

TEST_CASE("not only is no negation") {
  CHECK(lines_of({"Kenya||NNP|4|nsubj not||RB|4|advmod only||RB|4|advmod supports|support|VBZ|0|root the||DT|6|det "
                  "treaty||NN|4|obj .||.|4|punct"}) == Lines{"Kenya supports + treaty"});
}

TEST_CASE("neither of two wants it") {
  CHECK(lines_of({"Neither||CC|2|cc:preconj Kenya||NNP|5|nsubj nor||CC|4|cc Ghana||NNP|2|conj wants|want|VBZ|0|root "
                  "war||NN|5|obj .||.|5|punct"}) == Lines{"Kenya opposes - war", "Ghana opposes - war"});
}

TEST_CASE("may makes it unsure") {
  CHECK(lines_of({"Kenya||NNP|3|nsubj may||MD|3|aux support||VB|0|root the||DT|5|det treaty||NN|3|obj .||.|3|punct"}) ==
        Lines{"Kenya supports + treaty hedged"});
}

TEST_CASE("what somebody says must be done is a demand") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root Ghana||NNP|5|nsubj must||MD|5|aux withdraw||VB|2|ccomp "
                  ".||.|2|punct"}) == Lines{"Kenya demands + Ghana's withdrawal to Ghana"});
}

TEST_CASE("who says that they would not refuses") {
  CHECK(
      lines_of(
          {"Kenya||NNP|2|nsubj said|say|VBD|0|root it||PRP|6|nsubj would||MD|6|aux not||RB|6|advmod leave||VB|2|ccomp "
           ".||.|2|punct"}) == Lines{"Kenya rejects - leaving"});
}

TEST_CASE("a statement is a claim, a negated one a denial") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root the||DT|4|det dam||NN|5|nsubj leaks|leak|VBZ|2|ccomp "
                  ".||.|2|punct"}) == Lines{"Kenya claims + dam leaking"});
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj said|say|VBD|0|root the||DT|4|det dam||NN|7|nsubj does|do|VBZ|7|aux not||RB|7|advmod "
             "leak||VB|2|ccomp .||.|2|punct"}) == Lines{"Kenya denies - dam leaking"});
}

TEST_CASE("somebody else's position is reported, not said") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj fears|fear|VBZ|0|root that||IN|5|mark Ghana||NNP|5|nsubj wants|want|VBZ|2|ccomp "
                  "war||NN|5|obj .||.|2|punct"}) ==
        Lines{"Kenya warns - Ghana wanting war", "Ghana wants + war by Kenya"});
}

TEST_CASE("a position that was dropped is unsure") {
  CHECK(
      lines_of({"Kenya||NNP|2|nsubj abandoned|abandon|VBD|0|root its||PRP$|4|nmod:poss demand||NN|2|obj for||IN|6|case "
                "tolls|toll|NNS|4|nmod .||.|2|punct"}) ==
      Lines{"Kenya rejects - Kenya's demand for tolls", "Kenya demands + tolls hedged"});
}

TEST_CASE("the author's own voice is heard on demand only, under the author's name") {
  using namespace claimgraph::extract;
  const std::vector<std::string> sentence = {"Ghana||NNP|3|nsubj must||MD|3|aux withdraw||VB|0|root .||.|3|punct"};
  CHECK(lines_of(sentence).empty());
  ExtractorOptions options;
  options.authors_voice = true;
  const Engine engine(options);
  const Trees trees(sentence);
  claimgraph::schema::Document document;
  document.id = "d";
  document.text = trees.text();
  const Analysis analysis = analyse_trees(engine, document, *trees.doc, true);
  REQUIRE(analysis.sentences.at(0).claims.size() == 1);
  CHECK(analysis.sentences[0].claims[0].actor == "author of d");
  CHECK(analysis.sentences[0].claims[0].issue == "Ghana's withdrawal");
}
