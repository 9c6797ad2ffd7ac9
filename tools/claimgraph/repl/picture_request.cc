// SPDX-License-Identifier: Apache-2.0

#include "repl/picture_request.h"

#include <algorithm>
#include <filesystem>

#include "questions/typed_text.h"
#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

using graph::DrawFormat;
using graph::DrawView;

/// What stands behind the word, which is cut off together with it.
std::string take_behind(std::string& words, std::string_view word) {
  const std::string padded = " " + words;
  const std::size_t at = padded.rfind(" " + std::string(word) + " ");
  if (at == std::string::npos) return {};
  const std::string behind = padded.substr(at + word.size() + 2);
  words = at == 0 ? std::string() : words.substr(0, at - 1);
  return behind;
}

std::string free_name(std::string_view view) {
  for (std::size_t number = 1;; ++number) {
    std::string file = std::string(view) + (number == 1 ? "" : "-" + std::to_string(number)) + ".svg";
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return file;
  }
}

}  // namespace

schema::Result<PictureRequest> read_picture_request(std::string_view typed, const GraphNames& names) {
  std::string words(typed);
  PictureRequest request;
  request.file = file_argument(take_behind(words, "to"));
  const std::string name = take_behind(words, "of");
  const std::string view = words.empty() ? std::string(kDrawViews.front().word) : words;
  const auto chosen = choose<DrawView>(":draw", view, kDrawViews);
  if (!chosen) return tl::unexpected(chosen.error());
  request.options.view = *chosen;
  if (name.empty() && (*chosen == DrawView::kIssue || *chosen == DrawView::kTimeline)) {
    return schema::fail("CG-T031", ":draw " + view + " takes the name of what it shows", {},
                        *chosen == DrawView::kIssue ? ":draw issue of ISSUE" : ":draw timeline of ACTOR or ISSUE");
  }
  if (!name.empty()) {
    // An issue's picture is of an issue; else an actor is meant where there is one of that name.
    const auto actor = names.find(NameKind::kActor, name);
    const auto issue = names.find(NameKind::kIssue, name);
    if (actor && *chosen != DrawView::kIssue) {
      request.options.actor = *actor;
    } else if (issue) {
      request.options.issue = *issue;
    } else {
      return tl::unexpected(*chosen == DrawView::kIssue ? issue.error() : actor.error());
    }
  }
  if (request.file.empty()) {
    request.file = free_name(view);
    return request;
  }
  const std::size_t dot = request.file.rfind('.');
  std::string ending = dot == std::string::npos ? std::string() : request.file.substr(dot + 1);
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto format = choose<DrawFormat>(":draw to FILE", ending, kDrawFormats);
  if (!format) return tl::unexpected(format.error());
  request.options.format = *format;
  return request;
}

}  // namespace claimgraph::cli
