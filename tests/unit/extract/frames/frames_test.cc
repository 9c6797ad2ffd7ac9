// SPDX-License-Identifier: Apache-2.0

// How words that express a position find their actor, issue and target in a tree.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::has;
using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("an object is what is demanded") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj demands|demand|VBZ|0|root a||DT|4|det ceasefire||NN|2|obj .||.|2|punct"}) ==
        Lines{"Kenya demands + ceasefire"});
}

TEST_CASE("the agent of a passive holds the position") {
  CHECK(
      lines_of({"The||DT|2|det treaty||NN|4|nsubj:pass was|be|VBD|4|aux:pass rejected|reject|VBN|0|root by||IN|6|case "
                "Kenya||NNP|4|obl:agent .||.|4|punct"}) == Lines{"Kenya rejects - treaty"});
}

TEST_CASE("a passive without an agent is nobody's claim") {
  CHECK(
      lines_of({"The||DT|2|det treaty||NN|4|nsubj:pass was|be|VBD|4|aux:pass rejected|reject|VBN|0|root .||.|4|punct"})
          .empty());
}

TEST_CASE("who is urged is the target and does the deed") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj urged|urge|VBD|0|root Ghana||NNP|2|obj to||TO|5|mark withdraw||VB|2|xcomp "
                  "from||IN|8|case the||DT|8|det valley||NN|5|obl .||.|2|punct"}) ==
        Lines{"Kenya demands + Ghana's withdrawal from the valley to Ghana"});
}

TEST_CASE("conjoined issues are a claim each") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj ,||,|5|punct roads|road|NNS|3|conj "
                  "and||CC|7|cc water||NN|3|conj .||.|2|punct"}) ==
        Lines{"Kenya wants + ports", "Kenya wants + roads", "Kenya wants + water"});
}

TEST_CASE("conjoined actors are a claim each") {
  CHECK(lines_of({"Kenya||NNP|4|nsubj and||CC|3|cc Ghana||NNP|1|conj oppose||VBP|0|root the||DT|6|det dam||NN|4|obj "
                  ".||.|4|punct"}) == Lines{"Kenya opposes - dam", "Ghana opposes - dam"});
}

TEST_CASE("a verb shares the subject of the verb before") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj left|leave|VBD|0|root and||CC|4|cc demanded|demand|VBD|2|conj an||DT|6|det "
                  "apology||NN|4|obj .||.|2|punct"}) == Lines{"Kenya demands + apology"});
}

TEST_CASE("a relative clause belongs to its noun") {
  CHECK(lines_of(
            {"Kenya||NNP|6|nsubj ,||,|4|punct which||WDT|4|nsubj opposes|oppose|VBZ|1|acl:relcl tolls|toll|NNS|4|obj "
             "met|meet|VBD|0|root Ghana||NNP|6|obj .||.|6|punct"}) == Lines{"Kenya opposes - tolls"});
}

TEST_CASE("a possessor holds what a noun names") {
  CHECK(
      lines_of(
          {"Kenya||NNP|3|nmod:poss _'s||POS|1|case demand||NN|8|nsubj for||IN|6|case a||DT|6|det ceasefire||NN|3|nmod "
           "was|be|VBD|8|cop loud||JJ|0|root .||.|8|punct"}) == Lines{"Kenya demands + ceasefire"});
}

TEST_CASE("the subject of a light verb holds what its object names") {
  CHECK(
      lines_of({"Kenya||NNP|2|nsubj renewed|renew|VBD|0|root the||DT|4|det demand||NN|2|obj for||IN|7|case a||DT|7|det "
                "ceasefire||NN|4|nmod .||.|2|punct"}) == Lines{"Kenya demands + ceasefire"});
}

TEST_CASE("a goal stands on the other side of is") {
  CHECK(lines_of({"Kenya||NNP|3|nmod:poss _'s||POS|1|case goal||NN|6|nsubj:outer is|be|VBZ|6|cop to||TO|6|mark "
                  "join||VB|0|root "
                  "the||DT|8|det league||NN|6|obj .||.|6|punct"}) == Lines{"Kenya wants + accession of the league"});
}

TEST_CASE("an adjective takes its own complement") {
  CHECK(lines_of({"Kenya||NNP|3|nsubj is|be|VBZ|3|cop ready||JJ|0|root to||TO|5|mark sign||VB|3|xcomp the||DT|7|det "
                  "treaty||NN|5|obj .||.|3|punct"}) == Lines{"Kenya offers + signing the treaty"});
}

TEST_CASE("a particle makes another verb") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj turned|turn|VBD|0|root down||RP|2|compound:prt the||DT|5|det offer||NN|2|obj "
                  ".||.|2|punct"}) == Lines{"Kenya rejects - offer"});
}

TEST_CASE("what is only wanted of somebody is not their position") {
  CHECK(lines_of(
            {"Kenya||NNP|2|nsubj urged|urge|VBD|0|root Ghana||NNP|2|obj to||TO|5|mark accept||VB|2|xcomp the||DT|7|det "
             "treaty||NN|5|obj .||.|2|punct"}) == Lines{"Kenya demands + Ghana's acceptance of the treaty to Ghana"});
}

TEST_CASE("what a proposal is about may stand before it") {
  const auto lines = lines_of(
      {"Kenya||NNP|4|nmod:poss _'s||POS|1|case toll||NN|4|compound proposal||NN|5|nsubj failed|fail|VBD|0|root "
       ".||.|5|punct"});
  CHECK(has(lines, "Kenya proposes + toll"));
}

TEST_CASE("who says that there will be none refuses it") {
  const auto lines =
      lines_of({"Kenya||NNP|2|nsubj said|say|VBD|0|root there||EX|5|expl would||MD|5|aux be||VB|2|ccomp no||DT|7|det "
                "tolls|toll|NNS|5|nsubj .||.|2|punct"});
  REQUIRE(lines.size() == 1);
  CHECK(lines.front() == "Kenya rejects - tolls");
}

TEST_CASE("who tries to convince somebody of something says it") {
  const auto lines = lines_of(
      {"Kenya||NNP|2|nsubj tried|try|VBD|0|root to||TO|4|mark convince||VB|2|xcomp Ghana||NNP|4|obj that||IN|8|mark "
       "tolls|toll|NNS|8|nsubj work||VBP|4|ccomp .||.|2|punct"});
  CHECK(has(lines, "Kenya claims + tolls working"));
}

TEST_CASE("who warns somebody of sanctions threatens them") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj warned|warn|VBD|0|root Ghana||NNP|2|obj of||IN|5|case "
                  "sanctions|sanction|NNS|2|obl .||.|2|punct"}) == Lines{"Kenya threatens + sanctions to Ghana"});
  CHECK(
      lines_of({"Kenya||NNP|2|nsubj warned|warn|VBD|0|root of||IN|4|case sanctions|sanction|NNS|2|obl .||.|2|punct"}) ==
      Lines{"Kenya warns - sanctions"});
}
