// SPDX-License-Identifier: Apache-2.0
#pragma once

// The texts of the columns by number, as queries compare and group them.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/texts.h"
#include "columns/columns.h"

namespace claimgraph::graph {

/// The names of an enumeration.
class WordList {
 public:
  explicit WordList(const std::vector<std::string_view>& words);
  WordList(const WordList&) = delete;
  WordList& operator=(const WordList&) = delete;

  const property_graph::Dictionary& dictionary() const { return dictionary_; }

 private:
  std::string letters_;
  std::vector<std::uint64_t> begin_;
  property_graph::Dictionary dictionary_;
};

/// Views of the columns, which must outlive them. Queries point at the dictionaries, so these stay where they are.
struct Dictionaries {
  explicit Dictionaries(const Columns& columns);

  property_graph::Dictionary texts;   // any text by its place in the pool, which may hold a text twice
  property_graph::Dictionary shared;  // the same of columns whose texts the pool holds once
  // by the number of the node
  property_graph::Dictionary actors, issues, documents;
  WordList positions, certainties;
};

}  // namespace claimgraph::graph
