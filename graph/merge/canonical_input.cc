// SPDX-License-Identifier: Apache-2.0

#include "canonical_input.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "name_table.h"

namespace claimgraph::graph {
namespace {

/// `items` picked and put in the order of `order`.
template <class T>
std::vector<T> arranged(std::vector<T>& items, const std::vector<std::uint32_t>& order) {
  std::vector<T> out;
  out.reserve(order.size());
  for (const std::uint32_t index : order) out.push_back(std::move(items[index]));
  return out;
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

/// What the order of claims depends on, small enough to be sorted fast: a claim itself is some five hundred bytes.
struct Placed {
  std::uint32_t document;
  bool unplaced;
  std::size_t begin, end;
  std::string_view id;
  std::uint32_t claim;

  auto rank() const { return std::tie(document, unplaced, begin, end, id); }
};

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
  order.erase(std::unique(order.begin(), order.end(),
                          [&](std::uint32_t a, std::uint32_t b) { return documents[a].id == documents[b].id; }),
              order.end());
  return arranged(documents, order);
}

std::vector<schema::Claim> canonical_claims(std::vector<schema::Claim> claims) {
  std::unordered_map<std::string_view, std::uint32_t> winners;
  winners.reserve(claims.size());
  std::vector<std::string_view> documents;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    claims[i].id = schema::identify(claims[i]);
    const auto [entry, first] = winners.emplace(claims[i].id, i);
    if (!first && wins(claims[i], claims[entry->second])) entry->second = i;
    documents.push_back(claims[i].doc);
  }
  const NameTable document_numbers(documents);
  std::vector<Placed> placed;
  placed.reserve(winners.size());
  for (const auto& [id, i] : winners) {
    const schema::Span span = claims[i].place.value_or(schema::Span{});
    placed.push_back({document_numbers.number(claims[i].doc), !claims[i].place, span.begin, span.end, id, i});
  }
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.rank() < b.rank(); });
  std::vector<std::uint32_t> order;
  order.reserve(placed.size());
  for (const Placed& one : placed) order.push_back(one.claim);
  return arranged(claims, order);
}

}  // namespace claimgraph::graph
