// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who "he", "they" and "it" are.

#include <cstdint>
#include <optional>
#include <span>

#include "attribution/quotations.h"
#include "resolve/cast.h"
#include "words/english.h"

namespace claimgraph::extract {

/// The entity that the pronoun at `token` stands for, among those mentioned before it; nothing where none fits.
std::optional<std::uint32_t> antecedent_of(const Doc& doc, const Pronoun& pronoun, TokenIndex token,
                                           std::span<const Mention> before, std::span<const Entity> entities,
                                           const Quotations& quotations);

/// "company", "bank": nouns that stand for whichever business was spoken of last.
bool is_business_noun(std::string_view lemma);

}  // namespace claimgraph::extract
