// SPDX-License-Identifier: Apache-2.0

#include "canonical_input.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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

/// Numbers instead of the records themselves are sorted: a claim is some five hundred bytes.
template <class T, class Less>
std::vector<std::uint32_t> sorted_order(const std::vector<T>& items, Less less) {
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return less(items[a], items[b]); });
  return order;
}

/// Leaves the first of each run with one id.
template <class T>
void keep_first_of_id(std::vector<std::uint32_t>& order, const std::vector<T>& items) {
  order.erase(std::unique(order.begin(), order.end(),
                          [&](std::uint32_t a, std::uint32_t b) { return items[a].id == items[b].id; }),
              order.end());
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

}  // namespace

std::vector<schema::Document> canonical_documents(std::vector<schema::Document> documents) {
  std::vector<std::uint32_t> order = sorted_order(documents, [](const schema::Document& a, const schema::Document& b) {
    if (a.id != b.id) return a.id < b.id;
    const auto rank = [](const schema::Document& document) {
      return std::tie(document.revision, document.date, document.text, document.title, document.source, document.author,
                      document.address);
    };
    return rank(a) > rank(b);
  });
  keep_first_of_id(order, documents);
  return arranged(documents, order);
}

std::vector<schema::Claim> canonical_claims(std::vector<schema::Claim> claims) {
  for (schema::Claim& claim : claims) claim.id = schema::identify(claim);
  std::vector<std::uint32_t> order = sorted_order(claims, [](const schema::Claim& a, const schema::Claim& b) {
    if (a.id != b.id) return a.id < b.id;
    return wins(a, b);
  });
  keep_first_of_id(order, claims);
  std::sort(order.begin(), order.end(), [&claims](std::uint32_t left, std::uint32_t right) {
    const auto rank = [](const schema::Claim& claim) {
      const schema::Span span = claim.place.value_or(schema::Span{});
      return std::tuple(std::string_view(claim.doc), !claim.place.has_value(), span.begin, span.end,
                        std::string_view(claim.id));
    };
    return rank(claims[left]) < rank(claims[right]);
  });
  return arranged(claims, order);
}

}  // namespace claimgraph::graph
