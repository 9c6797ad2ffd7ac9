// SPDX-License-Identifier: Apache-2.0
#pragma once

// A name read as that of a body: a ministry, a court, a company, a union.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/names.h"

namespace claimgraph::schema {

struct BodyName {
  std::vector<std::string> words;  ///< folded, in one spelling, without articles and company forms, states taken out
  std::vector<std::string> plain;  ///< the same with the words of states in their place
  std::string state;               ///< canonical name of the one that it names, or empty
  std::string initials;            ///< of the big words
  std::string all_initials;        ///< of every word
  std::string ministry;            ///< which one ("foreign"), or empty
  bool is_company = false;         ///< has lost a company form
  bool is_acronym = false;         ///< one word of capitals
};

BodyName read_body(std::string_view name);

NameJudgement same_body(const BodyName& a, const BodyName& b);

/// The plain words; the state and the kind of a ministry.
std::string body_key(const BodyName& name);

}  // namespace claimgraph::schema
