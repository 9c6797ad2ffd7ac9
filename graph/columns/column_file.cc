// SPDX-License-Identifier: Apache-2.0

// The file: a header, then the arrays of visit_arrays() one after the other, each on a boundary of 64 bytes.

#include "column_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <type_traits>

#include "claimgraph_columns_fingerprint.h"

namespace claimgraph::graph {
namespace {

constexpr std::uint64_t kMagic = 0x31736e6d756c6f63;  // "columns1"
constexpr std::size_t kBoundary = 64;

constexpr std::size_t count_arrays() {
  Columns columns;
  std::size_t count = 0;
  visit_arrays([&count](const auto&) { ++count; }, columns);
  return count;
}
constexpr std::size_t kArrays = count_arrays();

struct Header {
  std::uint64_t magic = kMagic;
  std::uint64_t build = kColumnsFingerprint;  // of the sources that decide what is in the columns
  GraphMoment moment;
  std::uint64_t checksum = 0;                  // of the arrays of numbers, which a reader must be able to trust
  std::array<std::uint64_t, kArrays> sizes{};  // in items
};
static_assert(std::is_trivially_copyable_v<Header> && std::has_unique_object_representations_v<Header>);

std::string file_of(const std::string& path) { return path + "-columns"; }

std::size_t padded(std::size_t bytes) { return (bytes + kBoundary - 1) / kBoundary * kBoundary; }

/// XXH3 over the arrays but that of characters: no reader goes by what these say.
class Checksum {
 public:
  Checksum() : state_(XXH3_createState()) { XXH3_64bits_reset(state_.get()); }
  template <class T>
  void add(std::span<const T> array) {
    if constexpr (!std::is_same_v<T, char>) XXH3_64bits_update(state_.get(), array.data(), array.size_bytes());
  }
  std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

 private:
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> state_;
};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

bool write_all(int file, const void* bytes, std::size_t size) {
  const auto* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t written = ::write(file, at, size);
    if (written <= 0) return false;
    at += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool write_padded(int file, const void* bytes, std::size_t size) {
  static constexpr std::array<char, kBoundary> kNothing{};
  return write_all(file, bytes, size) && write_all(file, kNothing.data(), padded(size) - size);
}

bool write_file(int file, const Header& header, const Columns& columns) {
  bool good = write_padded(file, &header, sizeof header);
  visit_arrays([&](const auto& array) { good = good && write_padded(file, array.data(), array.size_bytes()); },
               columns);
  // Without this a crash of the machine could leave a file with holes under its final name.
  return good && ::fsync(file) == 0;
}

}  // namespace

std::optional<GraphMoment> moment_of(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  std::array<unsigned char, 4> count{};
  constexpr off_t kChangeCounter = 24;  // in the header of every SQLite file
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 ||
      ::pread(file.number(), count.data(), count.size(), kChangeCounter) != static_cast<ssize_t>(count.size())) {
    return std::nullopt;
  }
  std::uint64_t changes = 0;
  for (const unsigned char byte : count) changes = changes << 8U | byte;
  return GraphMoment{status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec, changes};
}

std::optional<MappedColumns> map_columns(const std::string& path, const GraphMoment& moment) {
  const Descriptor file(::open(file_of(path).c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < padded(sizeof(Header))) return std::nullopt;
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (begin == MAP_FAILED) return std::nullopt;
  MappedColumns mapped{{}, std::shared_ptr<const void>(begin, [size](void* at) { ::munmap(at, size); })};
  Header header;
  std::memcpy(static_cast<void*>(&header), begin, sizeof header);
  if (header.magic != kMagic || header.build != kColumnsFingerprint || header.moment != moment) return std::nullopt;
  std::size_t at = padded(sizeof header);
  std::size_t number = 0;
  bool fits = true;
  Checksum checksum;
  visit_arrays(
      [&]<class T>(std::span<const T>& array) {
        const std::uint64_t items = header.sizes[number++];
        fits = fits && at <= size && items <= (size - at) / sizeof(T);
        if (!fits) return;
        array = {reinterpret_cast<const T*>(static_cast<const char*>(begin) + at), static_cast<std::size_t>(items)};
        at += padded(array.size_bytes());
        checksum.add(array);
      },
      mapped.columns);
  if (!fits || checksum.value() != header.checksum) return std::nullopt;
  return mapped;
}

bool write_columns(const std::string& path, const GraphMoment& moment, const Columns& columns) {
  Header header;
  header.moment = moment;
  std::size_t number = 0;
  Checksum checksum;
  visit_arrays(
      [&](const auto& array) {
        header.sizes[number++] = array.size();
        checksum.add(array);
      },
      columns);
  header.checksum = checksum.value();
  const std::string passing = fmt::format("{}.new-{}", file_of(path), ::getpid());
  struct stat graph {};
  if (::stat(path.c_str(), &graph) != 0) return false;
  const Descriptor file(::open(passing.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.is_open()) return false;
  // Who may not read the graph may not read its quotes here.
  const bool whole = ::fchmod(file.number(), graph.st_mode & 0777) == 0 && write_file(file.number(), header, columns) &&
                     std::rename(passing.c_str(), file_of(path).c_str()) == 0;
  if (!whole) ::unlink(passing.c_str());
  return whole;
}

}  // namespace claimgraph::graph
