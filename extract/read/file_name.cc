// SPDX-License-Identifier: Apache-2.0

#include "file_name.h"

#include <algorithm>
#include <array>

#include "white_space.h"

namespace claimgraph::extract {
namespace {

struct Ending {
  std::string_view ending;
  InputFormat format;
};
constexpr std::array<Ending, 6> kEndings = {{{".txt", InputFormat::kText},
                                             {".md", InputFormat::kText},
                                             {".html", InputFormat::kHtml},
                                             {".htm", InputFormat::kHtml},
                                             {".json", InputFormat::kJson},
                                             {".jsonl", InputFormat::kJson}}};

/// "the-outlet" as words.
std::string as_words(std::string_view part) {
  std::string words(part);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_' || c == '+'; }, ' ');
  return collapsed(words);
}

/// Takes a date off the front, together with the sign that parts it from the rest.
std::optional<schema::Date> take_date(std::string_view& stem) {
  constexpr std::size_t kDate = std::string_view("2025-08-14").size();
  constexpr std::size_t kPlain = std::string_view("20250814").size();
  std::string text(stem.substr(0, kDate));
  std::size_t length = kDate;
  if (stem.size() >= kPlain && std::all_of(stem.begin(), stem.begin() + kPlain, is_digit)) {
    text = std::string(stem.substr(0, 4)).append("-").append(stem.substr(4, 2)).append("-").append(stem.substr(6, 2));
    length = kPlain;
  }
  const auto date = schema::date_from(text);
  if (!date || (stem.size() > length && (is_digit(stem[length]) || is_letter(stem[length])))) return std::nullopt;
  stem.remove_prefix(length);
  return date;
}

}  // namespace

FileName taken_apart(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0
  if (lowered(path).ends_with(".gz")) path.remove_suffix(3);
  FileName name;
  const std::string low = lowered(path);
  for (const Ending& known : kEndings) {
    if (!low.ends_with(known.ending) || low.size() == known.ending.size()) continue;
    name.format = known.format;
    name.json_lines = known.ending == ".jsonl";
    path.remove_suffix(known.ending.size());
    break;
  }
  name.conllu = low.ends_with(".conllu");
  const std::size_t dot = path.find_last_of('.');
  const bool other_ending = !name.format && dot != std::string_view::npos && dot > 0;
  name.stem = std::string(other_ending ? path.substr(0, dot) : path);
  return name;
}

void add_from_file_name(std::string_view stem, schema::Document& document) {
  const auto date = take_date(stem);
  if (!date) return;
  if (!document.date) document.date = date;
  const bool parted = !stem.empty() && stem.front() == '_';
  if (!stem.empty()) stem.remove_prefix(1);
  const std::size_t bar = parted ? stem.find('_') : std::string_view::npos;
  if (bar != std::string_view::npos) {
    if (document.source.empty()) document.source = as_words(stem.substr(0, bar));
    stem.remove_prefix(bar + 1);
  }
  if (document.title.empty()) document.title = as_words(stem);
}

}  // namespace claimgraph::extract
