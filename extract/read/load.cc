// SPDX-License-Identifier: Apache-2.0

#include "load.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <fmt/format.h>

namespace claimgraph::extract {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

tl::unexpected<schema::Error> unreadable(int error) {
  return schema::fail("CG-R004", fmt::format("the file cannot be read: {}", std::generic_category().message(error)), {},
                      "check the path and the permissions");
}

}  // namespace

schema::Result<std::string> load(const std::string& path, std::size_t most_bytes) {
  errno = 0;
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(errno);
  std::string bytes;
  std::array<char, 1 << 16> block;
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), file.get())) {
    bytes.append(block.data(), count);
    if (bytes.size() > most_bytes) {
      return tl::unexpected(too_large(most_bytes));
    }
  }
  if (std::ferror(file.get()) != 0) return unreadable(errno);
  return bytes;
}

std::string shown_name(const std::string& path) { return path == "-" ? "<stdin>" : path; }

schema::Error too_large(std::size_t most_bytes) {
  return {"CG-R005", fmt::format("the file is larger than {} bytes", most_bytes), {}, "split the file"};
}

}  // namespace claimgraph::extract
