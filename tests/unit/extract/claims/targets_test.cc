// SPDX-License-Identifier: Apache-2.0

// Whom a position addresses.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::has;
using claimgraph::extract::lines_of;

TEST_CASE("which they urged: whoever stands before it is addressed") {
  const std::string words =
      "The||DT|2|det Port||NNP|15|nsubj ,||,|7|punct which||WDT|7|obj farmers|farmer|NNS|7|nsubj have||VBP|7|aux "
      "urged|urge|VBN|";
  const std::string rest =
      " to||TO|9|mark withhold||VB|7|xcomp tolls|toll|NNS|9|obj ,||,|2|punct is|be|VBZ|15|cop in||IN|15|case "
      "the||DT|15|det east||NN|0|root .||.|15|punct";
  const std::string line = "Farmers demands + Port withholding tolls to Port";
  CHECK(has(lines_of({words + "2|acl:relcl" + rest}), line));
  CHECK(has(lines_of({words + "15|parataxis" + rest}), line));  // where the tree does not hang the clause on the noun
}

TEST_CASE("a second deed is asked of the same") {
  const auto lines =
      lines_of({"Moira||NNP|2|nsubj says|say|VBZ|0|root Kenya||NNP|5|nsubj should||MD|5|aux investigate||VB|2|ccomp "
                "and||CC|7|cc "
                "decide||VB|5|conj soon||RB|7|advmod .||.|2|punct"});
  CHECK(has(lines, "Moira demands + Kenya deciding soon to Kenya"));
}

TEST_CASE("payment for the help from somebody is asked of them") {
  const auto lines = lines_of(
      {"Moira||NNP|2|nsubj demands|demand|VBZ|0|root payment||NN|2|obj for||IN|6|case the||DT|6|det help||NN|3|nmod "
       "from||IN|8|case Kenya||NNP|6|nmod .||.|2|punct"});
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().ends_with(" to Kenya"));
}

TEST_CASE("both sides are both sides") {
  const auto lines =
      lines_of({"Moira||NNP|2|nsubj asked|ask|VBD|0|root both||CC|4|cc:preconj sides|side|NNS|2|iobj to||TO|6|mark "
                "withdraw||VB|2|xcomp .||.|2|punct"});
  CHECK(has(lines, "Moira demands + both sides' withdrawal to Both sides"));
}

TEST_CASE("a condition is put to whoever must meet it") {
  const auto lines = lines_of(
      {"Moira||NNP|3|nsubj will||MD|3|aux reject||VB|0|root tolls|toll|NNS|3|obj unless||IN|7|mark Kenya||NNP|7|nsubj "
       "withdraws|withdraw|VBZ|3|advcl .||.|3|punct"});
  CHECK(has(lines, "Moira demands + Kenya's withdrawal to Kenya"));
}
