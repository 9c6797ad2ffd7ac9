// SPDX-License-Identifier: Apache-2.0

// What goes into the tables. Nothing here depends on the order in which documents and claims come.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "claimgraph/schema/text_width.h"
#include "store_impl.h"
#include "tables.h"

namespace claimgraph::graph {
namespace {

auto rank(const schema::Document& document) {
  return std::tie(document.revision, document.date, document.text, document.title, document.source, document.author,
                  document.address);
}

/// Two different records with one id in one document are somebody's mistake; one of them still wins by rule.
bool wins(const StoredClaim& a, const StoredClaim& b) {
  const auto place = [](const StoredClaim& stored) {
    const schema::Span span = stored.code_points.value_or(schema::Span{});
    return std::tuple(stored.code_points.has_value(), span.begin, span.end);
  };
  if (place(a) != place(b)) return place(a) > place(b);
  return schema::to_json(a.claim, nullptr) > schema::to_json(b.claim, nullptr);
}

schema::Result<void> write(const Database& database, const schema::Document& document) {
  const auto insert = database.statement(kInsertDocument);
  if (!insert) return tl::unexpected(insert.error());
  bind(**insert, document);
  return (*insert)->run();
}

schema::Result<void> make_document(const Database& database, const std::string& id) {
  const auto make = database.statement(kMakeDocument);
  if (!make) return tl::unexpected(make.error());
  return (*make)->bind(1, id).run();
}

/// Of two of one id the better one; who coded it apart from the text keeps it.
schema::Result<void> settle(const Database& database, const StoredClaim& claim) {
  const auto select = database.statement(kSelectClaim);
  if (!select) return tl::unexpected(select.error());
  const auto row = (*select)->bind(1, claim.claim.doc).bind(2, claim.claim.id).step();
  if (!row) return tl::unexpected(row.error());
  const std::optional<StoredClaim> there = read_claim(**select);
  (*select)->reset();
  const bool stays = there && !wins(claim, *there);
  StoredClaim settled = stays ? *there : claim;
  settled.with_document = claim.with_document && (!there || there->with_document);
  if (stays && settled.with_document == there->with_document) return {};
  const auto replace = database.statement(kReplaceClaim);
  if (!replace) return tl::unexpected(replace.error());
  bind(**replace, settled);
  return (*replace)->run();
}

schema::Result<void> write(const Database& database, const StoredClaim& claim) {
  const auto insert = database.statement(kInsertClaim);
  if (!insert) return tl::unexpected(insert.error());
  bind(**insert, claim);
  if (auto inserted = (*insert)->run(); !inserted) return inserted;
  return database.changes() != 0 ? schema::Result<void>{} : settle(database, claim);
}

schema::Result<void> write(const Database& database, const std::vector<StoredClaim>& claims) {
  for (const StoredClaim& claim : claims) {
    if (auto written = write(database, claim); !written) return written;
  }
  return {};
}

schema::Result<std::vector<std::string>> makers(const Database& database, const std::string& document) {
  const auto select = database.statement(kSelectMakers);
  if (!select) return tl::unexpected(select.error());
  std::vector<std::string> found;
  (*select)->bind(1, document);
  while (true) {
    const auto row = (*select)->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return found;
    found.push_back((*select)->text(0));
  }
}

schema::Result<void> drop_claims(const Database& database, const std::string& document) {
  const auto remove = database.statement(kDeleteClaims);
  if (!remove) return tl::unexpected(remove.error());
  return (*remove)->bind(1, document).run();
}

/// What an extractor made of one text is taken once: a second go over the same article changes nothing.
schema::Result<Added> join(const Database& database, const schema::Document& document,
                           std::vector<StoredClaim>& claims) {
  const auto known = makers(database, document.id);
  if (!known) return tl::unexpected(known.error());
  std::erase_if(claims, [&](const StoredClaim& stored) {
    return std::find(known->begin(), known->end(), stored.claim.extractor) != known->end();
  });
  if (claims.empty()) return Added::kUnchanged;
  if (auto written = write(database, claims); !written) return tl::unexpected(std::move(written.error()));
  return Added::kReplaced;
}

/// All that a claim says, as one text.
std::string whole_text(const StoredClaim& stored) {
  std::string text = schema::to_json(stored.claim, nullptr);
  if (stored.code_points) {
    text += std::to_string(stored.code_points->begin) + "-" + std::to_string(stored.code_points->end);
  }
  return text;
}

std::string whole_text(const std::vector<const StoredClaim*>& claims) {
  std::vector<std::string> texts;
  for (const StoredClaim* claim : claims) texts.push_back(whole_text(*claim));
  std::sort(texts.begin(), texts.end());
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

/// What each extractor made: all of one graph's or all of the other's. Claims that stand apart here are left out: they
/// go with no text.
schema::Result<Added> merge_makers(const Database& database, const std::string& document,
                                   const std::vector<StoredClaim>& there, const std::vector<StoredClaim>& claims,
                                   bool& settled) {
  std::map<std::string, std::pair<std::vector<const StoredClaim*>, std::vector<const StoredClaim*>>> by_maker;
  std::set<std::string_view> apart;
  for (const StoredClaim& claim : there) {
    if (claim.with_document) {
      by_maker[claim.claim.extractor].first.push_back(&claim);
    } else {
      apart.insert(claim.claim.id);
    }
  }
  for (const StoredClaim& claim : claims) {
    if (!apart.contains(claim.claim.id)) by_maker[claim.claim.extractor].second.push_back(&claim);
  }
  Added added = Added::kUnchanged;
  for (const auto& [maker, both] : by_maker) {
    const auto& [here, other] = both;
    if (other.empty() || whole_text(here) == whole_text(other)) continue;
    if (!here.empty()) {
      settled = true;
      if (whole_text(here) > whole_text(other)) continue;
      const auto remove = database.statement(kDeleteMade);
      if (!remove) return tl::unexpected(remove.error());
      auto removed = (*remove)->bind(1, document).bind(2, maker).run();
      if (!removed) return tl::unexpected(std::move(removed.error()));
    }
    for (const StoredClaim* claim : other) {
      if (auto written = write(database, *claim); !written) return tl::unexpected(std::move(written.error()));
    }
    added = Added::kReplaced;
  }
  return added;
}

schema::Result<Added> settle_version(const Database& database, const std::optional<schema::Document>& there,
                                     const schema::Document& document, std::vector<StoredClaim>& claims) {
  if (there && rank(document) < rank(*there)) return Added::kOlder;
  if (there && rank(document) == rank(*there)) return join(database, document, claims);
  if (auto written = write(database, document); !written) return tl::unexpected(std::move(written.error()));
  if (auto dropped = drop_claims(database, document.id); !dropped) return tl::unexpected(std::move(dropped.error()));
  if (auto written = write(database, claims); !written) return tl::unexpected(std::move(written.error()));
  return there ? Added::kReplaced : Added::kNew;
}

}  // namespace

schema::Result<std::vector<std::string>> Store::Impl::extractors(const std::string& id) const {
  return makers(*database, id);
}

schema::Result<Added> Store::Impl::put_version(const schema::Document& document, std::vector<StoredClaim> claims) {
  if (auto begun = begin(); !begun) return tl::unexpected(std::move(begun.error()));
  for (StoredClaim& claim : claims) claim.with_document = true;
  const auto there = this->document(document.id);
  if (!there) return tl::unexpected(there.error());
  return whole(settle_version(*database, *there, document, claims));
}

schema::Result<Added> Store::Impl::merge_version(const schema::Document& document, std::vector<StoredClaim> claims,
                                                 bool& settled) {
  const auto there = this->document(document.id);
  if (!there) return tl::unexpected(there.error());
  if (!*there || rank(**there) != rank(document)) return put_version(document, std::move(claims));
  if (auto begun = begin(); !begun) return tl::unexpected(std::move(begun.error()));
  const auto here = claims_of(document.id);
  if (!here) return tl::unexpected(here.error());
  return whole(merge_makers(*database, document.id, *here, claims, settled));
}

schema::Result<void> Store::Impl::replace_builtin(const std::string& document, std::vector<StoredClaim> claims) {
  if (auto begun = begin(); !begun) return begun;
  for (StoredClaim& claim : claims) claim.with_document = true;
  const auto remove = database->statement(kDeleteBuiltin);
  if (!remove) return tl::unexpected(remove.error());
  if (auto removed = whole((*remove)->bind(1, document).run()); !removed) return removed;
  return whole(write(*database, claims));
}

schema::Result<bool> Store::Impl::remove_document(const std::string& id) {
  if (auto begun = begin(); !begun) return tl::unexpected(std::move(begun.error()));
  const auto known = document(id);
  if (!known) return tl::unexpected(known.error());
  if (!*known) return false;
  for (const char* text : {kDeleteDocument, kDeleteAllClaims}) {
    const auto remove = database->statement(text);
    if (!remove) return tl::unexpected(remove.error());
    if (auto removed = whole((*remove)->bind(1, id).run()); !removed) return tl::unexpected(std::move(removed.error()));
  }
  return true;
}

schema::Result<void> Store::Impl::put_records(std::vector<StoredClaim> claims) {
  if (auto begun = begin(); !begun) return begun;
  for (StoredClaim& claim : claims) claim.with_document = false;
  // In the order of the table, which is the fastest to write; pointers, because a claim is half a kilobyte.
  std::vector<const StoredClaim*> order;
  order.reserve(claims.size());
  for (const StoredClaim& claim : claims) order.push_back(&claim);
  std::sort(order.begin(), order.end(), [](const StoredClaim* a, const StoredClaim* b) {
    return std::tie(a->claim.doc, a->claim.id) < std::tie(b->claim.doc, b->claim.id);
  });
  const std::string* last = nullptr;
  for (const StoredClaim* claim : order) {
    if (last == nullptr || *last != claim->claim.doc) {
      last = &claim->claim.doc;
      if (auto made = begin_records(*last); !made) return made;
    }
    if (auto put = put_record(*claim); !put) return put;
  }
  return {};
}

schema::Result<void> Store::Impl::begin_records(const std::string& document) {
  if (auto begun = begin(); !begun) return begun;
  return whole(make_document(*database, document));
}

schema::Result<void> Store::Impl::put_record(const StoredClaim& claim) { return whole(write(*database, claim)); }

schema::Result<void> Store::Impl::put_pack(const schema::Vocabulary& pack) {
  if (auto begun = begin(); !begun) return begun;
  const auto insert = database->statement(kInsertPack);
  if (!insert) return tl::unexpected(insert.error());
  return whole((*insert)->bind(1, pack.name).bind(2, pack.json).run());
}

schema::Result<void> Store::Impl::put_decision(const schema::Decision& decision) {
  if (auto begun = begin(); !begun) return begun;
  const auto insert = database->statement(kInsertDecision);
  if (!insert) return tl::unexpected(insert.error());
  const std::string text = schema::to_text(decision);
  const std::string note = schema::on_one_line(decision.note, 0);
  return whole((*insert)->bind(1, text).bind(2, note).run());
}

schema::Result<bool> Store::Impl::remove_decision(const schema::Decision& decision) {
  if (auto begun = begin(); !begun) return tl::unexpected(std::move(begun.error()));
  const auto remove = database->statement(kDeleteDecision);
  if (!remove) return tl::unexpected(remove.error());
  const std::string text = schema::to_text(decision);
  if (auto removed = whole((*remove)->bind(1, text).run()); !removed) {
    return tl::unexpected(std::move(removed.error()));
  }
  return database->changes() != 0;
}

}  // namespace claimgraph::graph
