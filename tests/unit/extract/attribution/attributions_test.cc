// SPDX-License-Identifier: Apache-2.0

// Source, cue and content of what somebody says, as the text has them.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::analyse;
using claimgraph::extract::lines_of;
using claimgraph::extract::Trees;
using Lines = std::vector<std::string>;

namespace {

std::string words(const Trees& trees, const std::vector<claimgraph::schema::Span>& spans) {
  std::string text;
  for (const auto& span : spans) {
    if (!text.empty()) text += " ... ";
    text += trees.text().substr(span.begin, span.end - span.begin);
  }
  return text;
}

/// "source | cue | content" of each attribution.
Lines attributed(const std::vector<std::string>& sentences) {
  const Trees trees(sentences);
  Lines lines;
  for (const auto& one : analyse(trees).attributions) {
    lines.push_back(words(trees, one.source) + " | " + words(trees, one.cue) + " | " + words(trees, one.content));
  }
  return lines;
}

}  // namespace

TEST_CASE("a speaker named behind the verb is found where the tree calls the verb a second clause") {
  CHECK(attributed({"The||DT|2|det dam||NN|3|nsubj leaks|leak|VBZ|0|root badly||RB|3|advmod ,||,|6|punct "
                    "said|say|VBD|3|conj Moira||NNP|6|obj .||.|3|punct"}) ==
        Lines{"Moira | said | The dam leaks badly"});
}

TEST_CASE("a speaker named in the middle leaves the words before and behind") {
  CHECK(
      attributed({"The||DT|2|det dam||NN|7|nsubj ,||,|5|punct Moira||NNP|5|nsubj said|say|VBD|7|parataxis ,||,|5|punct "
                  "leaks|leak|VBZ|0|root .||.|7|punct"}) == Lines{"Moira | said | The dam ... leaks."});
}

TEST_CASE("what is done or seen is no attribution") {
  CHECK(attributed({"Moira||NNP|2|nsubj raised|raise|VBD|0|root money||NN|2|obj .||.|2|punct"}).empty());
  CHECK(attributed({"Moira||NNP|2|nsubj saw|see|VBD|0|root ships|ship|NNS|2|obj .||.|2|punct"}).empty());
  CHECK(attributed({"Moira||NNP|2|nsubj saw|see|VBD|0|root that||IN|5|mark ships|ship|NNS|5|nsubj "
                    "left|leave|VBD|2|ccomp .||.|2|punct"}) == Lines{"Moira | saw | that ships left"});
}

TEST_CASE("a phrase that hangs on the verb goes on with the content, a circumstance does not") {
  const std::string blamed = "Moira||NNP|2|nsubj blamed|blame|VBD|0|root the||DT|4|det mayor||NN|2|obj ";
  CHECK(attributed({blamed + "for||IN|6|case floods|flood|NNS|2|obl .||.|2|punct"}) ==
        Lines{"Moira | blamed | the mayor for floods"});
  CHECK(attributed({blamed + "on||IN|6|case Monday||NNP|2|obl .||.|2|punct"}) == Lines{"Moira | blamed | the mayor"});
}

TEST_CASE("what the author adds about a thing is not what is said of it") {
  CHECK(attributed(
            {"Moira||NNP|2|nsubj praised|praise|VBD|0|root the||DT|5|det new||JJ|5|amod dam||NN|2|obj ,||,|8|punct "
             "which||WDT|8|nsubj leaks|leak|VBZ|5|acl:relcl .||.|2|punct"}) == Lines{"Moira | praised | the new dam"});
}

TEST_CASE("an impression is nobody's") {
  CHECK(
      attributed({"The||DT|2|det dam||NN|3|nsubj seems|seem|VBZ|0|root to||TO|5|mark hold||VB|3|xcomp .||.|3|punct"}) ==
      Lines{" | seems | The dam ... to hold"});
}

TEST_CASE("what somebody is asked has no source where nobody asks") {
  CHECK(attributed({"Asked|ask|VBN|5|advcl about||IN|3|case tolls|toll|NNS|1|obl ,||,|1|punct left|leave|VBD|0|root "
                    "Moira||NNP|5|nsubj .||.|5|punct"}) == Lines{" | Asked | about tolls"});
}

TEST_CASE("a clause that hangs on the one who is told is what they are told") {
  CHECK(attributed({"Moira||NNP|2|nsubj told|tell|VBD|0|root a||DT|4|det crowd||NN|2|obj that||IN|7|mark "
                    "tolls|toll|NNS|7|nsubj fell|fall|VBD|4|acl .||.|2|punct"}) ==
        Lines{"Moira | told | that tolls fell"});
}

TEST_CASE("a question is asked by the one named in the next sentence") {
  CHECK(attributed({"\"||``|5|punct Can||MD|5|aux we||PRP|5|nsubj still||RB|5|advmod win||VB|0|root ?||.|5|punct "
                    "\"||''|5|punct",
                    "Moira||NNP|2|nsubj asked|ask|VBD|0|root .||.|2|punct"}) ==
        Lines{"Moira | asked | \" Can we still win? \""});
}

TEST_CASE("nobody says a quotation that they are named in") {
  CHECK(attributed({"\"||``|4|punct Moira||NNP|4|nsubj never||RB|4|advmod liked|like|VBD|8|ccomp the||DT|6|det "
                    "tolls|toll|NNS|4|obj \"||''|4|punct said|say|VBD|0|root Kenya||NNP|8|obj .||.|8|punct"}) ==
        Lines{"Kenya | said | \" Moira never liked the tolls \""});
}

TEST_CASE("a past tense read as a participle behind an apposition keeps its subject") {
  CHECK(lines_of({"Moira||NNP|0|root ,||,|4|punct a||DT|4|det minister||NN|1|appos ,||,|6|punct "
                  "opposed|oppose|VBN|1|acl tolls|toll|NNS|6|obj .||.|1|punct"}) == Lines{"Moira opposes - tolls"});
}

TEST_CASE("who is to be convinced is the target") {
  CHECK(lines_of({"Kenya||NNP|2|nsubj wants|want|VBZ|0|root to||TO|4|mark convince||VB|2|xcomp Ghana||NNP|4|iobj "
                  "that||IN|8|mark tolls|toll|NNS|8|nsubj help||VBP|4|ccomp .||.|2|punct"})
            .front()
            .ends_with(" to Ghana"));
}
