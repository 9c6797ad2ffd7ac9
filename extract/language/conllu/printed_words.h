// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the words of a CoNLL-U sentence stand in its text.

#include <cstdint>
#include <string>
#include <vector>

#include "conllu/lines.h"

namespace claimgraph::language {

struct PrintedWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool joined = false;
  bool space_after = false;
};

/// Appends the sentence to `text`, as its "# text" line has it if its words fit that, else as they are printed one
/// after the other, and gives the place of each word. Words of a printed word that do not make up its letters: the
/// first has them all.
std::vector<PrintedWord> append_sentence(const ConlluSentence& sentence, std::string& text);

}  // namespace claimgraph::language
