// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/read_trees.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "claimgraph/extract/extractor.h"
#include "reading.h"

using namespace claimgraph;
namespace fs = std::filesystem;

namespace {

constexpr const char* kUnionWantsWages =
    "1\tUnions\tunion\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tdemand\tdemand\tVERB\tVBP\t_\t0\troot\t_\t_\n"
    "3\twages\twage\tNOUN\tNNS\t_\t2\tobj\t_\tSpaceAfter=No\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

/// A file that goes away with it.
class File {
 public:
  File(const std::string& name, const std::string& bytes) {
    std::string folder = (fs::temp_directory_path() / "claimgraph-trees-XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    path_ = (folder_ / name).string();
  }
  ~File() { fs::remove_all(folder_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  const std::string& path() const { return path_; }

 private:
  fs::path folder_;
  std::string path_;
};

struct Run {
  std::vector<extract::ParsedDocument> documents;
  std::string codes;
};

Run read_trees(const std::string& path, language::ConlluContent content = language::ConlluContent::kTrees,
               const extract::ReadOptions& options = {}) {
  Run run;
  auto read = extract::read_trees({path}, content, options,
                                  [&](const schema::Diagnostic& told) { run.codes += told.error.code + " "; });
  REQUIRE(read);
  run.documents = std::move(*read);
  return run;
}

}  // namespace

TEST_CASE("comments before the first sentence describe the document, with meta:: or without") {
  const File file("talks.conllu", std::string("# newdoc id = walkout\n# title = Walkout at dawn\n# meta::author = Ines "
                                              "Calder\n# source = The Evening Tide\n# meta::dateCreated = 2024-05-02\n"
                                              "# meta::sourceURL = https://tide.example/1\n# speaker = nobody\n") +
                                      kUnionWantsWages + "# title = of a sentence, not of the document\n" +
                                      kUnionWantsWages);
  const Run run = read_trees(file.path());
  REQUIRE(run.documents.size() == 1);
  const schema::Document& document = run.documents[0].document;
  CHECK(document.id == "walkout");
  CHECK(document.title == "Walkout at dawn");
  CHECK(document.author == "Ines Calder");
  CHECK(document.source == "The Evening Tide");
  CHECK(extract::date_of(document) == "2024-05-02");
  CHECK(document.address == "https://tide.example/1");
  CHECK(document.text == "Unions demand wages. Unions demand wages.");
  CHECK(run.codes.empty());
}

TEST_CASE("documents without an id are called after their file and numbered, a date may come from outside") {
  const File file("talks.conllu", std::string("# newdoc\n") + kUnionWantsWages +
                                      "# newdoc id = own\n# date = 2024-05-02\n" + kUnionWantsWages);
  extract::ReadOptions options;
  options.date = schema::date_from("2020-01-01");
  const Run run = read_trees(file.path(), language::ConlluContent::kTrees, options);
  REQUIRE(run.documents.size() == 2);
  CHECK(run.documents[0].document.id == "talks#1");
  CHECK(extract::date_of(run.documents[0].document) == "2020-01-01");
  CHECK(run.documents[1].document.id == "own");
  CHECK(extract::date_of(run.documents[1].document) == "2024-05-02");
}

TEST_CASE("a date that is none is told and left out") {
  const File file("talks.conllu", std::string("# date = some day\n") + kUnionWantsWages);
  const Run run = read_trees(file.path());
  CHECK(run.codes == "CG-R023 ");
  CHECK_FALSE(run.documents.at(0).document.date);
}

TEST_CASE("a file that is broken is told, one that is not there fails") {
  const File file("talks.conllu", "1\tTwo\tcolumns\n");
  const Run run = read_trees(file.path());
  CHECK(run.documents.empty());
  CHECK(run.codes == "CG-X111 ");
  const auto missing = extract::read_trees({file.path() + ".none"}, language::ConlluContent::kTrees, {}, {});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == "CG-R001");
}

TEST_CASE("claims come from the given trees, not from the text") {
  const auto analyser = extract::make_builtin_analyser({});
  REQUIRE(analyser);
  const auto claims_of = [&](const std::string& trees) {
    const File file("talks.conllu", trees);
    Run run = read_trees(file.path());
    const auto claims = (*analyser)->extract(run.documents.at(0).document, run.documents.at(0).trees.doc);
    REQUIRE(claims);
    return *claims;
  };
  const std::vector<schema::Claim> claims = claims_of(kUnionWantsWages);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].actor_mention == "Unions");
  CHECK(claims[0].place == schema::Span{0, 20});
  std::string headless = kUnionWantsWages;  // the subject is no subject any more
  headless.replace(headless.find("nsubj"), 5, "dep");
  const std::vector<schema::Claim> none = claims_of(headless);
  CHECK((none.empty() || none[0].actor_mention != "Unions"));
}

TEST_CASE("of tokens alone the built-in model makes the trees") {
  std::string tokens;
  for (const char* row : {"1\tUnions", "2\tdemand", "3\twages"})
    tokens += std::string(row) + "\t?\t?\t?\t?\t9\t?\t_\t_\n";
  const File file("talks.conllu", tokens);
  const Run run = read_trees(file.path(), language::ConlluContent::kTokens);
  const language::Doc& doc = run.documents.at(0).trees.doc;
  REQUIRE(doc.tokens.size() == 3);
  CHECK(doc.lemma(0) == "union");
  CHECK(doc.tokens[1].head == language::kNoToken);
  CHECK(doc.sentences[0].root == 1);
}
