// SPDX-License-Identifier: Apache-2.0

#include "article_body.h"

#include <algorithm>
#include <array>
#include <optional>

#include "boilerplate.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

/// Characters of prose below each node: those that stand in no link.
std::vector<std::size_t> prose_below(const HtmlTree& tree, const std::vector<bool>& left_out) {
  std::vector<std::size_t> prose(tree.size(), 0);
  std::vector<bool> in_link(tree.size(), false);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    in_link[i] = in_link[tree[i].parent] || is_link(tree[i]);
    if (!tree[i].is_text() || in_link[i] || left_out[i]) continue;
    prose[i] = static_cast<std::size_t>(
        std::count_if(tree[i].text.begin(), tree[i].text.end(), [](char c) { return !is_space(c); }));
  }
  for (std::size_t i = tree.size() - 1; i > 0; --i) prose[tree[i].parent] += prose[i];
  return prose;
}

/// What looks like boilerplate but holds most of the page is the article in a strange dress: a page that is one form,
/// a body of class "has-sidebar".
std::vector<bool> boilerplate_of(const HtmlTree& tree) {
  std::vector<bool> left_out(tree.size(), false);
  std::vector<bool> likely(tree.size(), false);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const Part part = part_of(tree, i);
    left_out[i] = left_out[tree[i].parent] || part == Part::kNever;
    likely[i] = part == Part::kLikely;
  }
  const std::vector<std::size_t> prose = prose_below(tree, left_out);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    left_out[i] = left_out[i] || left_out[tree[i].parent] || (likely[i] && prose[i] * 2 <= prose[0]);
  }
  return left_out;
}

bool is_marked(const HtmlNode& node) {
  return node.tag == "article" || node.tag == "main" || node.attribute("role") == "main" ||
         node.attribute("itemprop") == "articleBody";
}

/// It holds blocks or lines, and is not itself the one long paragraph of a short article.
bool is_container(const HtmlTree& tree, std::size_t node) {
  constexpr std::array<std::string_view, 10> kContainers = {"html",   "body",  "div",   "section", "form",
                                                            "center", "table", "tbody", "tr",      "td"};
  constexpr std::array<std::string_view, 5> kWithin = {"p", "div", "br", "section", "td"};
  if (std::find(kContainers.begin(), kContainers.end(), tree[node].tag) == kContainers.end()) return false;
  return std::any_of(
      tree.begin() + static_cast<std::ptrdiff_t>(node) + 1, tree.begin() + static_cast<std::ptrdiff_t>(tree[node].end),
      [&](const HtmlNode& below) { return std::find(kWithin.begin(), kWithin.end(), below.tag) != kWithin.end(); });
}

}  // namespace

ArticleBody find_article_body(const HtmlTree& tree) {
  ArticleBody body;
  body.left_out = boilerplate_of(tree);
  const std::vector<std::size_t> prose = prose_below(tree, body.left_out);
  const auto holds_most = [&](std::size_t node, std::size_t of, std::size_t percent) {
    return prose[node] > 0 && prose[node] * 100 >= prose[of] * percent;
  };
  constexpr std::size_t kMarkedPercent = 50;
  constexpr std::size_t kUnmarkedPercent = 75;
  std::optional<std::size_t> marked;  // nested ones: the innermost that holds most of the outer one
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (body.left_out[i] || !is_marked(tree[i])) continue;
    if (holds_most(i, marked.value_or(0), marked ? kUnmarkedPercent : kMarkedPercent)) marked = i;
  }
  if (marked) {
    body.node = *marked;
    return body;
  }
  for (std::size_t i = 1; i < tree[body.node].end;) {
    const bool down = !body.left_out[i] && holds_most(i, body.node, kUnmarkedPercent) && is_container(tree, i);
    if (down) body.node = i;
    i = down ? i + 1 : tree[i].end;
  }
  return body;
}

}  // namespace claimgraph::extract
