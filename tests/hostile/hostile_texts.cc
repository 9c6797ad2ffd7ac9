// SPDX-License-Identifier: Apache-2.0

// Texts that nobody wrote to be read, each analysed in a process of its own, from bytes to claims: how long it takes
// and how much memory it needs, which must stay in proportion to the text.
//
//   hostile_texts KILOBYTES [KIND...]      prints a line for each kind of text; fails where one goes beyond its bounds

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/extract/read.h"
#include "claimgraph/language/conllu.h"
#include "claimgraph/language/pipeline.h"
#include "claimgraph/schema/claim.h"

namespace {

using namespace claimgraph;

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + part.size());
  while (text.size() < bytes) text += part;
  return text;
}

std::string control_characters() {
  std::string all;
  for (char c = 1; c < 0x20; ++c) all += c;
  return all + '\x7f';
}

std::string different_words(std::size_t bytes) {
  std::string text;
  for (std::uint32_t i = 0; text.size() < bytes; ++i) text += fmt::format("w{:x}k ", i * 2654435761u);
  return text;
}

/// Every form of what is no UTF-8: lone and missing continuations, overlong forms, surrogates, beyond the last plane.
std::string invalid_utf8(std::size_t bytes) {
  return repeated(
      "No \x80 \xC3 \xC0\xAF \xE0\x80\xAF \xED\xA0\x80 \xF0\x80\x80\xAF \xF4\x90\x80\x80 \xFE \xFF \xE2\x82 word. ",
      bytes);
}

struct Kind {
  const char* name;
  std::function<std::string(std::size_t bytes)> text;
  /// Bytes of memory for a byte of text that it may take at most: the shorter the tokens, the more.
  std::size_t most_memory;
};

Kind kind(const char* name, std::string_view part, std::size_t most_memory) {
  return {name, [part = std::string(part)](std::size_t bytes) { return repeated(part, bytes); }, most_memory};
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      kind("prose", "The Harbour Union demands higher wages, and the tugs stayed at the quay. ", 40),
      kind("one-sentence", "lamp quay rope ", 60),
      kind("quotes", "\"'", 90),
      kind("curly-quotes", "\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x99", 60),
      kind("control-characters", control_characters(), 90),
      {"invalid-utf-8", invalid_utf8, 20},
      kind("right-to-left", "\xE2\x80\xAB\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\xE2\x80\xAC \xD8\xBA\xD8\xB2\xD8\xA9 ", 40),
      kind("combining", "e\xCC\x81\xCC\x82\xCC\x83", 30),
      kind("zero-width", "\xE2\x80\x8B\xE2\x80\x8D\xC2\xAD", 20),
      kind("full-stops", ".", 90),
      kind("brackets", "(", 90),
      kind("full-stops-and-blanks", ". ", 90),
      kind("abbreviations", "a.", 90),
      kind("addresses", "a@b.c@http://((", 40),
      kind("one-word", "w", 20),
      kind("line-breaks", "a\n\n", 90),
      {"different-words", different_words, 60},
  };
  return all;
}

/// The text as it would come out of a file, read or refused. What is only plainly no article is analysed all the same.
schema::Document document_of(std::string text) {
  extract::ReadOptions options;
  options.format = extract::InputFormat::kText;
  extract::read_bytes(text, "hostile.txt", options, {});
  schema::Document document;
  document.id = "hostile";
  if (!schema::first_invalid_utf8(text)) document.text = std::move(text);
  return document;
}

/// From bytes to claims and trees on paper. The number of tokens.
std::size_t analyse(std::string text) {
  const schema::Document document = document_of(std::move(text));
  language::Doc doc = language::Pipeline::builtin().analyse(document.text, {});
  language::write_conllu(doc, document.id, [](std::string_view) { return true; });
  const auto analyser = extract::make_builtin_analyser({});
  return analyser && (*analyser)->extract(document, doc) ? doc.tokens.size() : 0;
}

struct Used {
  std::size_t tokens = 0;
  double seconds = 0;    ///< of the processor
  double megabytes = 0;  ///< at most, the model and the text counted in
  bool ended = false;
};

Used measured(const Kind& kind, std::size_t bytes) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    const std::size_t tokens = analyse(kind.text(bytes));
    const bool told = write(ends[1], &tokens, sizeof tokens) == sizeof tokens;
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  Used used;
  const bool told = child > 0 && read(ends[0], &used.tokens, sizeof used.tokens) == sizeof used.tokens;
  close(ends[0]);
  int status = 0;
  rusage usage{};
  if (child > 0) wait4(child, &status, 0, &usage);
  used.seconds = static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
  used.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
  used.ended = told && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return used;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMemoryCounts = false;
#else
constexpr bool kMemoryCounts = true;
#endif

/// What the program, its model and its vocabularies take before there is any text.
constexpr double kBaseMegabytes = 60;

bool within_bounds(const Kind& kind, std::size_t kilobytes) {
  const std::size_t bytes = kilobytes << 10;
  const Used tenth = measured(kind, bytes / 10);
  const Used whole = measured(kind, bytes);
  const double megabytes = static_cast<double>(kilobytes) / 1024;
  fmt::print("{:24} {:6.1f} MB {:>12} tokens {:8.2f} s {:8.0f} MB\n", kind.name, megabytes, whole.tokens, whole.seconds,
             whole.megabytes);
  std::fflush(stdout);
  if (!tenth.ended || !whole.ended) {
    fmt::print("  does not end well\n");
    return false;
  }
  const double most = kBaseMegabytes + static_cast<double>(kind.most_memory) * megabytes;
  const bool memory = !kMemoryCounts || whole.megabytes <= most;
  if (!memory) fmt::print("  takes more than {:.0f} MB\n", most);
  const bool time = whole.seconds <= 20 * tenth.seconds + 1;  // a square would take a hundred times as long
  if (!time) fmt::print("  a tenth of it took {:.2f} s: not in proportion\n", tenth.seconds);
  return memory && time;
}

}  // namespace

int main(int count, char** words) {
  std::size_t kilobytes = 0;
  const std::string_view size = count > 1 ? words[1] : "";
  if (std::from_chars(size.data(), size.data() + size.size(), kilobytes).ec != std::errc() || kilobytes == 0) {
    fmt::print(stderr, "usage: hostile_texts KILOBYTES [KIND...]\n");
    return 2;
  }
  const std::vector<std::string_view> wanted(words + 2, words + count);
  bool all = true;
  for (const Kind& kind : kinds()) {
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), kind.name) == wanted.end()) continue;
    all = within_bounds(kind, kilobytes) && all;
  }
  return all ? 0 : 1;
}
