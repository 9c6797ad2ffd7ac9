// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a word of a name is compared beyond its letters.

#include <string>
#include <string_view>

namespace claimgraph::schema {

/// The word with what transcribers write in different ways made one: "zelenskyy" and "zelenskiy" are "zelenski".
std::string sound(std::string_view word);

/// Whether the word looks transcribed from Cyrillic or Arabic letters: by its ending, or as one of the known names.
bool looks_transcribed(std::string_view word);

enum class WordMatch { kNone, kPossible, kSame };

/// Two forenames: equal by sound, spellings, initials and nicknames.
WordMatch match_forenames(const std::string& a, const std::string& b);
/// Two surnames: equal by sound, or with the same consonants and nearly the same vowels.
WordMatch match_surnames(const std::string& a, const std::string& b);

}  // namespace claimgraph::schema
