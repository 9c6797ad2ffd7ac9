// SPDX-License-Identifier: Apache-2.0

#include "file_check.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "sqlite_error.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};
constexpr const char* kGiveAnother = "give the path of a graph, or of a file that does not exist yet";

using Header = std::array<unsigned char, kHeaderSize>;

std::string message_of(int problem) { return std::generic_category().message(problem); }

tl::unexpected<schema::Error> fail_at(const std::string& path, const char* code, std::string message,
                                      std::string hint) {
  return schema::fail(code, std::move(message), {path, 0, 0, {}}, std::move(hint));
}

/// Numbers in SQLite's header are big-endian.
std::int32_t number_at(const Header& header, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8u | header[offset + i];
  return static_cast<std::int32_t>(value);
}

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

schema::Result<void> check_folder(const std::string& path) {
  const std::string folder = folder_of(path);
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) {
    if (errno != ENOENT) return tl::unexpected(cannot_write(path, message_of(errno)));
    return tl::unexpected(cannot_write(path, fmt::format("there is no folder {}", folder)));
  }
  if (!S_ISDIR(status.st_mode)) return tl::unexpected(cannot_write(path, folder + " is no folder"));
  // SQLite keeps its journal beside the file.
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return tl::unexpected(cannot_write(path, message_of(errno)));
  return {};
}

schema::Result<FileState> check_missing(const std::string& path, Access access) {
  if (access == Access::kRead) {
    return fail_at(path, "CG-G001", "there is no such graph", "check the path; claimgraph add and import make a graph");
  }
  if (path.ends_with('/')) return tl::unexpected(cannot_write(path, "the name ends with a slash"));
  if (auto folder = check_folder(path); !folder) return tl::unexpected(std::move(folder.error()));
  return FileState{};
}

schema::Result<FileState> check_header(const std::string& path, const Header& header, std::size_t size) {
  const std::string_view magic(reinterpret_cast<const char*>(header.data()), std::min(size, kSqliteMagic.size()));
  if (size == 0) return fail_at(path, "CG-G003", "this file is empty and no graph", kGiveAnother);
  if (magic != kSqliteMagic) return fail_at(path, "CG-G003", "this file is no graph", kGiveAnother);
  if (size < kHeaderSize) return tl::unexpected(damaged(path, "the file ends within its first 100 bytes"));
  constexpr std::size_t kReadVersion = 19, kUserVersion = 60, kId = 68;
  if (number_at(header, kId) != kApplicationId) {
    return fail_at(path, "CG-G004", "this file is a SQLite database of another program", kGiveAnother);
  }
  const std::int32_t version = number_at(header, kUserVersion);
  if (version > kTablesVersion) {
    return fail_at(
        path, "CG-G005",
        fmt::format("a newer claimgraph made this graph (version {}, known up to {})", version, kTablesVersion),
        "install the newer claimgraph, or let that one export the graph as JSON");
  }
  if (version < 1) return tl::unexpected(damaged(path, fmt::format("its version is {}", version)));
  return FileState{true, header[kReadVersion] == 2};
}

}  // namespace

schema::Result<FileState> check_file(const std::string& path, Access access) {
  struct stat status {};
  if (path.empty())
    return fail_at(path, "CG-G001", "the path of the graph is empty", "name a file such as NAME.claims");
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return check_missing(path, access);
    return fail_at(path, "CG-G002", "cannot open the graph: " + message_of(errno), "check the path and the rights");
  }
  if (S_ISDIR(status.st_mode)) return fail_at(path, "CG-G003", "this is a folder and no graph", kGiveAnother);
  if (!S_ISREG(status.st_mode)) return fail_at(path, "CG-G003", "this is no regular file", kGiveAnother);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (file == nullptr) {
    return fail_at(path, "CG-G002", "cannot open the graph: " + message_of(errno), "check the path and the rights");
  }
  Header header{};
  const std::size_t size = std::fread(header.data(), 1, header.size(), file.get());
  if (std::ferror(file.get()) != 0) {
    return fail_at(path, "CG-G002", "cannot read the graph: " + message_of(errno), "check the disk");
  }
  auto state = check_header(path, header, size);
  if (!state || access == Access::kRead) return state;
  if (::access(path.c_str(), W_OK) != 0) return tl::unexpected(cannot_write(path, message_of(errno)));
  if (auto folder = check_folder(path); !folder) return tl::unexpected(std::move(folder.error()));
  return state;
}

}  // namespace claimgraph::graph
