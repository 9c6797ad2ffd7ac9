// SPDX-License-Identifier: Apache-2.0

#include "unpack.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <zlib.h>

namespace claimgraph::extract {
namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;
constexpr std::size_t kMostInput = 1u << 30;  // zlib counts what it is given in 32 bits

class Inflater {
 public:
  Inflater() { ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK; }
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  bool ready() const { return ready_; }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

tl::unexpected<schema::Error> damaged(std::string what) {
  return schema::fail("CG-R006", "the gzip file " + std::move(what), {}, "test it with gzip -t, and fetch it again");
}

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

schema::Result<std::string> unpacked(std::string_view bytes, std::size_t most_bytes) {
  Inflater inflater;
  if (!inflater.ready()) return damaged("cannot be unpacked: no memory");
  z_stream& stream = inflater.stream();
  std::string out;
  std::array<char, 1 << 16> block;
  while (true) {
    if (stream.avail_in == 0 && !bytes.empty()) {
      const std::size_t length = std::min(bytes.size(), kMostInput);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
      stream.avail_in = static_cast<uInt>(length);
      bytes.remove_prefix(length);
    }
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    const int state = inflate(&stream, Z_NO_FLUSH);
    out.append(block.data(), block.size() - stream.avail_out);
    if (out.size() > most_bytes) {
      return schema::fail("CG-R005", fmt::format("unpacked, the file is larger than {} bytes", most_bytes), {},
                          "split the file");
    }
    if (state == Z_STREAM_END) {
      if (stream.avail_in == 0 && bytes.empty()) return out;
      if (inflateReset(&stream) != Z_OK) return damaged("cannot be unpacked");  // another member follows
    } else if (state == Z_BUF_ERROR && stream.avail_in == 0 && bytes.empty()) {
      return damaged("ends too early");
    } else if (state != Z_OK && state != Z_BUF_ERROR) {
      return damaged("is damaged");
    }
  }
}

}  // namespace claimgraph::extract
