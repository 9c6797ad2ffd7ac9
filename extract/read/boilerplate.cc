// SPDX-License-Identifier: Apache-2.0

#include "boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::array<std::string_view, 28> kNeverTags = {
    "applet", "aside",  "audio",  "button", "canvas", "datalist", "dialog",   "embed",   "figcaption", "frameset",
    "head",   "iframe", "input",  "map",    "math",   "menu",     "nav",      "noembed", "noframes",   "noscript",
    "object", "script", "select", "style",  "svg",    "template", "textarea", "video"};
constexpr std::array<std::string_view, 12> kNeverRoles = {"alert",       "alertdialog", "banner",  "complementary",
                                                          "contentinfo", "dialog",      "menu",    "menubar",
                                                          "navigation",  "search",      "toolbar", "tooltip"};
/// Words of class and id, parted by signs and by capitals.
constexpr std::array<std::string_view, 64> kLikelyWords = {
    "ad",         "ads",         "advert",    "advertisement", "advertising", "breadcrumb",  "breadcrumbs",
    "byline",     "bylines",     "caption",   "captions",      "cmp",         "comments",    "commenting",
    "consent",    "cookie",      "cookies",   "copyright",     "credit",      "credits",     "disqus",
    "footer",     "gdpr",        "masthead",  "modal",         "nav",         "navbar",      "navigation",
    "newsletter", "newsletters", "outbrain",  "overlay",       "pagination",  "paywall",     "popup",
    "promo",      "promoted",    "promos",    "recirc",        "recommend",   "recommended", "recommendations",
    "related",    "reactions",   "share",     "sharebar",      "shares",      "sharing",     "sidebar",
    "signup",     "skiplink",    "social",    "sponsor",       "sponsored",   "subscribe",   "subscription",
    "taboola",    "tags",        "timestamp", "toolbar",       "trending",    "widget",      "widgets",
    "disclaimer"};
constexpr std::array<std::string_view, 9> kLikelyClasses = {"sr-only",        "screen-reader-text", "visually-hidden",
                                                            "visuallyhidden", "skip-link",          "read-more",
                                                            "most-read",      "author-bio",         "article-meta"};
constexpr std::array<std::string_view, 24> kLabels = {"ad",
                                                      "advertisement",
                                                      "advertising",
                                                      "also read",
                                                      "article continues below",
                                                      "copy link",
                                                      "copy link to clipboard",
                                                      "listen",
                                                      "menu",
                                                      "more on this story",
                                                      "print",
                                                      "read also",
                                                      "read more",
                                                      "recommended",
                                                      "related",
                                                      "related article",
                                                      "related articles",
                                                      "related story",
                                                      "save",
                                                      "see also",
                                                      "share",
                                                      "share this article",
                                                      "skip to content",
                                                      "story continues below advertisement"};

template <std::size_t kCount>
bool has(const std::array<std::string_view, kCount>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Calls `use` with each word of "cookieBanner main-nav", in lower case, until it says true; whether it did.
template <class Use>
bool any_word(std::string_view names, Use use) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z' && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if ((capital || !(is_letter(c) || is_digit(c))) && !word.empty()) {
      if (use(word)) return true;
      word.clear();
    }
    if (is_letter(c) || is_digit(c)) word += lower(c);
  }
  return false;
}

bool any_class(std::string_view names) {
  for (std::string_view rest = names; !rest.empty();) {
    const auto end = std::find_if(rest.begin(), rest.end(), is_space);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    if (has(kLikelyClasses, lowered(rest.substr(0, length)))) return true;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return false;
}

bool is_hidden(const HtmlNode& node) {
  if (node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
  std::string style = lowered(node.attribute("style"));
  style.erase(std::remove_if(style.begin(), style.end(), is_space), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

/// The head and the foot of an article belong to it, those of the page do not.
bool stands_in_article(const HtmlTree& tree, std::size_t node) {
  for (std::size_t at = tree[node].parent; at != 0; at = tree[at].parent) {
    if (tree[at].tag == "article" || tree[at].tag == "main" || tree[at].attribute("role") == "main") return true;
  }
  return false;
}

}  // namespace

Part part_of(const HtmlTree& tree, std::size_t at) {
  const HtmlNode& node = tree[at];
  if (node.is_text() || node.tag == "html" || node.tag == "body") return Part::kArticle;
  if (has(kNeverTags, node.tag) || has(kNeverRoles, lowered(node.attribute("role")))) return Part::kNever;
  if (is_hidden(node) || node.tag == "footer") return Part::kLikely;
  if (node.tag == "form" || (node.tag == "header" && !stands_in_article(tree, at))) return Part::kLikely;
  if (node.tag == "article" || node.tag == "main" || node.attribute("itemprop") == "articleBody") return Part::kArticle;
  const auto likely = [](const std::string& word) { return has(kLikelyWords, word); };
  for (const std::string_view names : {node.attribute("class"), node.attribute("id")}) {
    if (any_class(names) || any_word(names, likely)) return Part::kLikely;
  }
  return Part::kArticle;
}

bool is_label(std::string_view paragraph) {
  std::string words = lowered(collapsed(paragraph));
  while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.pop_back();
  return has(kLabels, words);
}

}  // namespace claimgraph::extract
