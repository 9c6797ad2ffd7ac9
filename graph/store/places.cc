// SPDX-License-Identifier: Apache-2.0

#include "places.h"

namespace claimgraph::graph {

const schema::CodePointIndex& PlacedText::index() {
  if (!index_) index_.emplace(text_);
  return *index_;
}

std::optional<schema::Span> PlacedText::bytes(schema::Span code_points, std::string_view quote) {
  if (text_.empty()) return std::nullopt;
  const std::optional<std::size_t> begin = index().byte_offset(code_points.begin);
  if (!begin || text_.substr(*begin, quote.size()) != quote) return std::nullopt;
  const std::size_t end = *begin + quote.size();
  if (index().code_points(end) != code_points.end) return std::nullopt;
  return schema::Span{*begin, end};
}

std::optional<schema::Span> PlacedText::code_points(schema::Span bytes, std::string_view quote) {
  if (bytes.begin > bytes.end || bytes.end > text_.size()) return std::nullopt;
  if (text_.substr(bytes.begin, bytes.end - bytes.begin) != quote) return std::nullopt;
  return schema::Span{index().code_points(bytes.begin), index().code_points(bytes.end)};
}

void Placer::place(StoredClaim& stored) {
  while (document_ < documents_.size() && documents_[document_].id < stored.claim.doc) ++document_;
  const bool known = document_ < documents_.size() && documents_[document_].id == stored.claim.doc;
  if (known && loaded_ != document_) text_ = PlacedText(documents_[loaded_ = document_].text);
  if (known && stored.code_points) stored.claim.place = text_.bytes(*stored.code_points, stored.claim.quote);
}

}  // namespace claimgraph::graph
