// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>

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

/// Finds the claims whose quotes do not stand where they say; the store finds the same when it reads them. Claims come
/// document by document.
class Verifier {
 public:
  explicit Verifier(const StoreRecords::Impl& store) : store_(store) {}

  schema::Result<void> see(const SortedClaim& claim) {
    const StoredClaim& stored = claim.stored;
    if (!stored.code_points) return {};
    if (document_.id != stored.claim.doc) {
      auto found = store_.document(stored.claim.doc);
      if (!found) return tl::unexpected(std::move(found.error()));
      document_ = found->value_or(schema::Document{});
      document_.id = stored.claim.doc;
      text_ = PlacedText(document_.text);
    }
    if (document_.text.empty()) {
      see_without_text(claim);
    } else if (!text_.bytes(*stored.code_points, stored.claim.quote)) {
      ++astray_count_;
      astray_.emplace(claim.number, claim);
      if (astray_.size() > kMostWarnings) astray_.erase(std::prev(astray_.end()));
    }
    return {};
  }

  void report(const Batch& batch, std::string_view file, const schema::DiagnosticSink& sink) const {
    const auto warn = [&](const char* code, std::string message, schema::Place place, std::string hint) {
      sink({schema::Severity::kWarning, {code, std::move(message), std::move(place), std::move(hint)}});
    };
    for (const auto& [number, claim] : astray_) {
      warn("CG-G014",
           fmt::format("the quote does not stand at {} to {} of document '{}'; the claim is taken as unverified",
                       claim.stored.code_points->begin, claim.stored.code_points->end, claim.stored.claim.doc),
           batch.place_of(claim, file), "start and end count Unicode code points of the document's text");
    }
    if (astray_count_ > astray_.size()) {
      warn("CG-G014", fmt::format("{} more quotes do not stand where they say", astray_count_ - astray_.size()),
           {std::string(file), 0, 0, {}}, "");
    }
    if (without_text_ == 0) return;
    warn("CG-G015",
         fmt::format("{} {} unverified: the graph has no text of document '{}'{}", without_text_,
                     without_text_ == 1 ? "claim is" : "claims are", first_.stored.claim.doc,
                     several_ ? " and others" : ""),
         batch.place_of(first_, file), "add the article under that id; its claims are then looked up in it");
  }

 private:
  void see_without_text(const SortedClaim& claim) {
    if (without_text_ > 0 && claim.stored.claim.doc != first_.stored.claim.doc) several_ = true;
    if (without_text_++ == 0 || claim.number < first_.number) first_ = claim;
  }

  const StoreRecords::Impl& store_;
  schema::Document document_;
  PlacedText text_{{}};
  std::map<std::uint64_t, SortedClaim> astray_;  // the first ones, by number
  std::size_t astray_count_ = 0;
  SortedClaim first_;  // of those without a text
  std::size_t without_text_ = 0;
  bool several_ = false;  // documents
};

class Importer {
 public:
  Importer(Batch batch, std::string_view file, StoreRecords::Impl& store, const schema::DiagnosticSink& sink,
           const schema::Progress& progress)
      : batch_(std::move(batch)), file_(file), store_(store), sink_(sink), progress_(progress), verifier_(store) {
    batch_.documents = canonical_documents(std::move(batch_.documents));
  }

  /// The number of claims.
  schema::Result<std::size_t> run() {
    // What JSON may hold and a graph may not.
    for (const schema::Document& document : batch_.documents) {
      if (auto fit = check_fit(document, std::string(file_)); !fit) return tl::unexpected(std::move(fit.error()));
    }
    for (const schema::Vocabulary& pack : batch_.packs) {
      if (auto put = store_.put_pack(pack); !put) return tl::unexpected(std::move(put.error()));
    }
    for (const schema::Decision& decision : batch_.decisions) {
      if (auto put = store_.put_decision(decision); !put) return tl::unexpected(std::move(put.error()));
    }
    if (auto put = put_all(); !put) return tl::unexpected(std::move(put.error()));
    if (sink_) verifier_.report(batch_, file_, sink_);
    return static_cast<std::size_t>(batch_.claims.count() - left_out_);
  }

