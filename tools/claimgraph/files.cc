// SPDX-License-Identifier: Apache-2.0

#include "files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

schema::Place in_file(std::string path) { return {std::move(path), 0, 0, {}}; }

tl::unexpected<schema::Error> cannot_read(std::string path, int problem) {
  return schema::fail("CG-T004", "cannot read the file: " + system_message(problem), in_file(std::move(path)),
                      "check the path and the rights");
}

tl::unexpected<schema::Error> cannot_write(const std::string& path, int problem) {
  return schema::fail("CG-T005", "cannot write the file: " + system_message(problem), in_file(path),
                      "nothing was written; check the path, the rights and the free space");
}

schema::Result<void> write_in_place(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) return cannot_write(path, errno);
  int problem = write_all(file.number(), bytes);
  if (problem == EPIPE) return {};  // whoever leaves early has read enough
  if (problem == 0) problem = file.close();
  if (problem != 0) return cannot_write(path, problem);
  return {};
}

/// Nothing that is written by write_file() is a database, as graphs are.
bool is_database(const std::string& path) {
  constexpr std::string_view kMagic = "SQLite format 3";
  std::array<char, kMagic.size()> front{};
  std::ifstream file(path, std::ios::binary);
  return file.read(front.data(), front.size()) && std::string_view(front.data(), front.size()) == kMagic;
}

mode_t rights_of_new_file(const struct stat* existing) {
  if (existing != nullptr) return existing->st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

std::string system_message(int error_number) { return std::generic_category().message(error_number); }

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string shown_name(const std::string& path) { return path == "-" ? "<stdin>" : path; }

Descriptor::~Descriptor() {
  if (number_ > STDERR_FILENO) ::close(number_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

int Descriptor::close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

schema::Result<InputFile> InputFile::open(const std::string& path) {
  Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return cannot_read(shown_name(path), errno);
  return InputFile(std::move(file), shown_name(path));
}

schema::Result<std::size_t> InputFile::read(std::span<char> buffer) {
  while (true) {
    const ssize_t got = ::read(file_.number(), buffer.data(), buffer.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return cannot_read(shown_, errno);
  }
}

std::size_t InputFile::size() const {
  struct stat status {};
  const bool known = ::fstat(file_.number(), &status) == 0 && S_ISREG(status.st_mode);
  return known ? static_cast<std::size_t>(status.st_size) : 0;
}

schema::Result<std::string> read_file(const std::string& path) {
  auto file = InputFile::open(path);
  if (!file) return tl::unexpected(std::move(file.error()));
  std::string bytes;
  std::array<char, 1 << 16> block{};
  while (true) {
    const auto got = file->read(block);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) return bytes;
    bytes.append(block.data(), *got);
  }
}

schema::Result<void> write_file(const std::string& path, std::string_view bytes) {
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) return cannot_write(path, EISDIR);
  if (exists && !S_ISREG(existing.st_mode)) return write_in_place(path, bytes);
  // A name that may not be written must not be replaced either, though its folder would let us.
  if (exists && ::access(path.c_str(), W_OK) != 0) return cannot_write(path, errno);
  if (exists && is_database(path)) {
    return schema::fail("CG-T037", "this file is a graph or another database, which would be lost", in_file(path),
                        "nothing was written; give another name");
  }

  std::error_code unresolved;  // of a link that leads nowhere: its own name is replaced then
  const fs::path resolved = exists ? fs::canonical(path, unresolved) : fs::path(path);
  const fs::path target = unresolved ? fs::path(path) : resolved;
  std::string beside = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  Descriptor file(::mkstemp(beside.data()));
  if (file.number() < 0) return cannot_write(path, errno);
  int problem = write_all(file.number(), bytes);
  if (problem == 0 && ::fchmod(file.number(), rights_of_new_file(exists ? &existing : nullptr)) != 0) problem = errno;
  if (const int at_close = file.close(); problem == 0) problem = at_close;
  if (problem == 0 && ::rename(beside.c_str(), target.c_str()) != 0) problem = errno;
  if (problem == 0) return {};
  ::unlink(beside.c_str());
  return cannot_write(path, problem);
}

}  // namespace claimgraph::cli
