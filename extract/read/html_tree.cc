// SPDX-License-Identifier: Apache-2.0

#include "html_tree.h"

#include <algorithm>
#include <array>
#include <climits>
#include <memory>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include "crowded_tag.h"
#include "html_characters.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostDepth = 500;  // browsers stop nesting at 512
constexpr std::size_t kMostNodes = 1'000'000;
constexpr std::array<std::string_view, 16> kAttributes = {
    "aria-hidden", "class", "content",  "datetime", "hidden", "href", "id",    "itemprop",
    "lang",        "name",  "property", "pubdate",  "rel",    "role", "style", "type"};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// Takes the parser's events. The parser's own tree would be freed and searched in ways that a hostile page can make
/// slow, and it gives up at a depth without saying what is missing.
class TreeBuilder {
 public:
  explicit TreeBuilder(xmlParserCtxt* parser) : parser_(parser) {
    tree_.emplace_back();
    open_.push_back(0);
  }

  void start(std::string_view tag, const xmlChar** attributes) {
    if (open_.size() > kMostDepth) return stop(fmt::format("the page nests more than {} elements", kMostDepth));
    HtmlNode& node = add();
    node.tag = std::string(tag);
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      const std::string_view name = view(attributes[0]);
      if (std::find(kAttributes.begin(), kAttributes.end(), name) == kAttributes.end()) continue;
      node.attributes.emplace_back(name, with_mended_characters(view(attributes[1])));
    }
    open_.push_back(static_cast<std::uint32_t>(tree_.size() - 1));
  }

  void end(std::string_view tag) {
    for (std::size_t at = open_.size() - 1; at > 0; --at) {
      if (tree_[open_[at]].tag == tag) return close_down_to(at);
    }
  }

  void characters(std::string_view text) {
    if (tree_.size() > 1 && tree_.back().is_text() && tree_.back().parent == open_.back()) {
      tree_.back().text += text;
    } else {
      add().text = std::string(text);
    }
  }

  schema::Result<HtmlTree> take() && {
    if (!mistake_.empty()) {
      return schema::fail("CG-R031", std::move(mistake_), {}, "save the article alone, as HTML or as text");
    }
    close_down_to(0);
    for (HtmlNode& node : tree_) {
      if (node.is_text()) node.text = with_mended_characters(node.text);
    }
    return std::move(tree_);
  }

 private:
  HtmlNode& add() {
    if (tree_.size() >= kMostNodes) stop(fmt::format("the page has more than {} elements", kMostNodes));
    HtmlNode& node = tree_.emplace_back();
    node.parent = open_.back();
    node.end = static_cast<std::uint32_t>(tree_.size());
    return node;
  }

  void close_down_to(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) {
      tree_[open_.back()].end = static_cast<std::uint32_t>(tree_.size());
    }
  }

  void stop(std::string mistake) {
    if (mistake_.empty()) mistake_ = std::move(mistake);
    xmlStopParser(parser_);
  }

  xmlParserCtxt* parser_;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;  // the elements that are not closed yet, the root first
  std::string mistake_;
};

TreeBuilder& builder(void* data) { return *static_cast<TreeBuilder*>(data); }

void on_start(void* data, const xmlChar* tag, const xmlChar** attributes) {
  builder(data).start(view(tag), attributes);
}
void on_end(void* data, const xmlChar* tag) { builder(data).end(view(tag)); }
void on_characters(void* data, const xmlChar* text, int length) {
  builder(data).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool HtmlNode::has_attribute(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
}

bool is_link(const HtmlNode& node) { return node.tag == "a" && node.has_attribute("href"); }

schema::Result<HtmlTree> parse_html(std::string_view page) {
  if (page.size() > INT_MAX || has_crowded_tag(page)) {
    return schema::fail("CG-R031",
                        page.size() > INT_MAX ? "the page is too large" : "a tag has thousands of attributes", {},
                        "save the article alone, as HTML or as text");
  }
  static const bool initialised = (xmlInitParser(), true);  // not safe to do from two threads at once
  static_cast<void>(initialised);
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  TreeBuilder tree(parser.get());
  *parser->sax = xmlSAXHandler{};
  parser->sax->initialized = 1;
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_characters;
  parser->sax->ignorableWhitespace = on_characters;
  parser->sax->cdataBlock = on_characters;
  parser->userData = &tree;
  htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                         HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  return std::move(tree).take();
}

std::string text_below(const HtmlTree& tree, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < tree[node].end; ++i) {
    if (tree[i].is_text()) text += tree[i].text;
  }
  return text;
}

}  // namespace claimgraph::extract
