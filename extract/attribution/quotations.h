// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands between quotation marks, and who says it.

#include <cstdint>
#include <span>
#include <vector>

#include "frames/tree.h"

namespace claimgraph::extract {

class Lexicon;

struct Quotation {
  TokenRange words;        ///< without the marks
  TokenRange printed;      ///< with them
  bool speech = false;     ///< long enough to be what somebody said, not a word held at arm's length
  bool continues = false;  ///< goes on from the quotation before, which was left open at the end of its paragraph
  TokenIndex speaker = kNoToken;  ///< head of the noun phrase that names the speaker; kNoToken: nobody is named
  TokenIndex cue = kNoToken;      ///< the verb of saying, where one stands beside this very quotation
};

class Quotations {
 public:
  Quotations() = default;
  /// Pairs the marks of the document.
  explicit Quotations(const Doc& doc);

  std::span<const Quotation> all() const { return all_; }
  std::span<Quotation> all() { return all_; }
  /// Adds speech that no marks enclose; quotations inside it stay what they are.
  void add_unmarked(TokenRange words, TokenIndex speaker);
  /// The quotation that the token stands in, marks included; null: none.
  const Quotation* around(TokenIndex token) const {
    return around_.empty() || around_[token] < 0 ? nullptr : &all_[static_cast<std::size_t>(around_[token])];
  }
  /// The same, where it is speech.
  const Quotation* speech_around(TokenIndex token) const {
    const Quotation* quotation = around(token);
    return quotation != nullptr && quotation->speech ? quotation : nullptr;
  }

 private:
  std::vector<Quotation> all_;
  std::vector<std::int32_t> around_;  // by token
};

/// A verb of the lexicon that takes what is said as a clause.
bool is_speech_verb(const Doc& doc, const Lexicon& lexicon, TokenIndex token);

/// Finds who says each quotation that is speech: a verb of saying beside it, else the quotation before or behind it in
/// the same paragraph, else the one that it continues.
/// An interview prints questions and answers without marks: the paragraphs that answer become speech of whoever is
/// interviewed.
void find_answers(const Doc& doc, Quotations& quotations);

void find_speakers(const Doc& doc, const Lexicon& lexicon, Quotations& quotations);

}  // namespace claimgraph::extract
