// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the attitudes of one sentence. What each part does stands in a file of its own: positions (read_position.cc),
// what somebody says (read_content.cc), what it is about (issue_of_claim.cc), whose it is (holder_of_claim.cc), whom it
// addresses (target_of_claim.cc), the rest of the record (finish_claim.cc), the author's own words (authors_voice.cc).

#include "claims/claim_reader.h"
#include "frames/issue_phrase.h"
#include "frames/operators.h"
#include "words/english.h"

namespace claimgraph::extract {

using schema::Polarity;
using schema::Position;

/// What is thought to be so, as against what is wanted.
inline bool is_factual(const Attitude& attitude) {
  return attitude.entry == nullptr || attitude.entry->position == Position::kClaims ||
         attitude.entry->position == Position::kDenies;
}

/// Whose complement is thought to be so even though it is feared.
inline bool presupposes(const Attitude& attitude) {
  return attitude.entry == nullptr || attitude.entry->position == Position::kClaims ||
         attitude.entry->position == Position::kWarns;
}

/// Says that something is so, in a clause.
inline bool is_statement(const Attitude& attitude) {
  return is_factual(attitude) &&
         (attitude.issue_kind == SlotKind::kClause || attitude.issue_kind == SlotKind::kNounThat);
}

inline bool takes_side(const Attitude& attitude) { return attitude.entry == nullptr || attitude.entry->takes_side; }

class SentenceReader {
 public:
  SentenceReader(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                 std::vector<NoClaim>& no_claims);
  std::vector<Finding> run();

 private:
  /// Quotations and sources last, for their words stand outside of what they say. It is the place of what is said that
  /// counts: in "It leaks, I think, she said" the outer verb may hang below the inner one.
  std::vector<std::size_t> innermost_first() const;
  /// What the author says must be done, in a main clause that is nobody else's words.
  void add_authors_voice(std::vector<Finding>& all) const;
  void refuse(TokenIndex at, std::string reason);
  static void add(Finding finding, std::vector<Finding>& all);

  /// The attitude whose issue holds this one's words most closely, if any.
  const Attitude* around(std::size_t inner) const;
  /// Is the position only wished for, demanded or denied by somebody else ("urged Kyiv to accept")?
  bool is_unreal(std::size_t index) const;
  /// Of sides that are taken; "ban" is a deed.
  static bool is_side(const Entry& entry);
  /// "is willing to back the plan": who would take a side takes it.
  bool wants_to_hold(const Attitude& outer, const Attitude& inner) const;

  bool same_entity(TokenIndex a, TokenIndex b) const;

  /// The positions of everything but statements.
  std::vector<Finding> read(std::size_t index);
  /// "criticised Kyiv for leaving" opposes the leaving, and Kyiv too.
  void blame(std::size_t index, const Negation& turn, std::vector<Finding>& found);
  /// "will resign unless the tax goes": whoever sets the condition demands it.
  void add_conditions(std::size_t index, const Finding& finding, std::vector<TokenIndex> clauses,
                      std::vector<Finding>& found);
  bool is_deed_of_duty(TokenIndex clause) const;
  static void merge(Negation& into, const Negation& other);
  Hedging attitude_hedging(const Attitude& attitude, bool turned) const;
  /// Inside what somebody says "would" may be their "will".
  bool is_said(const Attitude& attitude) const;
  /// "repeated her demand for a truce": the demand speaks for itself.
  bool is_own_position(std::size_t index, TokenIndex head) const;

  bool is_person(TokenIndex token) const;
  bool is_empty_issue(TokenIndex head) const;
  /// "supported them in 2013", "signed up on Tuesday night", where the tree makes the time the object.
  bool is_time(TokenIndex head) const;
  void describe(Finding& finding, TokenIndex head, SlotKind kind, TokenIndex doer) const;

  std::string actor_name(TokenIndex token) const;
  /// Who is addressed: named by the frame; else who is to do the deed; else whom the deed is to be done to.
  std::string target_name(const Attitude& attitude, TokenIndex head, bool nominal) const;
  /// "the minister's resignation", "cuts in the Danish fleet": whose it is must do it.
  std::string owner_of_thing(TokenIndex holder, TokenIndex head) const;

  /// What somebody says is so, clause by clause.
  std::vector<Finding> read_content(std::size_t index, const std::vector<std::vector<Finding>>& inner);
  /// "It is cheap because it leaks", "It leaks, it rusts and it costs too much" say more than one thing.
  void add_clauses_beside(std::size_t index, std::vector<TokenIndex>& heads) const;
  /// "We are not refusing now": a position towards nothing that is named here.
  bool is_bare_position(TokenIndex head) const;
  bool is_position_itself(std::size_t index, TokenIndex head, const std::vector<std::vector<Finding>>& inner) const;
  void content(std::size_t index, TokenIndex head, bool turned, const std::vector<TokenIndex>& turns,
               std::vector<Finding>& found);

  /// Each of several objects; one kNoToken where nothing is to be told apart.
  std::vector<TokenIndex> objects_or_none(TokenIndex head) const;
  /// "Look, they leak."
  bool is_filler(TokenIndex head) const;
  bool is_imperative(TokenIndex head) const;

  /// Coordinated holders stand on one side of the word; "Ann Archer, president and founder" is one.
  bool is_second_holder(const Attitude& attitude, TokenIndex holder, const Mention& mention) const;
  /// "Ann Archer, president and founder": no further somebody.
  bool is_same_person(TokenIndex token) const;
  /// "The law requires", "the figures show": no mind is needed.
  bool things_do_it(const Attitude& attitude) const;
  /// Who holds it, and who reports that they do; one claim for each of several holders.
  void attribute(std::size_t index, Finding finding, std::vector<Finding>& found);
  /// "Nobody in the cabinet backs it": the cabinet, whose side is turned by "nobody".
  const Mention* nobody_in(TokenIndex holder) const;
  /// "Ann thinks the plan is vanity and has urged them": who thinks, where the tree lets the plan urge them.
  const Mention* subject_above(const Attitude& attitude) const;
  /// "a grant from Leeds, which refused": the name right before "which", where the noun that the tree hangs the clause
  /// on is nobody.
  const Mention* before_relative(const Attitude& attitude, TokenIndex holder) const;
  std::string reporter(std::size_t index, std::uint32_t holder, std::string& how) const;

  void finish(Finding& finding) const;
  /// Thousandths; each thing that is often read wrongly takes some.
  static std::int32_t confidence(const Finding& finding);

  const Context& context_;
  const Doc& doc_;
  TokenRange sentence_;
  std::span<const Attitude> attitudes_;
  std::vector<NoClaim>& no_claims_;
  PronounNames names_;
};

}  // namespace claimgraph::extract
