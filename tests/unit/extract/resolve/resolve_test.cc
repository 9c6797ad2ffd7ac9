// SPDX-License-Identifier: Apache-2.0

// Who is who in a document.

#include <catch2/catch.hpp>

#include "claims_of_trees.h"

using claimgraph::extract::claims_of;

namespace {

std::vector<std::string> actors_of(const std::vector<std::string>& sentences) {
  std::vector<std::string> actors;
  for (const auto& claim : claims_of(sentences)) actors.push_back(claim.actor);
  return actors;
}

using Names = std::vector<std::string>;

const std::string kMoiraOpposes =
    "Moira||NNP|3|nsubj Quayle||NNP|1|flat opposes|oppose|VBZ|0|root tolls|toll|NNS|3|obj .||.|3|punct";

}  // namespace

TEST_CASE("a seat of power is its state") {
  CHECK(actors_of({"Nairobi||NNP|2|nsubj opposes|oppose|VBZ|0|root tolls|toll|NNS|2|obj .||.|2|punct"}) ==
        Names{"Kenya"});
}

TEST_CASE("a surname is the person named before") {
  CHECK(actors_of({kMoiraOpposes, "Quayle||NNP|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj .||.|2|punct"}) ==
        Names{"Moira Quayle", "Moira Quayle"});
}

TEST_CASE("a surname before the full name is the same person") {
  CHECK(actors_of({"Quayle||NNP|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj .||.|2|punct", kMoiraOpposes}) ==
        Names{"Moira Quayle", "Moira Quayle"});
}

TEST_CASE("titles are no part of the name") {
  CHECK(actors_of({"Minister||NNP|2|nmod:desc Moira||NNP|4|nsubj Quayle||NNP|2|flat opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|4|obj "
                   ".||.|4|punct"}) == Names{"Moira Quayle"});
}

TEST_CASE("she is the woman, not the man") {
  CHECK(actors_of({kMoiraOpposes,
                   "Robert||NNP|3|nsubj Oake||NNP|1|flat opposes|oppose|VBZ|0|root roads|road|NNS|3|obj .||.|3|punct",
                   "She||PRP|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj .||.|2|punct"}) ==
        Names{"Moira Quayle", "Robert Oake", "Moira Quayle"});
}

TEST_CASE("the minister is whoever was called minister") {
  CHECK(actors_of({"Minister||NNP|2|nmod:desc Moira||NNP|4|nsubj Quayle||NNP|2|flat opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|4|obj "
                   ".||.|4|punct",
                   "The||DT|2|det minister||NN|3|nsubj wants|want|VBZ|0|root ports|port|NNS|3|obj .||.|3|punct"}) ==
        Names{"Moira Quayle", "Moira Quayle"});
}

TEST_CASE("an apposition names the one described") {
  CHECK(actors_of({"The||DT|2|det mayor||NN|5|nsubj ,||,|4|punct Moira||NNP|2|appos opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|5|obj "
                   ".||.|5|punct"}) == Names{"Moira"});
}

TEST_CASE("a group is named by its words") {
  CHECK(actors_of(
            {"Dairy||NN|2|compound farmers|farmer|NNS|3|nsubj oppose||VBP|0|root tolls|toll|NNS|3|obj .||.|3|punct"}) ==
        Names{"Dairy farmers"});
}

TEST_CASE("a thing holds no position") {
  CHECK(actors_of({"The||DT|2|det weather||NN|3|nsubj demands|demand|VBZ|0|root coats|coat|NNS|3|obj .||.|3|punct"})
            .empty());
}

TEST_CASE("the place of writing is no part of the name behind the dash") {
  CHECK(actors_of({"LAMU||NNP|5|nsubj -||:|1|punct Moira||NNP|5|nsubj Quayle||NNP|3|flat opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|5|obj .||.|5|punct"}) == Names{"Moira Quayle"});
}

TEST_CASE("a noun for a person that is no title names somebody") {
  CHECK(actors_of({"The||DT|2|det angler||NN|3|nsubj supports|support|VBZ|0|root tolls|toll|NNS|3|obj .||.|3|punct"}) ==
        Names{"Angler"});
}

TEST_CASE("a thing supports nobody") {
  CHECK(actors_of({"The||DT|2|det pillar||NN|3|nsubj supports|support|VBZ|0|root roofs|roof|NNS|3|obj .||.|3|punct"})
            .empty());
}

TEST_CASE("an acronym is a name, whatever the tagger takes it for") {
  CHECK(actors_of({"NFGO||NN|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj .||.|2|punct"}) == Names{"NFGO"});
}

