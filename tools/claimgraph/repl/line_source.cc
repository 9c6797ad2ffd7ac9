// SPDX-License-Identifier: Apache-2.0

#include "repl/line_source.h"

namespace claimgraph::cli {
namespace {

class StreamSource final : public LineSource {
 public:
  explicit StreamSource(std::istream& stream) : stream_(stream) {}
  Typed read(const std::string& /*prompt*/, std::string& line) override {
    return std::getline(stream_, line) ? Typed::kLine : Typed::kEnd;
  }

 private:
  std::istream& stream_;
};

}  // namespace

std::unique_ptr<LineSource> make_stream_source(std::istream& stream) { return std::make_unique<StreamSource>(stream); }

}  // namespace claimgraph::cli
