// SPDX-License-Identifier: Apache-2.0
#pragma once

// A claim together with everything that led to it, so that it can explain itself.

#include <string>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "frames/attitude.h"
#include "resolve/cast.h"

namespace claimgraph::extract {

/// Why the position is another one than the lexicon says.
enum class Shift : std::uint8_t {
  kNone,
  kDuty,        ///< "said Ukraine must": a demand
  kOwnFuture,   ///< "said it would not": a refusal
  kImperative,  ///< "Sack the lot": a demand
  kThreat,      ///< "warned Kenya of sanctions": a threat
  kCondition,   ///< "will resign unless it goes": a demand that it go
};
std::string_view name(Shift shift);

struct Finding {
  schema::Claim claim;
  Attitude attitude;
  TokenIndex issue = kNoToken;  ///< head of this conjunct
  TokenIndex only = kNoToken;   ///< of the several objects of a clause the one that this claim is about
  const Mention* actor = nullptr;
  Shift shift = Shift::kNone;
  TokenIndex shift_word = kNoToken;
  std::vector<TokenIndex> turns;   ///< words that turned the polarity
  std::vector<TokenIndex> hedges;  ///< words that made it unsure
  std::string reporter;            ///< how the one who reports it was found; empty: nobody
};

/// Why a sentence, or a word in it, made no claim.
struct NoClaim {
  TokenIndex at = kNoToken;
  std::string reason;
};

}  // namespace claimgraph::extract
