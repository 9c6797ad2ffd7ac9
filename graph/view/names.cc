// SPDX-License-Identifier: Apache-2.0

#include "names.h"

#include <algorithm>
#include <string>

#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {
namespace {

std::optional<std::uint32_t> as_written(const Columns& columns, std::span<const TextCode> names,
                                        std::string_view wanted) {
  const auto found = std::lower_bound(names.begin(), names.end(), wanted,
                                      [&](TextCode code, std::string_view name) { return columns.text(code) < name; });
  if (found == names.end() || columns.text(*found) != wanted) return std::nullopt;
  return static_cast<std::uint32_t>(found - names.begin());
}

/// Without what parts words, each in the singular: "cease-fires" as "ceasefire".
std::string closed_up(std::string_view text) {
  const std::string folded = schema::fold(text);
  std::string out;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of("- ", begin), folded.size());
    out += schema::singular(std::string_view(folded).substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

/// `key` is what is done to each name before it is folded.
template <class Key>
NameIndex index_of(const Columns& columns, std::span<const TextCode> names, const ListsOf<ArrayView>& aliases,
                   Key key) {
  NameIndex index;
  for (std::uint32_t node = 0; node < names.size(); ++node) {
    index.add(key(columns.text(names[node])), false, node);
    for (const TextCode alias : aliases.of(node)) index.add(key(columns.text(alias)), true, node);
  }
  index.sort();
  return index;
}

std::string_view as_it_is(std::string_view text) { return text; }

}  // namespace

std::optional<std::uint32_t> Names::actor(std::string_view name) const {
  if (const auto found = as_written(columns_, columns_.actor_name, name)) return found;
  std::call_once(actors_made_,
                 [this] { actors_ = index_of(columns_, columns_.actor_name, columns_.actor_aliases, as_it_is); });
  return actors_.find(name);
}

std::optional<std::uint32_t> Names::issue(std::string_view name) const {
  if (const auto found = as_written(columns_, columns_.issue_name, name)) return found;
  std::call_once(issues_made_, [this] {
    issues_ = index_of(columns_, columns_.issue_name, columns_.issue_aliases, as_it_is);
    closed_up_issues_ = index_of(columns_, columns_.issue_name, columns_.issue_aliases, closed_up);
  });
  if (const auto found = issues_.find(name)) return found;
  return closed_up_issues_.find(closed_up(name));
}

}  // namespace claimgraph::graph
