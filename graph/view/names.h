// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the actor or issue of a view by any of its names. The indexes are made when the first name is asked for.

#include <mutex>
#include <optional>
#include <string_view>

#include "columns/columns.h"
#include "merge/name_index.h"

namespace claimgraph::graph {

class Names {
 public:
  /// Keeps a view of the columns.
  explicit Names(const Columns& columns) : columns_(columns) {}

  /// By the name as it is written, else by name or alias, case and accents folded; an issue also without regard to
  /// hyphens and spaces: "cease-fire", "cease fire".
  std::optional<std::uint32_t> actor(std::string_view name) const;
  std::optional<std::uint32_t> issue(std::string_view name) const;

 private:
  const Columns& columns_;
  mutable std::once_flag actors_made_, issues_made_;
  mutable NameIndex actors_, issues_, closed_up_issues_;
};

}  // namespace claimgraph::graph
