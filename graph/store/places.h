// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where quotes stand: the program counts bytes, the file and the records count code points.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rows.h"

namespace claimgraph::graph {

/// One text that many places are asked of; made ready when the first one is.
class PlacedText {
 public:
  /// Keeps a view.
  explicit PlacedText(std::string_view text) : text_(text) {}

  /// The bytes that `code_points` name; nothing where the quote does not stand there.
  std::optional<schema::Span> bytes(schema::Span code_points, std::string_view quote);
  /// The code points that `bytes` name; nothing where the quote does not stand there.
  std::optional<schema::Span> code_points(schema::Span bytes, std::string_view quote);

 private:
  const schema::CodePointIndex& index();
  std::string_view text_;
  std::optional<schema::CodePointIndex> index_;
};

/// Gives each claim its place where its quote stands there. Documents and claims come by document id.
class Placer {
 public:
  /// Keeps a view.
  explicit Placer(std::span<const schema::Document> documents) : documents_(documents), loaded_(documents.size()) {}

  void place(StoredClaim& stored);

 private:
  std::span<const schema::Document> documents_;
  std::size_t document_ = 0;
  std::size_t loaded_;  // the document whose text is at hand, if any
  PlacedText text_{{}};
};

}  // namespace claimgraph::graph