TEST_CASE("a title that was read as an adjective is a title") {
  CHECK(actors_of({"Its||PRP$|3|nmod:poss chief||JJ|3|amod executive||JJ|6|nsubj ,||,|5|punct Moira||NNP|3|appos "
                   "opposes|oppose|VBZ|0|root tolls|toll|NNS|6|obj .||.|6|punct"}) == Names{"Moira"});
}

TEST_CASE("the name that begins the sentence is whom the description behind it means") {
  CHECK(actors_of({"Moira||NNP|5|dislocated ,||,|5|punct a||DT|5|det harbour||NN|5|compound pilot||NN|6|nsubj "
                   "opposes|oppose|VBZ|0|root tolls|toll|NNS|6|obj .||.|6|punct"}) == Names{"Moira"});
}

TEST_CASE("a headline's bare noun is the only one of that name") {
  CHECK(actors_of({"union||NN|2|nsubj wants|want|VBZ|0|root ports|port|NNS|2|obj .||.|2|punct",
                   "The||DT|3|det Dockers||NNP|3|compound Union||NNP|4|nsubj opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|4|obj .||.|4|punct"}) == Names{"Dockers Union", "Dockers Union"});
}

TEST_CASE("a capital noun beside a name is part of it") {
  CHECK(actors_of({"The||DT|3|det Dockers||NNP|3|compound Union||NN|4|nsubj opposes|oppose|VBZ|0|root "
                   "tolls|toll|NNS|4|obj firmly||RB|4|advmod .||.|4|punct"}) == Names{"Dockers Union"});
}

TEST_CASE("whoever Ann is stands before a relative clause about what she is") {
  CHECK(actors_of({"Moira||NNP|4|nsubj is|be|VBZ|4|cop a||DT|4|det pilot||NN|0|root who||WP|6|nsubj "
                   "opposes|oppose|VBZ|4|acl:relcl tolls|toll|NNS|6|obj .||.|4|punct"}) == Names{"Moira"});
}

TEST_CASE("the two men are the two men spoken of last") {
  CHECK(actors_of({"Mr.||NNP|2|nmod:desc Robert||NNP|4|nsubj Oake||NNP|2|flat met|meet|VBD|0|root Mr.||NNP|6|nmod:desc "
                   "John||NNP|4|obj Hart||NNP|6|flat .||.|4|punct",
                   "The||DT|3|det two||CD|3|nummod men|man|NNS|4|nsubj oppose||VBP|0|root tolls|toll|NNS|4|obj "
                   ".||.|4|punct"}) == Names{"Robert Oake", "John Hart"});
}

TEST_CASE("both countries are the two spoken of last") {
  CHECK(actors_of(
            {"Kenya||NNP|2|nsubj met|meet|VBD|0|root Uganda||NNP|2|obj .||.|2|punct",
             "Both||DT|2|det countries|country|NNS|3|nsubj oppose||VBP|0|root tolls|toll|NNS|3|obj .||.|3|punct"}) ==
        Names{"Kenya", "Uganda"});
}

TEST_CASE("they are both of one subject in the sentence before") {
  CHECK(actors_of({"Kenya||NNP|4|nsubj and||CC|3|cc Uganda||NNP|1|conj met|meet|VBD|0|root .||.|4|punct",
                   "They||PRP|2|nsubj oppose||VBP|0|root tolls|toll|NNS|2|obj .||.|2|punct"}) ==
        Names{"Kenya", "Uganda"});
}

TEST_CASE("its in a phrase in front is the subject's behind it") {
  CHECK(actors_of({"Uganda||NNP|2|nsubj left|leave|VBD|0|root .||.|2|punct",
                   "In||IN|3|case its||PRP$|3|nmod:poss demand||NN|8|obl for||IN|5|case peace||NN|3|nmod ,||,|3|punct "
                   "Kenya||NNP|8|nsubj opposes|oppose|VBZ|0|root tolls|toll|NNS|8|obj .||.|8|punct"}) ==
        Names{"Kenya", "Kenya"});
}

TEST_CASE("two spellings of a name, a nickname and a middle name are one person") {
  const auto opposes = [](const std::string& first, const std::string& last) {
    return first + "||NNP|3|nsubj " + last + "||NNP|1|flat opposes|oppose|VBZ|0|root tolls|toll|NNS|3|obj .||.|3|punct";
  };
  CHECK(actors_of({opposes("Oleg", "Zavadskyy"), opposes("Oleg", "Zavadsky")}) ==
        Names{"Oleg Zavadskyy", "Oleg Zavadskyy"});
  CHECK(actors_of({opposes("Robert", "Oake"), opposes("Bob", "Oake")}) == Names{"Robert Oake", "Robert Oake"});
  CHECK(actors_of({opposes("Robert", "Oake"), opposes("Roberta", "Oake")}) == Names{"Robert Oake", "Roberta Oake"});
  CHECK(actors_of({opposes("Volodymyr", "Marchenko"), opposes("Vladimir", "Marchenko")}) ==
        Names{"Volodymyr Marchenko", "Vladimir Marchenko"});
}

