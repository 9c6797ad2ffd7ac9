// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/graph/store.h"

#include "file_check.h"
#include "fitness.h"
#include "places.h"
#include "store_impl.h"

namespace claimgraph::graph {
namespace {

StoredClaim stored(const schema::Claim& claim, PlacedText& text) {
  StoredClaim made;
  made.claim = claim;
  made.claim.id = schema::identify(claim);
  made.claim.place.reset();
  if (claim.place) made.code_points = text.code_points(*claim.place, claim.quote);
  return made;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

schema::Result<Store> Store::open(const std::string& path, Access access) {
  const auto state = check_file(path, access);
  if (!state) return tl::unexpected(state.error());
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->access = access;
  auto opened = state->exists ? impl->open_file(state->write_ahead) : impl->make_in_memory();
  if (!opened) return tl::unexpected(std::move(opened.error()));
  return Store(std::move(impl));
}

schema::Result<Added> Store::put(const schema::Document& document, const std::vector<schema::Claim>& claims) {
  if (auto fit = check_fit(document, impl_->path); !fit) return tl::unexpected(std::move(fit.error()));
  PlacedText text(document.text);
  std::vector<StoredClaim> made;
  made.reserve(claims.size());
  for (const schema::Claim& claim : claims) {
    if (auto fit = check_fit(claim, impl_->path); !fit) return tl::unexpected(std::move(fit.error()));
    if (claim.doc != document.id) {
      return schema::fail("CG-G011",
                          "cannot be taken into the graph: a claim of document '" + claim.doc + "' among those of '" +
                              document.id + "'",
                          {impl_->path, 0, 0, {}}, "nothing of it was taken; mend it where it comes from");
    }
    made.push_back(stored(claim, text));
  }
  return impl_->put_version(document, std::move(made));
}

schema::Result<bool> Store::remove(const std::string& id) { return impl_->remove_document(id); }

schema::Result<void> Store::replace_builtin(const schema::Document& document,
                                            const std::vector<schema::Claim>& claims) {
  PlacedText text(document.text);
  std::vector<StoredClaim> made;
  made.reserve(claims.size());
  for (const schema::Claim& claim : claims) {
    if (auto fit = check_fit(claim, impl_->path); !fit) return fit;
    made.push_back(stored(claim, text));
  }
  return impl_->replace_builtin(document.id, std::move(made));
}

schema::Result<void> Store::put_claims(const std::vector<schema::Claim>& claims) {
  std::vector<StoredClaim> made;
  made.reserve(claims.size());
  std::optional<schema::Document> document;
  PlacedText text({});
  for (const schema::Claim& claim : claims) {
    if (auto fit = check_fit(claim, impl_->path); !fit) return fit;
    if (claim.place && (!document || document->id != claim.doc)) {
      auto found = impl_->document(claim.doc);
      if (!found) return tl::unexpected(std::move(found.error()));
      document = found->value_or(schema::Document{});
      document->id = claim.doc;
      text = PlacedText(document->text);
    }
    made.push_back(stored(claim, text));
  }
  return impl_->put_records(std::move(made));
}

schema::Result<void> Store::put_pack(const schema::Vocabulary& pack) {
  // Only what can be read again is kept.
  const auto readable = schema::read_vocabulary(pack.json, pack.name);
  if (!readable) return tl::unexpected(readable.error());
  return impl_->put_pack(pack);
}

schema::Result<void> Store::put_decision(const schema::Decision& decision) {
  // Only what can be read again is kept.
  const auto readable = schema::read_decisions(schema::to_text(decision), impl_->path);
  if (!readable) return tl::unexpected(readable.error().front());
  return impl_->put_decision(decision);
}

schema::Result<bool> Store::remove_decision(const schema::Decision& decision) {
  return impl_->remove_decision(decision);
}

schema::Result<void> Store::commit() { return impl_->commit(); }

schema::Result<std::optional<schema::Document>> Store::document(const std::string& id) const {
  return impl_->document(id);
}

schema::Result<std::vector<std::string>> Store::extractors(const std::string& document) const {
  return impl_->extractors(document);
}

schema::Result<std::vector<schema::Document>> Store::documents() const { return impl_->documents(); }

schema::Result<std::vector<schema::Claim>> Store::claims() const {
  const auto snapshot = impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto documents = impl_->documents();
  if (!documents) return tl::unexpected(documents.error());
  return impl_->placed_claims(*documents);
}

schema::Result<std::vector<schema::Vocabulary>> Store::packs() const { return impl_->packs(); }

schema::Result<std::vector<schema::Decision>> Store::decisions() const { return impl_->decisions(); }

schema::Result<ClaimGraph> Store::graph() const {
  const auto snapshot = impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto decided = decisions();
  if (!decided) return tl::unexpected(decided.error());
  return graph(*decided);
}

schema::Result<ClaimGraph> Store::graph(std::span<const schema::Decision> decisions) const {
  return graph_in_steps(decisions, [] {});
}

schema::Result<ClaimGraph> Store::graph_in_steps(std::span<const schema::Decision> decisions,
                                                 const std::function<void()>& step) const {
  const auto snapshot = impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto documents = impl_->documents();
  if (!documents) return tl::unexpected(std::move(documents.error()));
  step();
  auto claims = impl_->placed_claims(*documents);
  if (!claims) return tl::unexpected(std::move(claims.error()));
  step();
  const auto packs = impl_->packs();
  if (!packs) return tl::unexpected(packs.error());
  return ClaimGraph::build(std::move(*documents), std::move(*claims), *packs, decisions);
}

}  // namespace claimgraph::graph
