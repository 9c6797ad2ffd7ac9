// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "batch.h"
#include "claimgraph/graph/output.h"
#include "merge/canonical_input.h"
#include "store/fitness.h"
#include "store/places.h"
#include "store/store_impl.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kMostWarnings = 20;  // of one kind; a number tells of the rest

bool is_builtin(const StoredClaim& stored) { return stored.claim.extractor.starts_with("builtin/"); }

class Importer {
 public:
  Importer(Batch batch, std::string_view file, StoreRecords::Impl& store, const schema::DiagnosticSink& sink)
      : batch_(std::move(batch)), file_(file), store_(store), sink_(sink), by_document_(batch_.claims.size()) {
    batch_.documents = canonical_documents(std::move(batch_.documents));
    std::iota(by_document_.begin(), by_document_.end(), std::size_t{0});
    std::stable_sort(by_document_.begin(), by_document_.end(),
                     [this](std::size_t a, std::size_t b) { return doc(a) < doc(b); });
  }

  /// The number of claims.
  schema::Result<std::size_t> run() {
    if (auto fit = check(); !fit) return tl::unexpected(std::move(fit.error()));
    for (const schema::Vocabulary& pack : batch_.packs) {
      if (auto put = store_.put_pack(pack); !put) return tl::unexpected(std::move(put.error()));
    }
    for (const schema::Decision& decision : batch_.decisions) {
      if (auto put = store_.put_decision(decision); !put) return tl::unexpected(std::move(put.error()));
    }
    if (auto put = put_documents(); !put) return tl::unexpected(std::move(put.error()));
    if (auto verified = verify(); !verified) return tl::unexpected(std::move(verified.error()));
    std::vector<StoredClaim> records;
    records.reserve(apart_.size());
    for (const std::size_t i : apart_) records.push_back(std::move(batch_.claims[i]));
    if (auto put = store_.put_records(std::move(records)); !put) return tl::unexpected(std::move(put.error()));
    return batch_.claims.size() - left_out_;
  }

 private:
  const std::string& doc(std::size_t claim) const { return batch_.claims[claim].claim.doc; }

  /// What JSON may hold and a graph may not.
  schema::Result<void> check() const {
    const std::string file(file_);
    for (const schema::Document& document : batch_.documents) {
      if (auto fit = check_fit(document, file); !fit) return fit;
    }
    for (std::size_t i = 0; i < batch_.claims.size(); ++i) {
      auto fit = check_fit(batch_.claims[i].claim, file);
      if (fit) continue;
      fit.error().place = batch_.place_of(i, file_);
      return fit;
    }
    return {};
  }

  void warn(const char* code, std::string message, schema::Place place, std::string hint) const {
    if (sink_) sink_({schema::Severity::kWarning, {code, std::move(message), std::move(place), std::move(hint)}});
  }

  /// What the built-in analyser made belongs to the version of the text that it read; other claims stand apart.
  schema::Result<void> put_documents() {
    auto next = by_document_.begin();
    const auto set_apart = [&](const schema::Document* before) {
      for (; next != by_document_.end() && (before == nullptr || doc(*next) < before->id); ++next) {
        apart_.push_back(*next);
      }
    };
    for (const schema::Document& document : batch_.documents) {
      set_apart(&document);
      std::vector<StoredClaim> own;
      for (; next != by_document_.end() && doc(*next) == document.id; ++next) {
        if (is_builtin(batch_.claims[*next])) {
          own.push_back(batch_.claims[*next]);
        } else {
          apart_.push_back(*next);
        }
      }
      const std::size_t count = own.size();
      const auto added = store_.put_version(document, std::move(own));
      if (!added) return tl::unexpected(added.error());
      if (*added != Added::kOlder) continue;
      left_out_ += count;
      older_.insert(document.id);
      warn("CG-G016", "the graph keeps its own, later version of '" + document.id + "'", {std::string(file_), 0, 0, {}},
           "");
    }
    set_apart(nullptr);
    return {};
  }

  /// Reports the claims whose quotes do not stand where they say; the store finds the same when it reads them.
  schema::Result<void> verify() const {
    std::vector<std::size_t> astray;
    std::vector<std::size_t> without_text;
    schema::Document document;
    PlacedText text({});
    for (const std::size_t i : by_document_) {
      const StoredClaim& stored = batch_.claims[i];
      if (!stored.code_points || (is_builtin(stored) && older_.contains(doc(i)))) continue;
      if (document.id != doc(i)) {
        auto found = store_.document(doc(i));
        if (!found) return tl::unexpected(std::move(found.error()));
        document = found->value_or(schema::Document{});
        document.id = doc(i);
        text = PlacedText(document.text);
      }
      if (document.text.empty()) {
        without_text.push_back(i);
      } else if (!text.bytes(*stored.code_points, stored.claim.quote)) {
        astray.push_back(i);
      }
    }
    report_astray(std::move(astray));
    report_without_text(without_text);
    return {};
  }

  void report_astray(std::vector<std::size_t> claims) const {
    std::sort(claims.begin(), claims.end());
    for (std::size_t n = 0; n < std::min(claims.size(), kMostWarnings); ++n) {
      const StoredClaim& stored = batch_.claims[claims[n]];
      warn("CG-G014",
           fmt::format("the quote does not stand at {} to {} of document '{}'; the claim is taken as unverified",
                       stored.code_points->begin, stored.code_points->end, stored.claim.doc),
           batch_.place_of(claims[n], file_), "start and end count Unicode code points of the document's text");
    }
    if (claims.size() > kMostWarnings) {
      warn("CG-G014", fmt::format("{} more quotes do not stand where they say", claims.size() - kMostWarnings),
           {std::string(file_), 0, 0, {}}, "");
    }
  }

  void report_without_text(const std::vector<std::size_t>& claims) const {
    if (claims.empty()) return;
    const std::size_t first = *std::min_element(claims.begin(), claims.end());
    warn("CG-G015",
         fmt::format("{} {} unverified: the graph has no text of document '{}'{}", claims.size(),
                     claims.size() == 1 ? "claim is" : "claims are", doc(first),
                     std::all_of(claims.begin(), claims.end(), [&](std::size_t i) { return doc(i) == doc(first); })
                         ? ""
                         : " and others"),
         batch_.place_of(first, file_), "add the article under that id; its claims are then looked up in it");
  }

  Batch batch_;
  std::string_view file_;
  StoreRecords::Impl& store_;
  const schema::DiagnosticSink& sink_;
  std::vector<std::size_t> by_document_;  // numbers of claims
  std::vector<std::size_t> apart_;        // those that go in without a text
  std::size_t left_out_ = 0;
  std::set<std::string> older_;  // documents of which the graph keeps its own version
};

}  // namespace

schema::Result<std::size_t> put_batch(Batch batch, std::string_view file, Store& store,
                                      const schema::DiagnosticSink& sink) {
  return Importer(std::move(batch), file, StoreRecords::of(store), sink).run();
}

schema::Result<std::size_t> import_claims(std::string_view bytes, std::string_view file, Store& store,
                                          const schema::DiagnosticSink& sink) {
  auto batch = read_batch(bytes, file);
  if (!batch) return tl::unexpected(std::move(batch.error()));
  return put_batch(std::move(*batch), file, store, sink);
}

}  // namespace claimgraph::graph
