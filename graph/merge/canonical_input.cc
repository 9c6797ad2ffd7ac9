// SPDX-License-Identifier: Apache-2.0

#include "canonical_input.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "name_table.h"
#include "text_order.h"

namespace claimgraph::graph {
namespace {

/// Puts the items in the order of `order`, which names each once. In place: lists of claims are large.
template <class T>
void arrange(std::vector<T>& items, std::vector<std::uint32_t>& order) {
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) continue;
    T first = std::move(items[start]);
    std::uint32_t at = start;
    while (order[at] != start) {
      items[at] = std::move(items[order[at]]);
      at = std::exchange(order[at], at);
    }
    items[at] = std::move(first);
    order[at] = at;
  }
}

/// Two records with one id that differ are somebody's mistake; which of them wins must still not depend on the order.
bool wins(const schema::Claim& a, const schema::Claim& b) {
  const auto place = [](const schema::Claim& claim) {
    const schema::Span span = claim.place.value_or(schema::Span{});
    return std::tuple(claim.place.has_value(), span.begin, span.end);
  };
  if (place(a) != place(b)) return place(a) > place(b);
  return schema::to_json(a, nullptr) > schema::to_json(b, nullptr);
}

/// The order of claims; what names no document comes last.
bool before(const schema::Claim& a, const schema::Claim& b) {
  if (a.doc != b.doc) return b.doc.empty() || (!a.doc.empty() && a.doc < b.doc);
  const auto rank = [](const schema::Claim& claim) {
    const schema::Span span = claim.place.value_or(schema::Span{});
    return std::tuple(!claim.place, span.begin, span.end, std::string_view(claim.id));
  };
  return rank(a) < rank(b);
}

/// What it depends on, small enough to be sorted fast: a claim itself is some five hundred bytes.
struct Placed {
  std::uint32_t document;
  bool unplaced;
  std::size_t begin, end;
  std::string_view id;
  std::uint32_t claim;

  auto rank() const { return std::tie(document, unplaced, begin, end, id); }
};

/// Gives claims their ids and keeps one of each.
void keep_winners(std::vector<schema::Claim>& claims) {
  for (schema::Claim& claim : claims) {
    if (claim.id.empty()) claim.id = schema::identify(claim);
  }
  const std::vector<FrontOfText> by_id =
      sorted_fronts(claims.size(), [&](std::uint32_t i) { return std::string_view(claims[i].id); });
  const auto same = [&](const FrontOfText& a, const FrontOfText& b) {
    return a.front == b.front && claims[a.number].id == claims[b.number].id;
  };
  std::vector<bool> loses(claims.size());
  bool any = false;
  for (std::size_t i = 0; i < by_id.size();) {
    std::uint32_t winner = by_id[i].number;
    for (++i; i < by_id.size() && same(by_id[i - 1], by_id[i]); ++i) {
      any = true;
      const std::uint32_t other = by_id[i].number;
      const bool other_wins = wins(claims[other], claims[winner]);
      loses[other_wins ? winner : other] = true;
      if (other_wins) winner = other;
    }
  }
  if (!any) return;
  std::size_t i = 0;
  std::erase_if(claims, [&](const schema::Claim&) { return loses[i++]; });
}

}  // namespace

std::vector<schema::Document> canonical_documents(std::vector<schema::Document> documents) {
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&documents](std::uint32_t left, std::uint32_t right) {
    const schema::Document& a = documents[left];
    const schema::Document& b = documents[right];
    if (a.id != b.id) return a.id < b.id;
    const auto rank = [](const schema::Document& document) {
      return std::tie(document.revision, document.date, document.text, document.title, document.source, document.author,
                      document.address);
    };
    return rank(a) > rank(b);
  });
  arrange(documents, order);
  documents.erase(std::unique(documents.begin(), documents.end(),
                              [](const schema::Document& a, const schema::Document& b) { return a.id == b.id; }),
                  documents.end());
  return documents;
}

std::vector<schema::Claim> canonical_claims(std::vector<schema::Claim> claims) {
  keep_winners(claims);
  if (std::is_sorted(claims.begin(), claims.end(), before)) return claims;
  NameTable documents;
  std::vector<Placed> placed;
  reserve_large(placed, claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const schema::Span span = claims[i].place.value_or(schema::Span{});
    placed.push_back({documents.add(claims[i].doc), !claims[i].place, span.begin, span.end, claims[i].id, i});
  }
  documents.sort();
  for (Placed& one : placed) one.document = documents.rank(one.document);
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.rank() < b.rank(); });
  std::vector<std::uint32_t> order;
  order.reserve(placed.size());
  for (const Placed& one : placed) order.push_back(one.claim);
  arrange(claims, order);
  return claims;
}

}  // namespace claimgraph::graph
