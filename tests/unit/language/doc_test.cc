// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/doc.h"

#include <catch2/catch.hpp>

using namespace claimgraph::language;

namespace {

/// "Envoys saw the plan .", the heads as given (kNoToken: the root), one sentence.
Doc five_words(const std::vector<TokenIndex>& heads) {
  static const std::string text = "Envoys saw the plan.";
  Doc doc(text);
  std::uint32_t at = 0;
  for (const std::string_view form : {"Envoys", "saw", "the", "plan", "."}) {
    Token token;
    token.begin = static_cast<std::uint32_t>(text.find(form, at));
    token.end = at = token.begin + static_cast<std::uint32_t>(form.size());
    token.form = doc.intern(form);
    token.head = heads[doc.tokens.size()];
    doc.tokens.push_back(token);
  }
  doc.sentences.push_back({{0, 5}, kNoToken, true});
  return doc;
}

}  // namespace

TEST_CASE("index_trees finds root, children in text order, and subtrees") {
  Doc doc = five_words({1, kNoToken, 3, 1, 1});
  doc.index_trees();
  CHECK(doc.sentences[0].root == 1);
  const auto children = doc.children(1);
  CHECK(std::vector<TokenIndex>(children.begin(), children.end()) == std::vector<TokenIndex>{0, 3, 4});
  CHECK(doc.children(0).empty());
  CHECK(doc.subtree(3) == TokenRange{2, 4});
  CHECK(doc.subtree(1) == TokenRange{0, 5});
  CHECK(doc.printed(doc.subtree(3)) == "the plan");
}

TEST_CASE("a subtree reaches round words that are not its own") {
  Doc doc = five_words({3, kNoToken, 3, 1, 1});
  doc.index_trees();
  CHECK(doc.subtree(3) == TokenRange{0, 4});
}

TEST_CASE("without heads each token is a tree, and the first of a sentence its root") {
  Doc doc = five_words(std::vector<TokenIndex>(5, kNoToken));
  doc.index_trees();
  CHECK(doc.sentences[0].root == 0);
  CHECK(doc.subtree(2) == TokenRange{2, 3});
}

TEST_CASE("index_trees takes the relation from the part before the colon") {
  Doc doc = five_words({1, kNoToken, 3, 1, 1});
  doc.tokens[0].deprel = doc.intern("nsubj:outer");
  doc.tokens[3].deprel = doc.intern("no:relation");
  doc.index_trees();
  CHECK(doc.tokens[0].relation == Relation::kNsubj);
  CHECK(doc.subtype(0) == "outer");
  CHECK(doc.tokens[3].relation == Relation::kDep);
  CHECK(doc.subtype(4).empty());
}

TEST_CASE("feature gives the value of the whole name only") {
  Doc doc = five_words({1, kNoToken, 3, 1, 1});
  doc.tokens[1].feats = doc.intern("Mood=Ind|Number=Sing|NumberX=Plur|Person=3");
  CHECK(doc.feature(1, "Number") == "Sing");
  CHECK(doc.feature(1, "Person") == "3");
  CHECK(doc.feature(1, "Num").empty());
  CHECK(doc.feature(0, "Number").empty());
}

TEST_CASE("equal strings have one number, views stay when the Doc is moved") {
  Doc doc("");
  const StringId first = doc.intern("harbour");
  const std::string_view view = doc.string(first);
  for (int i = 0; i < 5000; ++i) doc.intern("word " + std::to_string(i));
  const Doc moved = std::move(doc);
  CHECK(view == "harbour");
  CHECK(moved.string(first).data() == view.data());
  Doc again("");
  CHECK(again.intern("") == 0);
  CHECK(again.intern("x") == again.intern("x"));
  CHECK(again.intern("x") != again.intern("y"));
}

TEST_CASE("names of tags and relations are found again") {
  for (std::size_t i = 0; i < kUposCount; ++i) CHECK(upos_from(name(static_cast<Upos>(i))) == static_cast<Upos>(i));
  for (std::size_t i = 0; i < kRelationCount; ++i) {
    CHECK(relation_from(name(static_cast<Relation>(i))) == static_cast<Relation>(i));
  }
  CHECK(relation_from("nsubj:pass") == Relation::kNsubj);
  CHECK_FALSE(upos_from("noun"));
  CHECK_FALSE(relation_from("subject"));
}
