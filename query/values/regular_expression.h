// SPDX-License-Identifier: Apache-2.0
#pragma once

// text =~ pattern, with RE2: its time grows with the text alone and its memory is bounded, whatever the pattern.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace re2 {
class RE2;
}

namespace claimgraph::query {

class RegularExpression {
 public:
  /// CG-Q213 with RE2's words, and a hint, for a pattern that is none.
  static schema::Result<RegularExpression> of(const std::string& pattern);
  ~RegularExpression();
  RegularExpression(RegularExpression&& other) noexcept;
  RegularExpression& operator=(RegularExpression&& other) noexcept;

  /// Whether the whole text is so. Cannot be stopped on its way: see cost_of.
  bool matches(std::string_view text) const;
  /// Steps that matching takes at most.
  std::uint64_t cost_of(std::string_view text) const;

 private:
  explicit RegularExpression(std::unique_ptr<re2::RE2> compiled);

  std::unique_ptr<re2::RE2> compiled_;
};

/// The last few patterns of a query, so that each is compiled once and not for every row.
class RegularExpressions {
 public:
  /// Null for one that is to be added first. Good until the next call.
  const RegularExpression* find(std::string_view pattern);
  schema::Result<const RegularExpression*> add(std::string_view pattern);

 private:
  struct Known {
    std::string pattern;
    RegularExpression compiled;
  };
  std::vector<Known> known_;  // the last one used first
};

}  // namespace claimgraph::query
