// SPDX-License-Identifier: Apache-2.0

#include "crowded_tag.h"

#include <algorithm>

#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostAttributes = 1000;

/// Where the tag whose name begins at `at` ends, attributes counted as the parser does: a quoted value goes on to its
/// closing quote, or to the end of the page.
std::size_t tag_end(std::string_view page, std::size_t at, std::size_t& attributes) {
  while (at < page.size() && page[at] != '>') {
    if (is_space(page[at])) {
      ++at;
      continue;
    }
    ++attributes;
    while (at < page.size() && page[at] != '>' && page[at] != '=' && !is_space(page[at])) ++at;
    while (at < page.size() && is_space(page[at])) ++at;
    if (at >= page.size() || page[at] != '=') continue;
    for (++at; at < page.size() && is_space(page[at]);) ++at;
    if (at < page.size() && (page[at] == '"' || page[at] == '\'')) {
      at = std::min(page.find(page[at], at + 1), page.size() - 1) + 1;
    }
  }
  return at;
}

/// Behind the end of a script or style sheet, in which "<" begins no tag.
std::size_t raw_text_end(std::string_view page, std::size_t at, std::string_view name) {
  for (; (at = page.find("</", at)) != std::string_view::npos; at += 2) {
    if (lowered(page.substr(at + 2, name.size())) == name) return at;
  }
  return page.size();
}

}  // namespace

bool has_crowded_tag(std::string_view page) {
  for (std::size_t at = 0; (at = page.find('<', at)) < page.size();) {
    if (page.substr(at).starts_with("<!--")) {
      at = std::min(page.find("-->", at + 4), page.size());
      continue;
    }
    ++at;
    if (at >= page.size() || !is_letter(page[at])) continue;
    const std::string name = lowered(page.substr(at, 7));
    std::size_t attributes = 0;
    at = tag_end(page, at, attributes);
    if (attributes > kMostAttributes) return true;
    for (const std::string_view raw : {"script", "style"}) {
      if (name.starts_with(raw) && (name.size() == raw.size() || !is_letter(name[raw.size()]))) {
        at = raw_text_end(page, at, raw);
      }
    }
  }
  return false;
}

}  // namespace claimgraph::extract
