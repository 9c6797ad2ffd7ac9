// SPDX-License-Identifier: Apache-2.0

#include "input/packed_file.h"

#include <array>

#include <zlib.h>

#include "files.h"

namespace claimgraph::cli {
namespace {

/// A treebank is smaller; a gzip file of zeros is not.
constexpr std::size_t kMostBytes = 1u << 30;

tl::unexpected<schema::Error> damaged(const std::string& path) {
  return schema::fail("CG-T004", "the gzipped file is damaged, or unpacks to more than 1 GiB",
                      {shown_name(path), 0, 0, {}}, "get the file again");
}

schema::Result<std::string> unpacked(const std::string& bytes, const std::string& path) {
  z_stream stream{};
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return damaged(path);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write there
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  std::array<char, 1 << 16> block;
  int state = Z_OK;
  while (state == Z_OK && text.size() <= kMostBytes) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    state = inflate(&stream, Z_NO_FLUSH);
    text.append(block.data(), block.size() - stream.avail_out);
    if (state == Z_STREAM_END && stream.avail_in > 0) state = inflateReset(&stream);  // another member
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END) return damaged(path);
  return text;
}

}  // namespace

schema::Result<std::string> read_packed_file(const std::string& path) {
  auto bytes = read_file(path);
  if (!bytes || !bytes->starts_with("\x1f\x8b")) return bytes;
  return unpacked(*bytes, path);
}

}  // namespace claimgraph::cli
