// SPDX-License-Identifier: Apache-2.0

#include "fitness.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

namespace claimgraph::graph {
namespace {

using Field = std::pair<const char*, const std::string*>;

tl::unexpected<schema::Error> unfit(std::string what, const std::string& path) {
  return schema::fail("CG-G011", "cannot be taken into the graph: " + std::move(what), {path, 0, 0, {}},
                      "nothing of it was taken; mend it where it comes from");
}

/// `whose` is asked only where something is wrong.
template <class Whose>
schema::Result<void> check_texts(std::initializer_list<Field> fields, const Whose& whose, const std::string& path) {
  for (const auto& [name, text] : fields) {
    if (const auto at = schema::first_invalid_utf8(*text)) {
      return unfit(fmt::format("{} of {} is no UTF-8 at byte {}", name, whose(), *at), path);
    }
  }
  return {};
}

bool exists(const std::optional<schema::Date>& date) {
  return !date || (date->ok() && date->year() >= std::chrono::year(0) && date->year() <= std::chrono::year(9999));
}

}  // namespace

schema::Result<void> check_fit(const schema::Document& document, const std::string& path) {
  if (document.id.empty()) return unfit("a document without an id", path);
  if (auto id = check_texts(
          {{"the id", &document.id}}, [] { return "a document"; }, path);
      !id)
    return id;
  const auto whose = [&] { return "document '" + document.id + "'"; };
  if (!exists(document.date)) return unfit("the date of " + whose() + " does not exist", path);
  return check_texts({{"title", &document.title},
                      {"source", &document.source},
                      {"author", &document.author},
                      {"address", &document.address},
                      {"text", &document.text}},
                     whose, path);
}

schema::Result<void> check_fit(const schema::Claim& claim, const std::string& path) {
  constexpr std::int32_t kMostConfidence = 1000;
  if (claim.doc.empty()) return unfit("a claim that names no document", path);
  if (auto id = check_texts(
          {{"the document", &claim.doc}}, [] { return "a claim"; }, path);
      !id)
    return id;
  const auto whose = [&] { return "a claim of document '" + claim.doc + "'"; };
  if (claim.quote.empty()) return unfit(whose() + " has no quote", path);
  if (!exists(claim.date)) return unfit("the date of " + whose() + " does not exist", path);
  if (claim.confidence < 0 || claim.confidence > kMostConfidence) {
    return unfit(fmt::format("the confidence of {} is {} thousandths", whose(), claim.confidence), path);
  }
  return check_texts({{"id", &claim.id},
                      {"quote", &claim.quote},
                      {"actor", &claim.actor},
                      {"actor_mention", &claim.actor_mention},
                      {"issue", &claim.issue},
                      {"issue_span", &claim.issue_span},
                      {"topic", &claim.topic},
                      {"target", &claim.target},
                      {"reported_by", &claim.reported_by},
                      {"extractor", &claim.extractor}},
                     whose, path);
}

}  // namespace claimgraph::graph
