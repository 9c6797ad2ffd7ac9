// SPDX-License-Identifier: Apache-2.0

// What is made a condition is demanded; reasons are said too.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("who threatens to do it unless something happens demands that") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj threatened|threaten|VBD|0|root to||TO|4|mark leave||VB|2|xcomp unless||IN|7|mark "
                  "Ghana||NNP|7|nsubj pays|pay|VBZ|4|advcl .||.|2|punct"}) ==
        Lines{"Kenya threatens + leaving", "Kenya demands + Ghana's payment to Ghana"});
}

TEST_CASE("only if makes a condition, if alone does not") {
  const std::string start = "Kenya||NNP|2|nsubj accepts|accept|VBZ|0|root tolls|toll|NNS|2|obj ";
  CHECK(lines_of({start + "only||RB|7|advmod if||IN|7|mark Ghana||NNP|7|nsubj pays|pay|VBZ|2|advcl .||.|2|punct"})
            .size() == 2);
  CHECK(lines_of({start + "if||IN|6|mark Ghana||NNP|6|nsubj pays|pay|VBZ|2|advcl .||.|2|punct"}).size() == 1);
}

TEST_CASE("provided that, and in return for") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj supports|support|VBZ|0|root tolls|toll|NNS|2|obj provided|provide|VBN|2|advcl "
                  "Ghana||NNP|6|nsubj pays|pay|VBZ|4|ccomp .||.|2|punct"}) ==
        Lines{"Kenya supports + tolls", "Kenya demands + Ghana's payment to Ghana"});
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj offered|offer|VBD|0|root salt||NN|2|obj in||IN|5|case return||NN|2|obl for||IN|7|case "
             "tea||NN|5|nmod .||.|2|punct"}) == Lines{"Kenya offers + salt", "Kenya demands + tea"});
}

TEST_CASE("until sets a condition for what is refused only") {
  const std::string clause = "until||IN|6|mark Ghana||NNP|6|nsubj pays|pay|VBZ|2|advcl .||.|2|punct";
  CHECK(lines_of({"Kenya||NNP|2|nsubj rejects|reject|VBZ|0|root talks|talk|NNS|2|obj " + clause}).size() == 2);
  CHECK(lines_of({"Kenya||NNP|2|nsubj supports|support|VBZ|0|root talks|talk|NNS|2|obj " + clause}).size() == 1);
}

TEST_CASE("the reason that somebody gives is said too") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root it||PRP|5|nsubj was|be|VBD|5|cop cheap||JJ|2|ccomp "
                  "because||IN|9|mark the||DT|8|det dam||NN|9|nsubj leaks|leak|VBZ|5|advcl .||.|2|punct"})
            .back() == "Kenya claims + dam leaking");
}

TEST_CASE("a phrase behind is keeps its preposition") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root tolls|toll|NNS|7|nsubj are|be|VBP|7|cop on||IN|7|case "
                  "the||DT|7|det table||NN|2|ccomp .||.|2|punct"}) == Lines{"Kenya claims + tolls being on the table"});
}
