// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the Tab key offers: words of the language and of this graph, and the names of its actors and issues.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"
#include "questions/graph_names.h"
#include "repl/statement_text.h"

namespace claimgraph::cli {

/// Words that may stand in place of what is typed from byte `begin` of the line to the cursor.
struct Completion {
  std::size_t begin = 0;
  std::vector<std::string> words;  ///< sorted; at most kMostWords
  std::string end;                 ///< what follows where there is just one: a space, a quote, a bracket
};

class Completer {
 public:
  static constexpr std::size_t kMostWords = 200;

  /// Keeps references.
  Completer(const property_graph::PropertyGraph& graph, const GraphNames& names);

  /// `pending`: the lines of the statement before this one.
  Completion complete(std::string_view line_to_the_cursor, std::string_view pending = {}) const;

 private:
  Completion after_command(std::string_view line) const;
  /// Where the line has an arrow and what is before it is no pattern.
  std::optional<Completion> in_short_form(std::string_view line) const;
  Completion in_quotes(std::string_view text, std::size_t quote) const;
  Completion in_statement(std::string_view text, bool begins) const;
  /// Names as they are typed; in quotes where the text begins with one.
  std::vector<std::string> names_as_typed(NameKind kind, std::string_view typed) const;
  /// Texts that the property has, but for names.
  std::vector<std::string> texts_of(const PropertyPlace& property) const;

  const property_graph::PropertyGraph& graph_;
  const GraphNames& names_;
  std::vector<std::string> keywords_, functions_, procedures_, labels_, types_, keys_;
};

}  // namespace claimgraph::cli
