// SPDX-License-Identifier: Apache-2.0
#pragma once

// A text under analysis: one array of tokens that point into the text as it was given, cut into sentences, each with
// its dependency tree (Universal Dependencies 2). The stages of the pipeline (pipeline.h) fill it in one after the
// other; everything behind them only reads it. Compact on purpose: 40 bytes a token, so that a book fits.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/language/string_pool.h"
#include "claimgraph/schema/claim.h"

namespace claimgraph::language {

/// Place of a token in Doc::tokens.
using TokenIndex = std::uint32_t;
inline constexpr TokenIndex kNoToken = 0xffffffff;

/// Universal parts of speech.
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};
inline constexpr std::size_t kUposCount = 17;
std::string_view name(Upos upos);  ///< "PROPN"
/// Nothing for a word that is no part of speech; case counts.
std::optional<Upos> upos_from(std::string_view name);

/// Universal relations, without subtypes.
enum class Relation : std::uint8_t {
  kAcl,
  kAdvcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kCase,
  kCc,
  kCcomp,
  kClf,
  kCompound,
  kConj,
  kCop,
  kCsubj,
  kDep,
  kDet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNsubj,
  kNummod,
  kObj,
  kObl,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};
inline constexpr std::size_t kRelationCount = 37;
std::string_view name(Relation relation);  ///< "nsubj"
/// Of "nsubj" and "nsubj:pass" alike; nothing for a word that is no relation.
std::optional<Relation> relation_from(std::string_view deprel);

/// One syntactic word. English writes some two in one ("don't", "Kyiv's"): the second has `joined` set, and its bytes
/// follow those of the first.
struct Token {
  std::uint32_t begin = 0;  ///< bytes of the document's text
  std::uint32_t end = 0;
  StringId form = 0;   ///< as printed, invisible characters left out
  StringId lower = 0;  ///< the form case folded, quotes and dashes straight
  StringId lemma = 0;
  StringId xpos = 0;           ///< Penn Treebank tag
  StringId feats = 0;          ///< "Number=Sing|Person=3", empty: none
  StringId deprel = 0;         ///< with subtype, "nsubj:pass"
  TokenIndex head = kNoToken;  ///< kNoToken: root of its sentence, or not parsed
  Upos upos = Upos::kX;
  Relation relation = Relation::kDep;  ///< deprel without its subtype
  bool joined = false;                 ///< the same printed word goes on from the token before
  bool space_after = false;            ///< white space, or the end of the text, follows
};

/// A half-open range of tokens.
struct TokenRange {
  TokenIndex begin = 0;
  TokenIndex end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
  bool contains(TokenIndex token) const { return begin <= token && token < end; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
  TokenRange tokens;
  TokenIndex root = kNoToken;
  bool starts_paragraph = false;  ///< an empty line, or the start of the text, stands before it
};

/// Tokens, sentences and trees of one text. Movable, not copyable; safe to read from several threads once made.
class Doc {
 public:
  /// Keeps a view of `text`, which must outlive it, be valid UTF-8 and shorter than 4 GiB.
  explicit Doc(std::string_view text) : text_(text) {}
  Doc(Doc&&) = default;
  Doc& operator=(Doc&&) = default;

  std::string_view text() const { return text_; }
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::string_view form(TokenIndex token) const { return string(tokens[token].form); }
  std::string_view lower(TokenIndex token) const { return string(tokens[token].lower); }
  std::string_view lemma(TokenIndex token) const { return string(tokens[token].lemma); }
  std::string_view xpos(TokenIndex token) const { return string(tokens[token].xpos); }
  std::string_view feats(TokenIndex token) const { return string(tokens[token].feats); }
  /// The value of one feature, "Sing" for "Number"; empty where the token has none.
  std::string_view feature(TokenIndex token, std::string_view name) const;
  std::string_view deprel(TokenIndex token) const { return string(tokens[token].deprel); }
  /// "pass" for "nsubj:pass"; empty: none.
  std::string_view subtype(TokenIndex token) const;
  /// The bytes of the text that the token is printed as.
  std::string_view printed(TokenIndex token) const;
  /// The bytes from the first token of the range to its last, with all that stands between.
  std::string_view printed(TokenRange range) const;
  schema::Span span(TokenRange range) const;

  /// Number of a string in the pool, added where it is new. Views of it stay valid as long as the Doc, also where that
  /// is moved.
  StringId intern(std::string_view string) { return pool_.intern(string); }
  std::string_view string(StringId id) const { return pool_.string(id); }

  /// Call when heads are set: finds roots and relations, children and subtree edges. Heads must be acyclic and stay
  /// inside their sentence.
  void index_trees();
  /// Dependents of the token in text order. Only after index_trees().
  std::span<const TokenIndex> children(TokenIndex token) const;
  /// From the leftmost to the rightmost descendant. Only after index_trees().
  TokenRange subtree(TokenIndex token) const { return subtrees_[token]; }
  /// Place in `sentences`. Only after index_trees().
  std::uint32_t sentence_of(TokenIndex token) const { return sentence_of_[token]; }

 private:
  void find_subtrees(TokenRange sentence, std::vector<std::uint32_t>& waiting_for);

  std::string_view text_;
  StringPool pool_;
  std::vector<TokenIndex> children_;        // of all tokens, in the order of their heads
  std::vector<std::uint32_t> first_child_;  // place in children_, one more than there are tokens
  std::vector<TokenRange> subtrees_;
  std::vector<std::uint32_t> sentence_of_;
};

}  // namespace claimgraph::language
