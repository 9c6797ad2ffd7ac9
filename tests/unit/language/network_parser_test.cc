// SPDX-License-Identifier: Apache-2.0
// The component that tags and parses: what it accepts as a network, and what it promises of every text.

#include <catch2/catch.hpp>

#include "model/model_writer.h"
#include "network/network_model.h"
#include "network/parser.h"
#include "small_network.h"

using namespace claimgraph;
using namespace claimgraph::language;

namespace {

const std::string& small_section() {
  static const std::string section = train::SmallNetwork().section();
  return section;
}

/// Keeps the bytes that the component reads in place.
struct SmallParser {
  SmallParser() {
    ModelWriter writer;
    writer.add(std::string(kNetworkSection), small_section());
    bytes = writer.file();
    auto model = ModelFile::open(bytes);
    REQUIRE(model);
    auto made = make_parser(*model);
    REQUIRE(made);
    component = std::move(*made);
  }
  std::string bytes;
  std::unique_ptr<Component> component;
};

/// A Doc of sentences of words; its text is not looked at by the parser.
Doc doc_of(const std::vector<std::vector<std::string>>& sentences) {
  Doc doc("");
  for (const std::vector<std::string>& words : sentences) {
    Sentence sentence;
    sentence.tokens.begin = static_cast<TokenIndex>(doc.tokens.size());
    for (const std::string& word : words) {
      Token token;
      token.form = token.lower = doc.intern(word);
      doc.tokens.push_back(token);
    }
    sentence.tokens.end = static_cast<TokenIndex>(doc.tokens.size());
    doc.sentences.push_back(sentence);
  }
  return doc;
}

std::vector<std::string> many_words(std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("word" + std::to_string(i * i % 97));
  return words;
}

std::string described(const Doc& doc, TokenIndex i, TokenIndex begin) {
  const Token& token = doc.tokens[i];
  const std::string head = token.head == kNoToken ? "root" : std::to_string(token.head - begin);
  return std::string(name(token.upos)) + " " + std::string(doc.xpos(i)) + " " + std::string(doc.feats(i)) + " " + head +
         " " + std::string(doc.deprel(i));
}

std::vector<std::string> described(const Doc& doc, std::size_t sentence) {
  std::vector<std::string> lines;
  const TokenRange tokens = doc.sentences[sentence].tokens;
  for (TokenIndex i = tokens.begin; i < tokens.end; ++i) lines.push_back(described(doc, i, tokens.begin));
  return lines;
}

}  // namespace

TEST_CASE("a network is read as it was written") {
  const auto model = NetworkModel::read(small_section());
  REQUIRE(model);
  CHECK(model->state == 16);
  CHECK(model->layer.size() == 2);
  CHECK(model->upos.size() == 4);
  CHECK(model->vectors.size() == 3);
  CHECK(model->vectors.find(word_hash("envoys")) < 3);
  CHECK(model->vectors.find(word_hash("unheard")) == model->vectors.size());
}

TEST_CASE("a network cut short is refused") {
  const std::string& whole = small_section();
  for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 1 : 997) {
    const auto model = NetworkModel::read(std::string_view(whole).substr(0, length));
    INFO(length);
    REQUIRE_FALSE(model);
    CHECK(model.error().code == "CG-X104");
  }
  CHECK_FALSE(NetworkModel::read(whole + "x"));
}

TEST_CASE("a network with a wrong byte is refused or still yields trees") {
  SmallParser parser;
  for (std::size_t at = 0; at < small_section().size(); at += at < 1200 ? 1 : 499) {
    std::string damaged = small_section();
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    ModelWriter writer;
    writer.add(std::string(kNetworkSection), damaged);
    const std::string bytes = writer.file();
    const auto file = ModelFile::open(bytes);
    REQUIRE(file);
    const auto component = make_parser(*file);
    if (!component) continue;
    Doc doc = doc_of({{"envoys", "met", "again"}});
    (*component)->run(doc, {});
    doc.index_trees();
    CHECK(doc.subtree(doc.sentences[0].root).size() == 3);
  }
}

TEST_CASE("each sentence gets one tree, whatever its length") {
  SmallParser parser;
  for (const std::size_t words : {1u, 2u, 17u, 400u, 401u, 1300u}) {
    Doc doc = doc_of({many_words(words), {"talks", "failed"}});
    parser.component->run(doc, {});
    doc.index_trees();
    INFO(words << " words");
    REQUIRE(doc.sentences[0].root != kNoToken);
    CHECK(doc.subtree(doc.sentences[0].root) == doc.sentences[0].tokens);
    CHECK(doc.subtree(doc.sentences[1].root) == doc.sentences[1].tokens);
  }
}

TEST_CASE("a sentence means the same beside others and alone") {
  SmallParser parser;
  const std::vector<std::vector<std::string>> sentences = {
      {"envoys", "met", "twice"}, many_words(90), {"talks", "failed", "."}, many_words(60), {"met"}};
  Doc together = doc_of(sentences);
  parser.component->run(together, {});
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Doc alone = doc_of({sentences[i]});
    parser.component->run(alone, {});
    INFO("sentence " << i);
    CHECK(described(together, i) == described(alone, 0));
  }
}

TEST_CASE("a text without sentences stays as it is") {
  SmallParser parser;
  Doc doc = doc_of({});
  parser.component->run(doc, {});
  CHECK(doc.tokens.empty());
}

TEST_CASE("a model without a network makes no parser") {
  const std::string bytes = ModelWriter().file();
  const auto file = ModelFile::open(bytes);
  REQUIRE(file);
  const auto parser = make_parser(*file);
  REQUIRE_FALSE(parser);
  CHECK(parser.error().code == "CG-X104");
}
