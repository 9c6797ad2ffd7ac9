// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names of the actors and issues of a graph, as people type them. Read when the first is asked for.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

enum class NameKind : std::uint8_t { kActor, kIssue };

/// For one thread. Keeps a reference to the graph.
class GraphNames {
 public:
  explicit GraphNames(const property_graph::PropertyGraph& graph) : graph_(graph) {}

  /// The name in the graph of what is meant: the name itself, else an alias, else the one name that has the words.
  /// Fails with suggestions where it is none, or several.
  schema::Result<std::string> find(NameKind kind, std::string_view typed) const;
  /// The name of exactly that spelling.
  bool is_name(NameKind kind, std::string_view text) const;

  /// Whether it is a name or an alias.
  bool is_meant(NameKind kind, std::string_view text) const;

  /// Names that begin with the text, or have a word or an alias that does; without regard to case and accents. Sorted,
  /// at most `most`.
  std::vector<std::string> beginning_with(NameKind kind, std::string_view text, std::size_t most) const;

 private:
  struct Name {
    std::string folded;
    std::string name;
  };
  struct Names {
    std::vector<std::string> all;    // sorted
    std::vector<Name> by_beginning;  // sorted by the folded name
    std::vector<Name> by_word;       // sorted by each folded word but the first, with what follows it, and by aliases
  };

  /// The name that the alias stands for.
  std::optional<std::string> of_alias(NameKind kind, std::string_view alias) const;
  /// What is perhaps meant; empty where nothing is near.
  std::string closest(NameKind kind, std::string_view typed) const;
  const Names& names(NameKind kind) const;
  Names read(NameKind kind) const;

  const property_graph::PropertyGraph& graph_;
  mutable std::optional<Names> actors_, issues_;
};

}  // namespace claimgraph::cli
