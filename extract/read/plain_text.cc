// SPDX-License-Identifier: Apache-2.0

#include "plain_text.h"

#include <fmt/format.h>

#include "declared.h"
#include "front_matter.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostHeadline = 150;  // bytes
constexpr std::size_t kLeastHeadlineWords = 3;

/// What an entry of front matter says as one value: several authors are one line of authors.
schema::Result<std::string> single_value(const FrontMatterEntry& entry, std::string_view text, const Report& report) {
  std::string value;
  for (const std::string& part : entry.values) value += (value.empty() ? "" : ", ") + part;
  if (entry.values.size() > 1 && entry.key != "author") {
    return schema::fail("CG-R021", fmt::format("\"{}\" takes one value, not a list", entry.key),
                        place_in(text, entry.offset, report.file()), "only the author may be a list");
  }
  return value;
}

bool is_known(std::string_view key) {
  schema::Document nobody;
  return declare(nobody, key, "1", Report({}, ""), [] { return schema::Place(); });
}

/// "FISH / QUOTAS" has two.
std::size_t word_count(std::string_view line) {
  std::size_t words = 0;
  bool within = false;  // a word that has a letter already
  for (const char c : line) {
    const bool letter = is_letter(c) || static_cast<unsigned char>(c) >= 0xC2;
    if (letter && !within) ++words;
    within = !is_space(c) && (within || letter);
  }
  return words;
}

}  // namespace

schema::Result<schema::Document> read_plain_text(std::string_view text, const Report& report) {
  auto front = take_front_matter(text, report.file());
  if (!front) return tl::unexpected(std::move(front).error());
  schema::Document document;
  for (const FrontMatterEntry& entry : front->entries) {
    if (entry.values.empty() || !is_known(entry.key)) continue;
    const auto value = single_value(entry, text, report);
    if (!value) return tl::unexpected(value.error());
    declare(document, entry.key, *value, report, [&] { return place_in(text, entry.offset, report.file()); });
  }
  document.text = std::string(front->rest);
  return document;
}

std::string_view headline_of(std::string_view text) {
  const std::string_view body = trimmed(text);
  const std::size_t end = body.find('\n');
  if (end == std::string_view::npos) return {};
  std::string_view line = trimmed(body.substr(0, end));
  while (!line.empty() && line.front() == '#') line.remove_prefix(1);
  line = trimmed(line);
  if (line.size() > kMostHeadline || word_count(line) < kLeastHeadlineWords) return {};
  constexpr std::string_view kNoHeadlineEnds = ".,;:-*_=";
  if (kNoHeadlineEnds.find(line.back()) != std::string_view::npos || published_date_of(line)) return {};
  return line;
}

}  // namespace claimgraph::extract
