// SPDX-License-Identifier: Apache-2.0

// Positions that reach somebody: criticism from the unions, a move that angers them.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("who faces criticism from others is opposed by them") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj faced|face|VBD|0|root criticism||NN|2|obj from||IN|5|case Ghana||NNP|3|nmod "
                  ".||.|2|punct"}) == Lines{"Ghana opposes - Kenya"});
  CHECK(lines_of({"Kenya||NNP|2|nsubj faced|face|VBD|0|root criticism||NN|2|obj from||IN|5|case Ghana||NNP|2|obl "
                  "over||IN|7|case tolls|toll|NNS|2|obl .||.|2|punct"}) ==
        Lines{"Ghana opposes - tolls to Kenya", "Ghana opposes - Kenya"});
}

TEST_CASE("who has the backing of others is supported by them") {
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj has|have|VBZ|0|root the||DT|4|det backing||NN|2|obj of||IN|6|case Ghana||NNP|4|nmod "
             ".||.|2|punct"}) == Lines{"Ghana supports + Kenya"});
}

TEST_CASE("calls from others are their demands") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj faced|face|VBD|0|root calls|call|NNS|2|obj from||IN|5|case Ghana||NNP|3|nmod "
                  "to||TO|7|mark withdraw||VB|3|acl .||.|2|punct"}) ==
        Lines{"Ghana demands + Kenya's withdrawal to Kenya"});
}

TEST_CASE("criticism that comes from nobody is nobody's") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj faced|face|VBD|0|root criticism||NN|2|obj .||.|2|punct"}).empty());
}

TEST_CASE("whom a move angers opposes it") {
  CHECK(lines_of({"The||DT|2|det toll||NN|3|nsubj angered|anger|VBD|0|root Kenya||NNP|3|obj .||.|3|punct"}) ==
        Lines{"Kenya opposes - toll"});
  CHECK(lines_of({"Kenya||NNP|3|nsubj:pass was|be|VBD|3|aux:pass angered|anger|VBN|0|root by||IN|6|case the||DT|6|det "
                  "toll||NN|3|obl:agent .||.|3|punct"}) == Lines{"Kenya opposes - toll"});
  CHECK(lines_of({"It||PRP|2|nsubj angers|anger|VBZ|0|root Kenya||NNP|2|obj .||.|2|punct"}).empty());
}

TEST_CASE("who warns that they will do it threatens") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj warned|warn|VBD|0|root it||PRP|5|nsubj would||MD|5|aux leave||VB|2|ccomp "
                  ".||.|2|punct"}) == Lines{"Kenya threatens + leaving"});
}

TEST_CASE("little and no turn what somebody has") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj has|have|VBZ|0|root little||JJ|4|amod interest||NN|2|obj in||IN|6|case "
                  "tolls|toll|NNS|4|nmod "
                  ".||.|2|punct"}) == Lines{"Kenya opposes - tolls"});
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj has|have|VBZ|0|root no||DT|4|det plans|plan|NNS|2|obj to||TO|6|mark leave||VB|4|acl "
             ".||.|2|punct"}) == Lines{"Kenya opposes - leaving"});
}

TEST_CASE("what is asked inside a sentence is not said") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root which||WDT|4|det ships|ship|NNS|6|nsubj had|have|VBD|6|aux "
                  "sunk|sink|VBN|2|ccomp .||.|2|punct"})
            .empty());
}
