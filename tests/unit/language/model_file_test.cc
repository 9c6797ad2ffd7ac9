// SPDX-License-Identifier: Apache-2.0

#include "model/model_file.h"

#include <xxhash.h>

#include <catch2/catch.hpp>

#include "claimgraph/language/pipeline.h"
#include "model/layout.h"
#include "model/model_writer.h"
#include "model/section_reader.h"

using namespace claimgraph::language;

namespace {

std::string two_sections() {
  SectionWriter numbers;
  numbers.number(std::uint8_t{7});
  numbers.number(std::uint64_t{1} << 40);
  numbers.array(std::vector<std::int16_t>{-1, 0, 300});
  numbers.strings({"one", "", "three"});
  ModelWriter writer;
  writer.add("numbers", numbers);
  writer.add("empty", std::string());
  return writer.file();
}

std::string code_of(const std::string& bytes) {
  const auto file = ModelFile::open(bytes);
  return file ? "none" : file.error().code;
}

/// With a checksum that fits, so that only what lies behind that check can fail.
std::string with_checksum(std::string bytes) {
  const std::uint64_t checksum = XXH3_64bits(bytes.data() + sizeof(FileHeader), bytes.size() - sizeof(FileHeader));
  bytes.replace(24, 8, reinterpret_cast<const char*>(&checksum), 8);
  return bytes;
}

}  // namespace

TEST_CASE("what a model writer wrote is read in place") {
  const std::string bytes = two_sections();
  const auto file = ModelFile::open(bytes);
  REQUIRE(file);
  CHECK(file->sections().size() == 2);
  CHECK(file->section("empty") == std::string_view{});
  CHECK_FALSE(file->section("none"));
  SectionReader reader(*file->section("numbers"));
  CHECK(reader.number<std::uint8_t>() == 7);
  CHECK(reader.number<std::uint64_t>() == std::uint64_t{1} << 40);
  const auto values = reader.array<std::int16_t>();
  REQUIRE(values.size() == 3);
  CHECK(values[2] == 300);
  const auto* place = reinterpret_cast<const char*>(values.data());
  CHECK((place > bytes.data() && place < bytes.data() + bytes.size()));
  const StringList strings = reader.strings();
  REQUIRE(strings.size() == 3);
  CHECK((strings[0] == "one" && strings[1].empty() && strings[2] == "three"));
  CHECK(reader.complete());
}

TEST_CASE("reading past the end of a section gives nothing, and is remembered") {
  SectionWriter section;
  section.number(std::uint32_t{5});
  SectionReader reader(section.bytes());
  CHECK(reader.array<std::int32_t>().empty());
  CHECK_FALSE(reader.good());
  CHECK(reader.number<std::uint8_t>() == 0);
  SectionReader unread(section.bytes());
  CHECK_FALSE(unread.complete());
}

TEST_CASE("strings whose places do not ascend are no list") {
  SectionWriter section;
  section.array(std::vector<std::uint32_t>{3, 2});
  section.string("abc");
  SectionReader reader(section.bytes());
  CHECK(reader.strings().size() == 0);
  CHECK_FALSE(reader.complete());
}

TEST_CASE("a file that is no model, or of another version, is told apart from a damaged one") {
  CHECK(code_of("") == "CG-X101");
  CHECK(code_of("a text that is long enough to hold a header, but is none") == "CG-X101");
  std::string newer = two_sections();
  newer[8] = 2;
  CHECK(code_of(newer) == "CG-X102");
  CHECK(ModelFile::open(newer).error().hint == "get a newer claimgraph");
}

TEST_CASE("a model that is cut anywhere, or has one byte changed anywhere, is damaged") {
  const std::string whole = two_sections();
  REQUIRE(code_of(whole) == "none");
  for (std::size_t size = sizeof(FileHeader); size < whole.size(); ++size) {
    CHECK(code_of(whole.substr(0, size)) == "CG-X103");
  }
  for (std::size_t i = 12; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    CHECK(code_of(changed) == "CG-X103");
  }
}

TEST_CASE("a table that points outside is found also where the checksum fits") {
  for (const std::size_t at : {32u + 32u, 32u + 41u, 32u + 47u}) {  // in the offset, in the size
    std::string changed = two_sections();
    changed[at] = static_cast<char>(0x7f);
    CHECK(code_of(with_checksum(changed)) == "CG-X103");
  }
  std::string twice = two_sections();
  twice.replace(32 + 48, 32, twice.substr(32, 32));
  CHECK(code_of(with_checksum(twice)) == "CG-X103");
  std::string many = two_sections();
  many[12] = 100;
  CHECK(code_of(many) == "CG-X103");
}

TEST_CASE("a pipeline refuses sections that make no sense, and runs without any") {
  for (const char* section : {"tokenizer", "lemmatizer"}) {
    ModelWriter writer;
    writer.add(section, std::string("what is this"));
    const std::string bytes = writer.file();
    const auto pipeline = Pipeline::load(bytes);
    REQUIRE_FALSE(pipeline);
    CHECK(pipeline.error().code == "CG-X104");
  }
  const std::string bytes = ModelWriter().file();
  const auto pipeline = Pipeline::load(bytes);
  REQUIRE(pipeline);
  CHECK(pipeline->analyse("Some words.", {}).tokens.empty());
}