TEST_CASE("two middle initials are two persons") {
  const auto opposes = [](const std::string& initial) {
    return "Ann||NNP|4|nsubj " + initial +
           "||NNP|1|flat Archer||NNP|1|flat opposes|oppose|VBZ|0|root tolls|toll|NNS|4|obj .||.|4|punct";
  };
  CHECK(actors_of({opposes("B."), opposes("C.")}) == Names{"Ann B. Archer", "Ann C. Archer"});
}

TEST_CASE("a ministry has one name, however it is put") {
  CHECK(actors_of({"Norway||NNP|4|nmod:poss _'s||POS|1|case Foreign||NNP|4|compound Ministry||NNP|5|nsubj "
                   "opposes|oppose|VBZ|0|root tolls|toll|NNS|5|obj .||.|5|punct",
                   "The||DT|4|det Norwegian||JJ|4|amod foreign||JJ|4|amod ministry||NN|5|nsubj wants|want|VBZ|0|root "
                   "ports|port|NNS|5|obj .||.|5|punct"}) ==
        Names{"Norwegian Foreign Ministry", "Norwegian Foreign Ministry"});
}

namespace {

/// Who "the American president" or "the British prime minister" is on a day, or without one.
std::string holder_on(const std::string& day, const std::string& sentence) {
  using namespace claimgraph;
  static const extract::Engine engine{extract::ExtractorOptions{}};
  const extract::Trees trees({sentence});
  schema::Document document;
  document.id = "d";
  document.text = trees.text();
  document.date = schema::date_from(day);
  const auto analysis = extract::analyse_trees(engine, document, *trees.doc, true);
  REQUIRE(analysis.sentences.size() == 1);
  REQUIRE(analysis.sentences[0].claims.size() == 1);
  return analysis.sentences[0].claims[0].actor;
}

const std::string kUsPresident =
    "The||DT|3|det American||JJ|3|amod president||NN|4|nsubj opposes|oppose|VBZ|0|root tolls|toll|NNS|4|obj "
    ".||.|4|punct";
const std::string kFormerUsPresident =
    "The||DT|4|det former||JJ|4|amod American||JJ|4|amod president||NN|5|nsubj opposes|oppose|VBZ|0|root "
    "tolls|toll|NNS|5|obj .||.|5|punct";
const std::string kPrimeMinister =
    "The||DT|4|det British||JJ|4|amod prime||JJ|4|amod minister||NN|5|nsubj opposes|oppose|VBZ|0|root "
    "tolls|toll|NNS|5|obj .||.|5|punct";

}  // namespace

TEST_CASE("an office is whoever holds it on the day of the document") {
  CHECK(holder_on("2016-06-01", kUsPresident) == "Barack Obama");
  CHECK(holder_on("2018-06-01", kUsPresident) == "Donald Trump");
  CHECK(holder_on("2022-06-01", kUsPresident) == "Joe Biden");
  CHECK(holder_on("2025-06-01", kUsPresident) == "Donald Trump");
  CHECK(holder_on("2022-06-01", kPrimeMinister) == "Boris Johnson");
  CHECK(holder_on("2022-09-20", kPrimeMinister) == "Liz Truss");
  CHECK(holder_on("2022-12-01", kPrimeMinister) == "Rishi Sunak");
}

TEST_CASE("without a day an office is whoever holds it last") {
  CHECK(holder_on("", kUsPresident) == "Donald Trump");
  CHECK(holder_on("", kPrimeMinister) == "Keir Starmer");
}

TEST_CASE("before the terms that are known an office is nobody's") {
  CHECK(holder_on("1850-06-01", kUsPresident) == "American president");
}

TEST_CASE("the former president is not who holds the office") {
  CHECK(holder_on("2018-06-01", kFormerUsPresident) == "Former American president");
  CHECK(holder_on("", kFormerUsPresident) == "Former American president");
}

TEST_CASE("the former president is the one spoken of before who left the office") {
  CHECK(actors_of({"Joe||NNP|3|nsubj Biden||NNP|1|flat opposes|oppose|VBZ|0|root tolls|toll|NNS|3|obj .||.|3|punct",
                   "The||DT|3|det former||JJ|3|amod president||NN|4|nsubj wants|want|VBZ|0|root ports|port|NNS|4|obj "
                   ".||.|4|punct"}) == Names{"Joe Biden", "Joe Biden"});
}
