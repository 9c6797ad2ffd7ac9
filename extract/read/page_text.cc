// SPDX-License-Identifier: Apache-2.0

#include "page_text.h"

#include <algorithm>
#include <array>

#include "boilerplate.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::array<std::string_view, 46> kBlocks = {
    "address", "article",  "blockquote", "body",   "caption", "center", "dd",      "details", "dir",     "div",
    "dl",      "dt",       "fieldset",   "figure", "footer",  "form",   "h1",      "h2",      "h3",      "h4",
    "h5",      "h6",       "header",     "hgroup", "hr",      "html",   "li",      "legend",  "listing", "main",
    "ol",      "optgroup", "option",     "p",      "pre",     "search", "section", "summary", "table",   "tbody",
    "tfoot",   "thead",    "title",      "tr",     "ul",      "xmp"};

bool is_block(const HtmlNode& node) { return std::find(kBlocks.begin(), kBlocks.end(), node.tag) != kBlocks.end(); }
bool is_heading(const HtmlNode& node) { return node.tag.size() == 2 && node.tag[0] == 'h' && is_digit(node.tag[1]); }

/// Nothing that is seen, the space that does not break (U+00A0) being white too.
bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\u00A0") {
      ++i;
    } else if (!is_space(text[i])) {
      return false;
    }
  }
  return true;
}

class PageWriter {
 public:
  /// `in_link`: the characters belong to a link.
  void text(std::string_view characters, bool in_link, bool preformatted) {
    if (!in_link) plain_ += characters;
    for (const char c : characters) {
      if (!is_space(c)) {
        space();
        paragraph_ += c;
      } else if (preformatted) {
        space();
        if (c != '\r') paragraph_ += c;
      } else {
        space_due_ = true;
      }
    }
  }

  void gap() { space_due_ = true; }

  void line_break() {
    if (!paragraph_.empty() && paragraph_.back() == '\n') return end_paragraph(false);
    if (!paragraph_.empty()) paragraph_ += '\n';
    space_due_ = false;
  }

  /// A heading may be a link to its own place and still be one.
  void end_paragraph(bool heading) {
    while (!paragraph_.empty() && is_space(paragraph_.back())) paragraph_.pop_back();
    const bool article = heading || !(is_blank(plain_) || is_label(plain_));
    if (article && !is_blank(paragraph_) && !is_label(paragraph_)) {
      if (!out_.empty()) out_ += "\n\n";
      out_ += paragraph_;
    }
    paragraph_.clear();
    space_due_ = false;
    plain_.clear();
  }

  std::string take() && { return std::move(out_); }

 private:
  void space() {
    if (space_due_ && !paragraph_.empty() && paragraph_.back() != '\n') paragraph_ += ' ';
    space_due_ = false;
  }

  std::string out_;
  std::string paragraph_;
  std::string plain_;       // what of the paragraph stands in no link
  bool space_due_ = false;  // before the next character
};

struct Open {
  std::size_t node;
  bool in_link;
  bool preformatted;
  bool heading;
};

std::string written(const HtmlTree& tree, const ArticleBody& body, bool links_apart) {
  PageWriter writer;
  std::vector<Open> open = {{body.node, false, false, false}};
  const auto close_up_to = [&](std::size_t at) {
    while (open.size() > 1 && tree[open.back().node].end <= at) {
      if (is_block(tree[open.back().node])) writer.end_paragraph(open.back().heading);
      open.pop_back();
    }
  };
  for (std::size_t i = body.node + 1; i < tree[body.node].end;) {
    close_up_to(i);
    const HtmlNode& node = tree[i];
    if (body.left_out[i]) {
      if (is_block(node)) writer.end_paragraph(open.back().heading);
      i = node.end;
      continue;
    }
    Open now = open.back();
    now.node = i++;
    if (node.is_text()) {
      writer.text(node.text, now.in_link, now.preformatted);
    } else if (node.tag == "br") {
      writer.line_break();
    } else {
      if (is_block(node)) writer.end_paragraph(now.heading);
      if (node.tag == "td" || node.tag == "th") writer.gap();
      now.in_link = now.in_link || (links_apart && is_link(node));
      now.preformatted = now.preformatted || node.tag == "pre" || node.tag == "listing" || node.tag == "xmp";
      now.heading = now.heading || is_heading(node);
      open.push_back(now);
    }
  }
  close_up_to(tree[body.node].end);
  writer.end_paragraph(false);
  return std::move(writer).take();
}

}  // namespace

std::string text_of(const HtmlTree& tree, const ArticleBody& body) {
  std::string text = written(tree, body, true);
  // A page that leaves a link open is one link from there on.
  return text.empty() ? written(tree, body, false) : text;
}

}  // namespace claimgraph::extract
