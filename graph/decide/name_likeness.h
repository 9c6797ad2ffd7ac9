// SPDX-License-Identifier: Apache-2.0
#pragma once

// How alike two names are, and under which keys names are to be found that may be alike: comparing each with each would
// be quadratic.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::graph {

struct NameLikeness {
  std::int32_t score = 0;   ///< thousandths; 0: nothing speaks for one
  std::string_view reason;  ///< lives as long as the program
};

/// A name taken apart.
struct NameParts {
  explicit NameParts(std::string_view name);

  std::vector<std::string> words;  ///< folded, without marks and small words
  std::string letters;             ///< all words in one
  std::string initials;            ///< of several words
  std::string numbers;             ///< the words with digits: "Ward 12" is not "Ward 13"
  bool acronym = false;            ///< one word of two to six capital letters
  bool all_capitalised = false;  ///< no word, not even a small one, begins with a small letter: a name, no description
};

/// The consonants of a folded word as transcriptions keep them: "zelenskyy", "zelensky" and "selenskyj" are one.
std::string skeleton(std::string_view word);

/// Names that share a key may be alike.
std::vector<std::string> keys(const NameParts& name);

NameLikeness likeness(const NameParts& a, const NameParts& b);

}  // namespace claimgraph::graph
