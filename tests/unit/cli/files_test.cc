// SPDX-License-Identifier: Apache-2.0

#include "files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

using namespace claimgraph::cli;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone afterwards.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "claimgraph-files-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
  std::size_t entries() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {})); }
  fs::path path;
};

TEST_CASE("What is written can be read again, whatever the bytes") {
  const Folder folder;
  const std::string bytes = std::string("a\0b\n\xff", 5) + std::string(200'000, 'x');
  REQUIRE(write_file(folder.file("f"), bytes));
  CHECK(*read_file(folder.file("f")) == bytes);
  CHECK(folder.entries() == 1);
}

TEST_CASE("A file that is there is replaced and keeps its rights") {
  const Folder folder;
  REQUIRE(write_file(folder.file("f"), "old and longer"));
  fs::permissions(folder.file("f"), fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_file(folder.file("f"), "new"));
  CHECK(*read_file(folder.file("f")) == "new");
  CHECK(fs::status(folder.file("f")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("A link stays a link, its target is replaced") {
  const Folder folder;
  REQUIRE(write_file(folder.file("target"), "old"));
  fs::create_symlink("target", folder.path / "link");
  REQUIRE(write_file(folder.file("link"), "new"));
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(*read_file(folder.file("target")) == "new");
}

TEST_CASE("A device is written in place") {
  REQUIRE(write_file("/dev/null", "anything"));
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("A full disk is an error") {
  const auto written = write_file("/dev/full", "anything");
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "CG-T005");
  CHECK(written.error().message.find("No space left") != std::string::npos);
}

TEST_CASE("A folder that is not there is an error, and nothing is made") {
  const Folder folder;
  const auto written = write_file(folder.file("none/f"), "anything");
  REQUIRE_FALSE(written);
  CHECK(written.error().place.file == folder.file("none/f"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("A folder is no place for a file's bytes") {
  const Folder folder;
  CHECK(write_file(folder.path.string(), "anything").error().message.find("Is a directory") != std::string::npos);
}

TEST_CASE("Reading what is not there, or is a folder, is an error that names it") {
  const Folder folder;
  CHECK(read_file(folder.file("none")).error().place.file == folder.file("none"));
  CHECK(read_file(folder.path.string()).error().code == "CG-T004");
}

}  // namespace
