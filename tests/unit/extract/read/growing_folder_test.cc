// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/growing_folder.h"

#include <catch2/catch.hpp>

#include "folder.h"
#include "reading.h"

using namespace claimgraph;
using namespace claimgraph::extract;

namespace {

/// The ids of the documents, parted by spaces, and the codes of what was told behind a bar.
std::string ids(GrowingFolder& growing, const std::vector<std::string>& files) {
  std::string text, codes;
  const auto sink = [&](const schema::Diagnostic& one) { codes += " " + one.error.code; };
  for (const schema::Document& document : growing.read(files, sink)) text += (text.empty() ? "" : " ") + document.id;
  return codes.empty() ? text : text + " |" + codes;
}

TEST_CASE("Names of files and folders are judged as those that are found in folders") {
  for (const char* name : {"a.txt", "a.md", "a.HTML", "a.json.gz", "a.v2.jsonl"})
    CHECK(GrowingFolder::takes_file(name));
  for (const char* name : {".a.txt", "a.txt~", "a.txt.part", "a.tmp", ".a.txt.swp", "README.md", "a", "a.conllu", ""}) {
    CHECK_FALSE(GrowingFolder::takes_file(name));
  }
  CHECK(GrowingFolder::takes_folder("2024"));
  CHECK_FALSE(GrowingFolder::takes_folder(".git"));
}

TEST_CASE("A folder may be empty, and must be there") {
  const Folder folder;
  CHECK(GrowingFolder({folder.path()}, {}).list({})->empty());
  CHECK(GrowingFolder({folder.path() + "/none"}, {}).list({}).error().code == "CG-R001");
}

TEST_CASE("Files are listed once, also where folders lie in each other") {
  const Folder folder;
  const std::string below = folder.write("b/c.txt", kSentence);
  const std::string above = folder.write("d.txt", kSentence);
  CHECK(*GrowingFolder({folder.path(), folder.path() + "/b/"}, {}).list({}) == std::vector{below, above});
}

TEST_CASE("A file keeps its name, and one that comes later is called by its path") {
  const Folder folder;
  const std::string first = folder.write("b/talks.txt", kSentence);
  GrowingFolder growing({folder.path()}, {});
  CHECK(ids(growing, {first}) == "talks");
  const std::string second = folder.write("a/talks.txt", kSentence + " Nobody answered.");
  CHECK(ids(growing, {second}) == "a/talks.txt | CG-R050");
  CHECK(ids(growing, {second, first}) == "a/talks.txt talks");
}

TEST_CASE("An id that a document declares is no other file's name") {
  const Folder folder;
  GrowingFolder growing({folder.path()}, {});
  CHECK(ids(growing, {folder.write("x.json", R"({"id": "talks", "text": ")" + kSentence + "\"}")}) == "talks");
  CHECK(ids(growing, {folder.write("c/talks.txt", kSentence)}) == "c/talks.txt | CG-R050");
}

TEST_CASE("Of files that share a name the one that had it before has it again") {
  const Folder folder;
  const std::string one = folder.write("a/talks.txt", kSentence);
  const std::string other = folder.write("b/talks.txt", kSentence + " Nobody answered.");
  GrowingFolder growing({folder.path()}, {}, [](const schema::Document& document) {
    return document.id == "talks" && document.text.find("Nobody answered") != std::string::npos;
  });
  CHECK(ids(growing, {one, other}) == "a/talks.txt talks | CG-R050");
}

TEST_CASE("What cannot be read is told and left out, and read when it can be") {
  const Folder folder;
  GrowingFolder growing({folder.path()}, {});
  const std::string path = folder.write("slow.json", R"({"id": "slow", "te)");
  CHECK(ids(growing, {path, folder.path() + "/gone.txt"}) == " | CG-S001 CG-R004");
  folder.write("slow.json", R"({"id": "slow", "text": ")" + kSentence + "\"}");
  CHECK(ids(growing, {path}) == "slow");
}

}  // namespace