 private:
  /// Reads the next claim; `more_` tells whether there is one.
  schema::Result<void> advance() {
    const auto next = batch_.claims.next(claim_);
    if (!next) return tl::unexpected(next.error());
    more_ = *next;
    if (progress_) progress_(taken_++, batch_.claims.count());
    return {};
  }

  /// Document by document, so that no more than one document's claims are in memory.
  schema::Result<void> put_all() {
    if (auto advanced = advance(); !advanced) return advanced;
    for (const schema::Document& document : batch_.documents) {
      while (more_ && claim_.stored.claim.doc < document.id) {
        if (auto put = put_apart(); !put) return put;
      }
      if (auto put = put_document(document); !put) return put;
    }
    while (more_) {
      if (auto put = put_apart(); !put) return put;
    }
    return {};
  }

  /// What the built-in analyser made belongs to the version of the text that it read; other claims stand apart.
  schema::Result<void> put_document(const schema::Document& document) {
    std::vector<SortedClaim> made;
    std::vector<SortedClaim> apart;
    while (more_ && claim_.stored.claim.doc == document.id) {
      (is_builtin(claim_.stored) ? made : apart).push_back(claim_);
      if (auto advanced = advance(); !advanced) return advanced;
    }
    std::vector<StoredClaim> own;
    own.reserve(made.size());
    for (const SortedClaim& claim : made) own.push_back(claim.stored);
    const auto added = store_.put_version(document, std::move(own));
    if (!added) return tl::unexpected(added.error());
    if (*added == Added::kOlder) {
      left_out_ += made.size();
      made.clear();
      if (sink_) {
        sink_({schema::Severity::kWarning,
               {"CG-G016",
                "the graph keeps its own, later version of '" + document.id + "'",
                {std::string(file_), 0, 0, {}},
                ""}});
      }
    }
    for (const SortedClaim& claim : made) {
      if (auto seen = verifier_.see(claim); !seen) return seen;
    }
    for (const SortedClaim& claim : apart) {
      if (auto seen = verifier_.see(claim); !seen) return seen;
      if (auto put = store_.put_record(claim.stored); !put) return put;
    }
    return {};
  }

  /// The claims of one document that comes without a text.
  schema::Result<void> put_apart() {
    const std::string document = claim_.stored.claim.doc;
    if (auto begun = store_.begin_records(document); !begun) return begun;
    while (more_ && claim_.stored.claim.doc == document) {
      if (auto seen = verifier_.see(claim_); !seen) return seen;
      if (auto put = store_.put_record(claim_.stored); !put) return put;
      if (auto advanced = advance(); !advanced) return advanced;
    }
    return {};
  }

  Batch batch_;
  std::string_view file_;
  StoreRecords::Impl& store_;
  const schema::DiagnosticSink& sink_;
  const schema::Progress& progress_;
  Verifier verifier_;
  SortedClaim claim_;  // the next one
  bool more_ = false;
  std::size_t taken_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

schema::Result<std::size_t> put_batch(Batch batch, std::string_view file, Store& store,
                                      const schema::DiagnosticSink& sink, const schema::Progress& progress) {
  return Importer(std::move(batch), file, StoreRecords::of(store), sink, progress).run();
}

schema::Result<std::size_t> import_claims(const ReadBytes& read, std::string_view file, Store& store,
                                          const schema::DiagnosticSink& sink, const schema::Progress& progress) {
  auto batch = read_batch(read, file, StoreRecords::of(store).path);
  if (!batch) return tl::unexpected(std::move(batch.error()));
  return put_batch(std::move(*batch), file, store, sink, progress);
}

schema::Result<std::size_t> import_claims(std::string_view bytes, std::string_view file, Store& store,
                                          const schema::DiagnosticSink& sink) {
  const auto read = [&bytes](std::span<char> buffer) -> schema::Result<std::size_t> {
    const std::size_t count = std::min(buffer.size(), bytes.size());
    std::memcpy(buffer.data(), bytes.data(), count);
    bytes.remove_prefix(count);
    return count;
  };
  return import_claims(ReadBytes(read), file, store, sink);
}

}  // namespace claimgraph::graph
