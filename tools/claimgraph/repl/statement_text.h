// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands before the cursor in a statement that is not whole yet, as far as completion must understand it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::cli {

/// A property, and the label of what has it where that is said.
struct PropertyPlace {
  std::string key;
  std::string label;
};

class StatementText {
 public:
  /// The text up to the word that is being typed, or to the quote of an open text.
  explicit StatementText(std::string_view text);

  /// Variables of patterns, of AS and of YIELD; sorted, each once.
  std::vector<std::string> variables() const;
  /// The procedure whose columns are being named, between YIELD and the next clause.
  std::optional<std::string> yielding() const;
  /// Whether a key comes next, as in "(a:Actor {" and "{name: 'x', ".
  bool awaits_key() const;
  /// What a text that begins here is compared with: a.name = '..., {name: '..., a.name IN ['...
  std::optional<PropertyPlace> compared_property() const;
  /// The function whose argument a text that begins here is: actor('...
  std::string called_function() const;

 private:
  std::string at(std::size_t from_end) const;
  std::string label_of(std::string_view variable) const;
  /// The token of the innermost open bracket.
  std::optional<std::size_t> open_bracket() const;

  std::vector<std::string> tokens_;  // words and single signs; texts and comments left out
};

}  // namespace claimgraph::cli
