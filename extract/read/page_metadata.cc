// SPDX-License-Identifier: Apache-2.0

#include "page_metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "json_ld.h"
#include "white_space.h"
#include "written_date.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostAuthors = 50;

/// The names under which <meta> gives one thing, the best first.
using Names = std::span<const std::string_view>;
constexpr std::string_view kTitles[] = {"og:title",      "twitter:title", "headline",
                                        "parsely-title", "dc.title",      "dcterms.title"};
constexpr std::string_view kSources[] = {"og:site_name", "application-name", "publisher", "dc.publisher",
                                         "dcterms.publisher"};
constexpr std::string_view kAuthors[] = {"author", "article:author", "parsely-author", "sailthru.author",
                                         "byl",    "dc.creator",     "dcterms.creator"};
constexpr std::string_view kPublished[] = {"article:published_time",
                                           "og:published_time",
                                           "datepublished",
                                           "article.published",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publication_date",
                                           "dc.date.issued",
                                           "dcterms.issued",
                                           "dc.date",
                                           "dcterms.date",
                                           "dcterms.created",
                                           "date"};
constexpr std::string_view kModified[] = {"article:modified_time", "og:updated_time", "datemodified", "last-modified",
                                          "dcterms.modified"};
constexpr std::string_view kAddresses[] = {"og:url", "twitter:url"};

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

class Metadata {
 public:
  Metadata(const HtmlTree& tree, const ArticleBody& body) : tree_(tree), body_(body), json_ld_(find_json_ld(tree)) {
    for (std::size_t i = 1; i < tree.size(); ++i) {
      const HtmlNode& node = tree[i];
      if (node.tag != "meta") continue;
      for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = lowered(trimmed(node.attribute(key)));
        if (!name.empty()) meta_[name].push_back(collapsed(node.attribute("content")));
      }
    }
  }

  std::string source() const { return first({json_ld_.publisher, meta(kSources)}); }

  /// Without " | The Outlet" at its end.
  std::string title(std::string_view source) const {
    std::string title = first({json_ld_.headline, meta(kTitles), heading(), text_of_first("title")});
    for (const std::string_view bar : {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB "}) {
      const std::string tail = lowered(std::string(bar) + std::string(source));
      if (!source.empty() && title.size() > tail.size() && lowered(title).ends_with(tail)) {
        return collapsed(title.substr(0, title.size() - tail.size()));
      }
    }
    return title;
  }

  std::string author() const {
    if (!json_ld_.author.empty() && !is_address(json_ld_.author)) return json_ld_.author;
    for (const std::string_view name : kAuthors) {
      std::vector<std::string> people;
      if (const auto found = meta_.find(name); found != meta_.end()) people = found->second;
      if (const std::string all = listed(std::move(people)); !all.empty()) return all;
    }
    std::vector<std::string> people;
    for (std::size_t i = 1; i < tree_.size() && people.size() < kMostAuthors; ++i) {
      const bool marked = tree_[i].attribute("rel") == "author" || tree_[i].attribute("itemprop") == "author";
      if (marked && tree_[i].tag != "meta" && tree_[i].tag != "link") people.push_back(author_below(i));
    }
    return listed(std::move(people));
  }

  std::optional<schema::Date> published() const {
    if (const auto date = written_date(json_ld_.published)) return date;
    if (const auto date = first_date(kPublished)) return date;
    std::optional<schema::Date> best;
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].tag != "time") continue;
      const std::string shown = tree_[i].has_attribute("datetime") ? "" : text_below(tree_, i);
      const auto date = written_date(shown.empty() ? tree_[i].attribute("datetime") : std::string_view(shown));
      if (!date) continue;
      if (tree_[i].has_attribute("pubdate") || tree_[i].attribute("itemprop") == "datePublished") return date;
      if (!best && i >= body_.node && i < tree_[body_.node].end) best = date;
    }
    return best;
  }

  std::int64_t revision() const {
    std::vector<std::string> times = {json_ld_.modified};
    for (const std::string_view name : kModified) times.push_back(meta({&name, 1}));
    for (const std::string& time : times) {
      // A page's "1" is no number of a version that others count on from.
      if (!written_date(time)) continue;
      if (const auto revision = written_revision(time)) return *revision;
    }
    return 0;
  }

  std::string address() const {
    std::string canonical;
    for (const HtmlNode& node : tree_) {
      if (node.tag == "link" && lowered(node.attribute("rel")) == "canonical") canonical = node.attribute("href");
    }
    for (const std::string& address : {canonical, meta(kAddresses), json_ld_.address}) {
      if (is_address(address)) return collapsed(address);
    }
    return {};
  }

 private:
  static std::string first(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
      if (!value.empty()) return value;
    }
    return {};
  }

  /// Each once, addresses of profiles left out.
  static std::string listed(std::vector<std::string> people) {
    std::string all;
    people.resize(std::min(people.size(), kMostAuthors));
    for (auto one = people.begin(); one != people.end(); ++one) {
      if (one->empty() || is_address(*one) || std::find(people.begin(), one, *one) != one) continue;
      all += (all.empty() ? "" : ", ") + *one;
    }
    return all;
  }

  std::string meta(Names names) const {
    for (const std::string_view name : names) {
      const auto found = meta_.find(name);
      if (found == meta_.end()) continue;
      for (const std::string& value : found->second) {
        if (!value.empty()) return value;
      }
    }
    return {};
  }

  std::optional<schema::Date> first_date(Names names) const {
    for (const std::string_view name : names) {
      if (const auto date = written_date(meta({&name, 1}))) return date;
    }
    return std::nullopt;
  }

  /// The name within <span itemprop="author"><a itemprop="name">, or all of it.
  std::string author_below(std::size_t node) const {
    for (std::size_t i = node; i < tree_[node].end; ++i) {
      if (tree_[i].attribute("itemprop") == "name") return collapsed(text_below(tree_, i));
    }
    return collapsed(text_below(tree_, node));
  }

  std::string text_of_first(std::string_view tag) const {
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].tag == tag) return collapsed(text_below(tree_, i));
    }
    return {};
  }

  /// The first heading of the article, else the only one of the page.
  std::string heading() const {
    std::vector<std::size_t> headings;
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (tree_[i].tag != "h1") continue;
      if (i >= body_.node && i < tree_[body_.node].end && !body_.left_out[i]) return collapsed(text_below(tree_, i));
      headings.push_back(i);
    }
    return headings.size() == 1 ? collapsed(text_below(tree_, headings.front())) : "";
  }

  const HtmlTree& tree_;
  const ArticleBody& body_;
  JsonLd json_ld_;
  std::map<std::string, std::vector<std::string>, std::less<>> meta_;
};

}  // namespace

void read_page_metadata(const HtmlTree& tree, const ArticleBody& body, schema::Document& document) {
  const Metadata metadata(tree, body);
  document.source = metadata.source();
  document.title = metadata.title(document.source);
  document.author = metadata.author();
  document.date = metadata.published();
  document.revision = metadata.revision();
  document.address = metadata.address();
}

}  // namespace claimgraph::extract
