// SPDX-License-Identifier: Apache-2.0

// Who says what stands between quotation marks.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::analyse;
using claimgraph::extract::lines_of;
using claimgraph::extract::Trees;
using Lines = std::vector<std::string>;

namespace {

const std::string kSaidBehind =
    "\"||``|5|punct We||PRP|5|nsubj will||MD|5|aux not||RB|5|advmod accept||VB|9|ccomp tolls|toll|NNS|5|obj "
    "\"||''|5|punct "
    "Moira||NNP|9|nsubj said|say|VBD|0|root .||.|9|punct";

}  // namespace

TEST_CASE("the first person in a quotation is the speaker") {
  CHECK(lines_of({kSaidBehind}) == Lines{"Moira rejects - tolls"});
}

TEST_CASE("a quotation goes on with the same speaker") {
  CHECK(lines_of({kSaidBehind,
                  "\"||``|4|punct The||DT|3|det dam||NN|4|nsubj leaks|leak|VBZ|0|root every||DT|6|det day||NN|4|obl "
                  ".||.|4|punct \"||''|4|punct"}) ==
        Lines{"Moira rejects - tolls", "Moira claims + dam leaking every day"});
}

TEST_CASE("an attribution has source, cue and the whole quotation") {
  const Trees trees({kSaidBehind});
  const auto analysis = analyse(trees);
  REQUIRE(analysis.attributions.size() == 1);
  const auto& attribution = analysis.attributions.front();
  REQUIRE(attribution.source.size() == 1);
  CHECK(trees.text().substr(attribution.source[0].begin, attribution.source[0].end - attribution.source[0].begin) ==
        "Moira");
  REQUIRE(attribution.cue.size() == 1);
  CHECK(trees.text().substr(attribution.cue[0].begin, attribution.cue[0].end - attribution.cue[0].begin) == "said");
  REQUIRE(attribution.content.size() == 1);
  CHECK(attribution.content[0].begin == 0);
}

TEST_CASE("every claim and every silent sentence can say why") {
  const Trees trees({kSaidBehind, "The||DT|2|det dam||NN|3|nsubj broke|break|VBD|0|root .||.|3|punct"});
  const auto analysis = analyse(trees);
  REQUIRE(analysis.sentences.size() == 2);
  REQUIRE(analysis.sentences[0].reasons.size() == analysis.sentences[0].claims.size());
  CHECK_FALSE(analysis.sentences[0].reasons.at(0).empty());
  CHECK(analysis.sentences[1].no_claim == Lines{"no word that expresses a position"});
}
