// SPDX-License-Identifier: Apache-2.0
#pragma once

// The closed word classes of English, the nouns that stand for actors and the words that turn or weaken a sentence, as
// schema/english.json, schema/nouns.json and schema/operators.json list them.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claimgraph::extract {

/// What may be said of a word; one word may be several things.
enum WordFact : std::uint32_t {
  kDeterminerWord = 1u << 0,
  kRelativePronoun = 1u << 1,
  kNegation = 1u << 2,
  kHedge = 1u << 3,
  kHedgingModal = 1u << 4,
  kCondition = 1u << 5,
  kStrongObligation = 1u << 6,
  kWeakObligation = 1u << 7,
  kTitleNoun = 1u << 8,
  kGroupNoun = 1u << 9,
  kBodyNoun = 1u << 10,
  kTimeNoun = 1u << 11,
  kStateNoun = 1u << 12,   ///< "government": with a demonym it is the state
  kTalkNoun = 1u << 13,    ///< "report", "statement": speaks for whoever made it
  kNegRaising = 1u << 14,  ///< "think": not to think it is to think it not so
  kLightVerb = 1u << 15,   ///< "make", "issue": its subject holds what its object names
  kSeeming = 1u << 16,     ///< "appear", "seem"
  kNegativeImplicative = 1u << 17,
  kForeName = 1u << 18,       ///< of a man or a woman, see gender()
  kHearsay = 1u << 19,        ///< "said" of "is said to"
  kReversal = 1u << 20,       ///< "abandon", "lift"
  kThingVerb = 1u << 21,      ///< "require", "show": things do it as well as people
  kReceivingVerb = 1u << 22,  ///< "face", "win": its object comes from others
  kPersonNoun = 1u << 23,     ///< "hacker", "angler": means a person, is no title
  kDeed = 1u << 24,           ///< "seek", "effort": what is done, not said
  kPerception = 1u << 25,     ///< "see", "find": of a thing no opinion
  kThreat = 1u << 26,         ///< "sanction": who warns somebody of it threatens them with it
};

struct Pronoun {
  int person = 3;
  bool plural = false;
  bool singular = false;
  char gender = 0;  ///< 'm', 'f', 'n', or 0 where it says nothing
};

class English {
 public:
  /// Made on first use, the same object ever after; safe from any thread.
  static const English& get();

  /// `word` is folded or a lemma.
  std::uint32_t facts(std::string_view word) const;
  bool is(std::string_view word, std::uint32_t any_of) const { return (facts(word) & any_of) != 0; }
  /// Nothing for a word that is no pronoun of a person.
  const Pronoun* pronoun(std::string_view word) const;
  /// 'm' or 'f' for "congressman", "spokeswoman", "Mr.", "Sarah"; 0 where the word says nothing.
  char gender(std::string_view folded) const;
  /// "withdraw" -> "withdrawing".
  std::string gerund(std::string_view lemma) const;
  /// Every form that a verb takes beside its lemma: "withdraws", "withdrew", "withdrawn", "withdrawing".
  std::vector<std::string> verb_forms(std::string_view lemma) const;
  /// "withdraw" -> "withdrawal"; empty where no noun is known.
  std::string_view noun_of(std::string_view lemma) const;
  /// Phrases (folded) that mark a line as a leftover of a web page.
  const std::vector<std::string>& page_leftovers() const { return page_leftovers_; }

  English(const English&) = delete;

 private:
  English();

  // Asked, never iterated.
  std::unordered_map<std::string_view, std::uint32_t> facts_;
  std::unordered_map<std::string_view, Pronoun> pronouns_;
  std::unordered_map<std::string_view, char> genders_;
  std::unordered_map<std::string_view, std::string> gerunds_, nouns_;
  std::unordered_map<std::string_view, std::vector<std::string>> irregular_forms_;
  std::vector<std::string> page_leftovers_;
};

}  // namespace claimgraph::extract
