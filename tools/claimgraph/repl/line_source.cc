// SPDX-License-Identifier: Apache-2.0

#include "repl/line_source.h"

namespace claimgraph::cli {
namespace {

class StreamSource final : public LineSource {
 public:
  StreamSource(std::istream& stream, std::string name) : stream_(stream), name_(std::move(name)) {}
  Typed read(const std::string& /*prompt*/, std::string& line) override {
    if (!std::getline(stream_, line)) return Typed::kEnd;
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (first_ && line.starts_with(kMark)) line.erase(0, kMark.size());
    first_ = false;
    return Typed::kLine;
  }
  std::string name() const override { return name_; }

 private:
  std::istream& stream_;
  std::string name_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<LineSource> make_stream_source(std::istream& stream, std::string name) {
  return std::make_unique<StreamSource>(stream, std::move(name));
}

}  // namespace claimgraph::cli
