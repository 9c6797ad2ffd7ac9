// SPDX-License-Identifier: Apache-2.0

#include <array>

#include "claimgraph/language/doc.h"

namespace claimgraph::language {
namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kRelationCount> kRelationNames = {
    "acl",      "advcl",     "advmod", "amod",       "appos", "aux",      "case",      "cc",         "ccomp", "clf",
    "compound", "conj",      "cop",    "csubj",      "dep",   "det",      "discourse", "dislocated", "expl",  "fixed",
    "flat",     "goeswith",  "iobj",   "list",       "mark",  "nmod",     "nsubj",     "nummod",     "obj",   "obl",
    "orphan",   "parataxis", "punct",  "reparandum", "root",  "vocative", "xcomp"};

template <class Enum, std::size_t kCount>
std::optional<Enum> find(const std::array<std::string_view, kCount>& names, std::string_view name) {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Upos upos) { return kUposNames[static_cast<std::size_t>(upos)]; }
std::string_view name(Relation relation) { return kRelationNames[static_cast<std::size_t>(relation)]; }
std::optional<Upos> upos_from(std::string_view name) { return find<Upos>(kUposNames, name); }
std::optional<Relation> relation_from(std::string_view deprel) {
  return find<Relation>(kRelationNames, deprel.substr(0, deprel.find(':')));
}

}  // namespace claimgraph::language
