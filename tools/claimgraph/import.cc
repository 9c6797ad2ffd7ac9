// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claimgraph/graph/output.h"
#include "claimgraph/graph/store.h"
#include "commands.h"
#include "console/working.h"
#include "files.h"

namespace claimgraph::cli {
namespace {

/// A file whose first bytes were looked at already.
class LookedInto {
 public:
  static schema::Result<LookedInto> open(const std::string& path) {
    auto file = InputFile::open(path);
    if (!file) return tl::unexpected(std::move(file.error()));
    std::string front;
    std::array<char, 16> block{};
    while (front.size() < block.size()) {
      const auto got = file->read(std::span(block).first(block.size() - front.size()));
      if (!got) return tl::unexpected(got.error());
      if (*got == 0) break;
      front.append(block.data(), *got);
    }
    return LookedInto(std::move(*file), std::move(front));
  }

  std::size_t size() const { return file_.size(); }
  bool is_sqlite() const { return graph::is_sqlite(front_); }

  schema::Result<std::size_t> read(std::span<char> buffer) {
    if (front_.empty()) return file_.read(buffer);
    const std::size_t count = std::min(buffer.size(), front_.size());
    std::copy_n(front_.begin(), count, buffer.begin());
    front_.erase(0, count);
    return count;
  }

 private:
  LookedInto(InputFile file, std::string front) : file_(std::move(file)), front_(std::move(front)) {}
  InputFile file_;
  std::string front_;
};

/// Gives the number of claims.
schema::Result<std::size_t> take(LookedInto& file, const Import& command, graph::Store& store, Console& console) {
  Stages stages(console);
  Working putting(console, "claims");
  if (file.is_sqlite()) return graph::import_dna(command.file, command.dna, store, console.sink(), putting.callback());
  Working reading(console, "bytes");
  const std::size_t size = file.size();
  std::size_t done = 0;
  const graph::ReadBytes read = [&](std::span<char> buffer) {
    const auto got = file.read(buffer);
    if (got) done += *got;
    if (size > 0) reading.at(done, size);
    if (got && *got == 0) {
      stages.done(fmt::format("{}: {} bytes read", shown_name(command.file), count_text(done)));
      putting.begin();
    }
    return got;
  };
  const auto count = graph::import_claims(read, shown_name(command.file), store, console.sink(), putting.callback());
  if (count) stages.done(fmt::format("{} claims put into the graph", count_text(*count)));
  return count;
}

}  // namespace

schema::Result<void> run(const Import& command, Streams streams) {
  auto file = LookedInto::open(command.file);
  if (!file) return tl::unexpected(std::move(file.error()));
  const bool dna = file->is_sqlite();
  if (!dna && command.only_dna) {
    return schema::fail("CG-G040", "this is no database, and --dna-... options say what to take of one",
                        {shown_name(command.file), 0, 0, {}}, "leave the options out, or give the .dna file");
  }
  if (dna && command.file == "-") {
    return schema::fail("CG-G040", "a database cannot be read from standard input", {}, "give the path of the file");
  }
  auto store = graph::Store::open(command.graph, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  const auto count = take(*file, command, *store, streams.console);
  if (!count) return tl::unexpected(count.error());
  Stages stages(streams.console);
  if (auto kept = store->commit(); !kept) return kept;
  stages.done("written");
  if (auto ready = prepare_questions(*store, streams.console); !ready) return ready;
  streams.console.note(fmt::format("{}: {} {} imported", command.graph, *count, *count == 1 ? "claim" : "claims"));
  return {};
}

}  // namespace claimgraph::cli
