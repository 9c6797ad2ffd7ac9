// SPDX-License-Identifier: Apache-2.0

// Attachments that the words around tell better than the tree.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::has;
using claimgraph::extract::lines_of;

TEST_CASE("a phrase that the tree hangs on the verb belongs to the demand before it") {
  const auto lines =
      lines_of({"Moira||NNP|2|nsubj dropped|drop|VBD|0|root her||PRP$|4|nmod:poss demand||NN|2|obj for||IN|6|case "
                "tolls|toll|NNS|2|obl .||.|2|punct"});
  CHECK(has(lines, "Moira demands + tolls hedged"));
  CHECK(has(lines, "Moira rejects - tolls"));
}

TEST_CASE("a phrase stays on the verb behind a noun that wants none") {
  const auto lines =
      lines_of({"Moira||NNP|2|nsubj welcomed|welcome|VBD|0|root the||DT|4|det ships|ship|NNS|2|obj for||IN|6|case "
                "tolls|toll|NNS|2|obl .||.|2|punct"});
  CHECK(has(lines, "Moira supports + ships"));
}

TEST_CASE("a demand for somebody to do something, hung on the verb") {
  const auto lines =
      lines_of({"Kenya||NNP|2|nsubj dropped|drop|VBD|0|root its||PRP$|4|nmod:poss demand||NN|2|obj for||IN|8|mark "
                "Ghana||NNP|4|nmod to||TO|8|mark pay||VB|2|advcl tolls|toll|NNS|8|obj .||.|2|punct"});
  CHECK(has(lines, "Kenya demands + Ghana's payment of tolls to Ghana hedged"));
}

TEST_CASE("two subjects that and joins are one subject of two") {
  const auto lines =
      lines_of({"Kenya||NNP|5|nsubj and||CC|4|cc port||NN|4|compound officials|official|NNS|5|nsubj oppose||VBP|0|root "
                "tolls|toll|NNS|5|obj .||.|5|punct"});
  CHECK(has(lines, "Kenya opposes - tolls"));
  CHECK(has(lines, "Port officials opposes - tolls"));
}

TEST_CASE("a name and its noun are one holder, not two") {
  const auto lines =
      lines_of({"Moira||NNP|5|nsubj and||CC|3|cc Kenya||NNP|1|conj officials|official|NNS|1|conj oppose||VBP|0|root "
                "tolls|toll|NNS|5|obj .||.|5|punct"});
  CHECK(has(lines, "Moira opposes - tolls"));
  CHECK(has(lines, "Kenya officials opposes - tolls"));
  CHECK_FALSE(has(lines, "Kenya opposes - tolls"));
}
