// SPDX-License-Identifier: Apache-2.0

#include "watch/intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "console/working.h"

namespace claimgraph::cli {
namespace {

constexpr const char* kBusy = "CG-G009";
constexpr const char* kUnfit = "CG-G011";
// A commit waits for the disk, and what is not committed would be lost.
constexpr std::size_t kMostArticles = 100;
constexpr std::chrono::seconds kMostTime(5);

bool same_but_for_revision(const schema::Document& a, const schema::Document& b) {
  return std::tie(a.title, a.source, a.author, a.date, a.address, a.text) ==
         std::tie(b.title, b.source, b.author, b.date, b.address, b.text);
}

std::string counted(std::size_t count, const char* one) {
  return count_text(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace

bool is_kept(const graph::Store& store, const schema::Document& document) {
  const auto known = store.document(document.id);
  return known && *known && same_but_for_revision(**known, document);
}

schema::Result<void> Intake::take(std::vector<schema::Document> documents) {
  Working working(console_, "documents");
  std::vector<Extracted> articles;
  Clock::time_point begin = Clock::now();
  std::size_t seen = 0;
  for (schema::Document& document : documents) {
    if (ending_.asked()) break;
    working.at(seen++, documents.size());
    const auto there = is_there(document);
    if (!there) return tl::unexpected(there.error());
    if (*there) continue;
    auto claims = analyser_.extract(document);
    if (!claims) {
      console_.report({schema::Severity::kWarning, claims.error()});  // this document only
      continue;
    }
    articles.push_back({std::move(document), *std::move(claims)});
    if (articles.size() < kMostArticles && Clock::now() - begin < kMostTime) continue;
    if (auto kept = commit(articles); !kept) return kept;
    begin = Clock::now();
  }
  return commit(articles);
}

/// Its analysis would be wasted. A revision that was given below is found again.
schema::Result<bool> Intake::is_there(schema::Document& document) const {
  const auto known = store_.document(document.id);
  if (!known) return tl::unexpected(known.error());
  if (!*known || !same_but_for_revision(**known, document)) return false;
  if (document.revision == 0) document.revision = (*known)->revision;
  if (document.revision != (*known)->revision) return false;
  const auto makers = store_.extractors(document.id);
  if (!makers) return tl::unexpected(makers.error());
  return std::any_of(makers->begin(), makers->end(), [](const auto& maker) { return maker.starts_with("builtin/"); });
}

schema::Result<void> Intake::put(Extracted& article, Taken& taken) {
  schema::Document& document = article.document;
  auto added = patiently([&] { return store_.put(document, article.claims); });
  if (added && *added == graph::Added::kOlder) {
    const auto known = store_.document(document.id);
    if (!known) return tl::unexpected(known.error());
    if (document.revision == 0 && *known) {
      document.revision = (*known)->revision + 1;
      added = store_.put(document, article.claims);
    } else {
      console_.report({schema::Severity::kWarning,
                       {"CG-T008", "the graph keeps its own, later version of '" + document.id + "'", {}, ""}});
    }
  }
  if (!added && added.error().code == kUnfit) {
    console_.report({schema::Severity::kWarning, added.error()});
    return {};
  }
  if (!added) return tl::unexpected(added.error());
  if (*added == graph::Added::kNew || *added == graph::Added::kReplaced) {
    ++taken.articles;
    taken.claims += article.claims.size();
  }
  return {};
}

schema::Result<void> Intake::commit(std::vector<Extracted>& articles) {
  Taken taken;
  for (Extracted& article : articles) {
    if (auto done = put(article, taken); !done) return done;
  }
  articles.clear();
  if (taken.articles == 0) return {};
  if (auto kept = patiently([&] { return store_.commit(); }); !kept) return kept;
  console_.note(fmt::format("taken in: {}, {}", counted(taken.articles, "article"), counted(taken.claims, "claim")));
  return {};
}

/// Does it again as long as another process writes the graph.
template <class Action>
auto Intake::patiently(const Action& action) -> decltype(action()) {
  constexpr std::chrono::seconds kPause(1);
  bool told = false;
  while (true) {
    auto done = action();
    if (done || done.error().code != kBusy || ending_.asked()) return done;
    if (!told) console_.report({schema::Severity::kWarning, done.error()});
    told = true;
    ending_.wait(-1, kPause);
  }
}

}  // namespace claimgraph::cli
