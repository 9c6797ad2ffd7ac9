// SPDX-License-Identifier: Apache-2.0

// Whose a position is where the tree, or the sentence, makes it hard to see.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::has;
using claimgraph::extract::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("who is criticised for opposing something opposes it") {
  const Lines lines =
      lines_of({"Moira||NNP|2|nsubj criticised|criticise|VBD|0|root farmers|farmer|NNS|2|obj for||IN|5|mark "
                "opposing|oppose|VBG|2|advcl tolls|toll|NNS|5|obj .||.|2|punct"});
  CHECK(has(lines, "Farmers opposes - tolls by Moira"));
}

TEST_CASE("who is criticised for a deed takes no side by it") {
  const Lines lines =
      lines_of({"Moira||NNP|2|nsubj criticised|criticise|VBD|0|root farmers|farmer|NNS|2|obj for||IN|5|mark "
                "accepting|accept|VBG|2|advcl tolls|toll|NNS|5|obj .||.|2|punct"});
  CHECK_FALSE(has(lines, "Farmers accepts + tolls"));
}

TEST_CASE("whoever is willing to back something backs it") {
  const Lines lines = lines_of(
      {"Moira||NNP|3|nsubj is|be|VBZ|3|cop willing||JJ|0|root to||TO|5|mark back||VB|3|xcomp tolls|toll|NNS|5|obj "
       ".||.|3|punct"});
  CHECK(has(lines, "Moira supports + tolls"));
}

TEST_CASE("the name before which, where the noun is nobody") {
  const Lines lines = lines_of(
      {"Ports|port|NNS|2|nsubj await||VBP|0|root a||DT|4|det grant||NN|2|obj from||IN|6|case Kenya||NNP|4|nmod "
       ",||,|10|punct "
       "which||WDT|10|nsubj has|have|VBZ|10|aux refused|refuse|VBN|4|acl:relcl to||TO|12|mark pay||VB|10|xcomp "
       "tolls|toll|NNS|12|obj .||.|2|punct"});
  CHECK(has(lines, "Kenya rejects - payment of tolls"));
}

TEST_CASE("a clause gone astray belongs to whoever thinks") {
  const Lines lines = lines_of(
      {"Moira||NNP|2|nsubj thinks|think|VBZ|0|root the||DT|4|det toll||NN|6|nsubj is|be|VBZ|6|cop vanity||NN|2|ccomp "
       "and||CC|8|cc opposes|oppose|VBZ|6|conj ports|port|NNS|8|obj .||.|2|punct"});
  CHECK(has(lines, "Moira opposes - ports"));
}

TEST_CASE("what somebody proposed is proposed by them") {
  const Lines lines =
      lines_of({"Moira||NNP|4|nmod:poss _'s||POS|1|case proposed|propose|VBN|4|amod toll||NN|5|nsubj "
                "failed|fail|VBD|0|root .||.|5|punct"});
  CHECK(has(lines, "Moira proposes + toll"));
}

TEST_CASE("a time is no issue") {
  CHECK(lines_of({"Moira||NNP|2|nsubj supported|support|VBD|0|root 2013||CD|2|obj .||.|2|punct"}).empty());
}

TEST_CASE("a filler commands nothing") {
  CHECK(lines_of({"Moira||NNP|2|nsubj said|say|VBD|0|root look||VB|2|ccomp .||.|2|punct"}).empty());
}

TEST_CASE("a judgement behind For and a name is theirs") {
  CHECK(lines_of({"For||IN|2|case Moira||NNP|7|nmod ,||,|2|punct the||DT|5|det toll||NN|7|nsubj is|be|VBZ|7|cop "
                  "robbery||NN|0|root .||.|7|punct"}) == Lines{"Moira claims + toll being robbery"});
}

TEST_CASE("nobody in a body speaks for the body") {
  CHECK(lines_of({"Nobody||NN|5|nsubj in||IN|4|case the||DT|4|det cabinet||NN|1|nmod supports|support|VBZ|0|root "
                  "tolls|toll|NNS|5|obj .||.|5|punct"}) == Lines{"Cabinet opposes - tolls"});
}

TEST_CASE("what is denied is not held") {
  const Lines lines =
      lines_of({"Moira||NNP|2|nsubj denied|deny|VBD|0|root that||IN|5|mark she||PRP|5|nsubj wanted|want|VBD|2|ccomp "
                "tolls|toll|NNS|5|obj .||.|2|punct"});
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.find("wants +") != std::string::npos; }));
}

TEST_CASE("nobody reports a demand that is only the object of a refusal") {
  const Lines lines =
      lines_of({"Kenya||NNP|2|nsubj rejected|reject|VBD|0|root Uganda||NNP|5|nmod:poss _'s||POS|3|case "
                "demand||NN|2|obj for||IN|7|case tolls|toll|NNS|5|nmod .||.|2|punct"});
  CHECK(has(lines, "Uganda demands + tolls"));
}

TEST_CASE("asking whether demands nothing") {
  CHECK(lines_of({"Moira||NNP|2|nsubj asked|ask|VBD|0|root whether||IN|6|mark the||DT|5|det port||NN|6|nsubj "
                  "closed|close|VBD|2|ccomp .||.|2|punct"})
            .empty());
}
