// SPDX-License-Identifier: Apache-2.0
#pragma once

// The mistakes of a stage, with their places in the query.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"
#include "syntax/tree.h"

namespace claimgraph::query {

/// Line, column and text of the line at a byte.
schema::Place place_at(std::string_view text, std::size_t byte);

/// Collects what is wrong, in the order of finding. `text` must outlive it.
class Problems {
 public:
  /// `stage` begins each message: "syntax", "meaning".
  Problems(std::string_view text, std::string_view stage) : text_(text), stage_(stage) {}

  void add(std::string code, const std::string& message, syntax::Span span, std::string hint = {});
  bool empty() const { return errors_.empty(); }
  std::size_t size() const { return errors_.size(); }
  /// In the order of their places.
  std::vector<schema::Error> take();

 private:
  struct Found {
    std::uint32_t at;
    schema::Error error;
  };
  std::string_view text_;
  std::string_view stage_;
  std::vector<Found> errors_;
};

}  // namespace claimgraph::query
