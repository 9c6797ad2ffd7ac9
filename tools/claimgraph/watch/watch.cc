// SPDX-License-Identifier: Apache-2.0

#include "watch/watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "claimgraph/extract/growing_folder.h"
#include "console/working.h"
#include "watch/folder_events.h"
#include "watch/intake.h"

namespace claimgraph::cli {
namespace {

// What comes shortly after one another is taken in together, but nothing waits for long.
constexpr std::chrono::milliseconds kQuiet(200);
constexpr std::chrono::seconds kLongest(2);
constexpr std::chrono::milliseconds kForEver(-1);

/// Not there any more, or made and not written yet.
bool has_nothing(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0;
}

/// A file that cannot be read may still be being written: it is no failure yet.
schema::DiagnosticSink forgiving(Console& console) {
  return [&console](schema::Diagnostic diagnostic) {
    if (diagnostic.severity == schema::Severity::kError) {
      diagnostic.severity = schema::Severity::kWarning;
      std::string& hint = diagnostic.error.hint;
      hint += (hint.empty() ? "" : "; ") + std::string("it is read again when it changes");
    }
    console.report(diagnostic);
  };
}

/// Waits for something to happen, and for what follows at its heels.
schema::Result<News> gather(FolderEvents& events, Ending& ending) {
  News news;
  ending.wait(events.descriptor(), kForEver);
  const Clock::time_point begin = Clock::now();
  do {
    if (auto read = events.read(news); !read) return tl::unexpected(std::move(read.error()));
  } while (!ending.asked() && Clock::now() - begin < kLongest && ending.wait(events.descriptor(), kQuiet));
  return news;
}

}  // namespace

schema::Result<void> check_watched(const Reading& reading) {
  const auto wrong = [](std::string message) {
    return schema::fail("CG-T013", std::move(message), {}, "give folders, or leave --watch out");
  };
  if (reading.conllu) return wrong("--watch waits for articles, not for trees");
  for (const std::string& input : reading.inputs) {
    if (input == "-") return wrong("--watch waits for files in folders; standard input ends by itself");
    std::error_code unknown;  // what is not there is told when it is to be read
    if (std::filesystem::exists(input, unknown) && !std::filesystem::is_directory(input, unknown)) {
      return wrong("--watch waits for files in folders, and '" + input + "' is none");
    }
  }
  return {};
}

schema::Result<void> watch(const Add& command, const extract::Analyser& analyser, graph::Store& store,
                           Streams streams) {
  Console& console = streams.console;
  Ending ending;
  std::optional<FolderEvents> events;
  const auto begin = [&]() -> schema::Result<void> {
    auto begun = FolderEvents::watch(command.reading.inputs);
    if (!begun) return tl::unexpected(std::move(begun.error()));
    events.emplace(*std::move(begun));
    return {};
  };
  if (auto begun = begin(); !begun) return begun;
  extract::GrowingFolder folder(command.reading.inputs, command.reading.options,
                                [&store](const schema::Document& document) { return is_kept(store, document); });
  Intake intake(analyser, store, console, ending);
  const auto take_in = [&](std::vector<std::string> files) {
    std::erase_if(files, has_nothing);
    return intake.take(folder.read(files, forgiving(console)));
  };
  auto there = folder.list(forgiving(console));
  if (!there) return tl::unexpected(std::move(there.error()));
  if (auto taken = take_in(*std::move(there)); !taken) return taken;
  if (!ending.asked()) console.note("watching for new and changed articles; Ctrl-C ends");

  while (!ending.asked()) {
    const auto news = gather(*events, ending);
    if (!news) return tl::unexpected(news.error());
    if (news->gone) {
      return schema::fail("CG-T014", "a folder that is watched was moved or removed", {},
                          "what it held stays in the graph; watch the folder at its new place");
    }
    if (news->lost) {
      console.detail("more happened than the kernel tells; all files are looked at");
      if (auto begun = begin(); !begun) return begun;
    }
    auto files =
        news->lost ? folder.list(forgiving(console)) : std::vector<std::string>(news->files.begin(), news->files.end());
    if (!files) return tl::unexpected(std::move(files.error()));
    if (auto taken = take_in(*std::move(files)); !taken) return taken;
  }
  console.note("ended; everything that was taken in is in " + command.graph);
  return {};
}

}  // namespace claimgraph::cli
