// SPDX-License-Identifier: Apache-2.0
#pragma once

// The phrase of an issue, taken apart into what it is about and whom it names: "American troops in Poland" is about
// troops and names the United States and Poland.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/meaning.h"

namespace claimgraph::graph {

/// Which capitalised words of issues are names, and of whom.
class IssueNames {
 public:
  explicit IssueNames(const ClaimGraph& graph);
  /// So many of the words from `first` on are one name, put into `name`; 0: none.
  std::size_t read(const std::vector<schema::PhraseWord>& words, std::size_t first, std::string& name) const;

 private:
  std::map<std::string, std::string, std::less<>> known_;  // names, nationalities: whom they mean
  std::set<std::string, std::less<>> parts_;               // words of the names of the graph's actors
  bool capital_begins_ = false;                            // issues of this graph begin with a capital, names or not
};

struct IssuePhrase {
  IssuePhrase(std::string_view phrase, const IssueNames& all_names);

  std::vector<schema::PhraseWord> words;  ///< what it is about, by stem, each stem once
  std::set<std::string> names;
  bool one_word = false;            ///< says nothing but that
  std::string letters;              ///< all of it in one
  std::set<std::string> negations;  ///< "no", "without"
  bool unclear = false;             ///< says "it" or "them", or says nothing
};

/// How two phrases differ.
struct PhraseDifference {
  PhraseDifference(const IssuePhrase& a, const IssuePhrase& b);

  std::size_t shared_words = 0, shared_names = 0;
  std::vector<const schema::PhraseWord*> only_a, only_b;
  std::size_t names_only_a = 0, names_only_b = 0;
};

}  // namespace claimgraph::graph
