// SPDX-License-Identifier: Apache-2.0
#pragma once

// A phrase as the measure compares it: the stems of its content words, the names in it, and how often it turns the
// side.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::extract {

/// Runs of ASCII letters and digits, case and accents folded.
std::vector<std::string> plain_words(std::string_view text);

/// The stems of the words that carry meaning. A rough stemmer on purpose: it must not depend on the one that made the
/// claims.
std::set<std::string> content_stems(std::string_view text);

/// Words that start with a capital letter, as written.
std::vector<std::string> capitalised_words(std::string_view text);

/// True for "ban", "lifting", "abandoned": being for that is being against what follows.
bool turns_the_side(std::string_view plain_word);

/// 2 |a and b| / (|a| + |b|); 0 where one is empty.
double overlap(const std::set<std::string>& a, const std::set<std::string>& b);

bool is_part_of(const std::set<std::string>& part, const std::set<std::string>& whole);

}  // namespace claimgraph::extract
