// SPDX-License-Identifier: Apache-2.0
#pragma once

// Questions that are asked of a dependency tree again and again.

#include <functional>
#include <string_view>
#include <vector>

#include "claimgraph/language/doc.h"

namespace claimgraph::extract {

using language::Doc;
using language::kNoToken;
using language::Relation;
using language::TokenIndex;
using language::TokenRange;
using language::Upos;

/// First dependent with this relation, of any subtype; kNoToken: none.
TokenIndex child(const Doc& doc, TokenIndex token, Relation relation);
/// First dependent whose lower form is `lower`; kNoToken: none.
TokenIndex child_word(const Doc& doc, TokenIndex token, std::string_view lower);
/// The relation with its subtype, such as "nsubj:pass".
bool is(const Doc& doc, TokenIndex token, std::string_view deprel);
/// True where `token` is `ancestor` or hangs below it.
bool below(const Doc& doc, TokenIndex token, TokenIndex ancestor);

/// The preposition or subordinator in front of a phrase or clause ("for", "according"), lower case; empty: none.
std::string_view preposition(const Doc& doc, TokenIndex token);
/// "to" in front of an infinitive.
bool has_to(const Doc& doc, TokenIndex token);
/// A verb without tense of its own: "to pay", "pay" behind "let".
bool is_infinitive(const Doc& doc, TokenIndex token);
bool is_gerund(const Doc& doc, TokenIndex token);
/// A clause with tense, an auxiliary or a copula.
bool is_finite(const Doc& doc, TokenIndex token);
bool is_passive(const Doc& doc, TokenIndex token);
bool is_nominal(const Doc& doc, TokenIndex token);
/// A verb, also where only one of its two tags says so.
bool is_verbal(const Doc& doc, TokenIndex token);
/// Root of a clause: a verb, or a noun or an adjective with a copula.
bool is_clause(const Doc& doc, TokenIndex token);
/// The token's own subject, "it" and "there" that stand for nobody left out; kNoToken: none.
TokenIndex own_subject(const Doc& doc, TokenIndex token);
/// Its own, or that of the first of several deeds: "Oslo should investigate and decide".
TokenIndex shared_subject(const Doc& doc, TokenIndex deed);
/// `token` and what is coordinated with it, in text order.
std::vector<TokenIndex> conjuncts(const Doc& doc, TokenIndex token);
/// Members of a relative clause: the noun that the clause hangs on; kNoToken where `verb` heads no such clause.
TokenIndex antecedent(const Doc& doc, TokenIndex verb);
bool is_relative_pronoun(const Doc& doc, TokenIndex token);

/// The tokens below `token` in text order, without those below a dependent for which `leave_out` says true.
std::vector<TokenIndex> words_below(const Doc& doc, TokenIndex token, const std::function<bool(TokenIndex)>& leave_out);
/// A noun phrase as it names somebody: without preposition, apposition, relative clause, coordination, punctuation at
/// the ends.
TokenRange name_phrase(const Doc& doc, TokenIndex head);

}  // namespace claimgraph::extract
