// SPDX-License-Identifier: Apache-2.0

#include "lemmas/lemma_rules.h"

#include <catch2/catch.hpp>

#include "model/model_writer.h"

using namespace claimgraph::language;

namespace {

constexpr LemmaWord kNoun = {"", "", Upos::kNoun, "NNS"};

LemmaWord noun(std::string_view form, std::string_view lower) { return {form, lower, Upos::kNoun, "NNS"}; }

/// A table with a place for each key, and free ones.
struct Rules {
  void add(std::uint32_t key, LemmaBase base, std::uint8_t cut, std::string ending) {
    std::size_t at = key & (table.size() - 1);
    while (table[at].key != 0) at = (at + 1) & (table.size() - 1);
    table[at] = {key, static_cast<std::uint32_t>(bases.size())};
    bases.push_back(static_cast<std::uint8_t>(base));
    cuts.push_back(cut);
    endings.push_back(std::move(ending));
  }
  std::string lemma(const LemmaWord& word) const {
    SectionWriter section;
    section.strings(endings);
    SectionReader reader(section.bytes());
    return LemmaRules(table, {bases, cuts, reader.strings()}).lemma(word);
  }

  std::vector<LemmaEntry> table = std::vector<LemmaEntry>(64);
  std::vector<std::uint8_t> bases, cuts;
  std::vector<std::string> endings;
};

}  // namespace

TEST_CASE("the longest ending that has a rule gives the edit") {
  Rules rules;
  rules.add(ending_key(noun("s", "s"), 1), LemmaBase::kLower, 1, "");
  rules.add(ending_key(noun("ies", "ies"), 3), LemmaBase::kLower, 3, "y");
  CHECK(rules.lemma(noun("Boats", "boats")) == "boat");
  CHECK(rules.lemma(noun("parties", "parties")) == "party");
}

TEST_CASE("a word of the list comes before any ending") {
  Rules rules;
  rules.add(ending_key(noun("s", "s"), 1), LemmaBase::kLower, 1, "");
  rules.add(word_key(noun("series", "series")), LemmaBase::kLower, 0, "");
  CHECK(rules.lemma(noun("series", "series")) == "series");
}

TEST_CASE("without a rule for both tags the coarse one is taken, without any the lower-case form") {
  Rules rules;
  rules.add(coarse_ending_key(kNoun, 0), LemmaBase::kForm, 0, "");
  CHECK(rules.lemma({"Tugs", "tugs", Upos::kNoun, "VBZ"}) == "Tugs");
  CHECK(rules.lemma({"Tugs", "tugs", Upos::kVerb, "VBZ"}) == "tugs");
}

TEST_CASE("a lemma may start from the form, or from a capital letter") {
  Rules rules;
  const LemmaWord name = {"osijek", "osijek", Upos::kPropn, "NNP"};
  rules.add(word_key(name), LemmaBase::kCapital, 0, "");
  CHECK(rules.lemma(name) == "Osijek");
  CHECK(lemma_base({"\xC3\xA9lan", "\xC3\xA9lan", Upos::kPropn, "NNP"}, LemmaBase::kCapital) == "\xC3\x89lan");
}

TEST_CASE("verbs in capitals are looked up in small letters") {
  Rules rules;
  rules.add(word_key({"has", "has", Upos::kAux, "VBZ"}), LemmaBase::kLower, 1, "ve");
  CHECK(rules.lemma({"HAS", "has", Upos::kAux, "VBZ"}) == "have");
}

TEST_CASE("an edit never leaves nothing") {
  Rules rules;
  rules.add(ending_key(kNoun, 0), LemmaBase::kLower, 9, "");
  CHECK(rules.lemma(noun("\xC3\xA9t\xC3\xA9s", "\xC3\xA9t\xC3\xA9s")) == "\xC3\xA9t\xC3\xA9s");
}
