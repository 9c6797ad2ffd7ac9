// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether two names mean the same actor, for the measure: aliases from lists, titles and case put aside.

#include <map>
#include <string>
#include <string_view>

#include "claimgraph/extract/evaluate.h"

namespace claimgraph::extract {

class ActorNames {
 public:
  /// Fails where a file is no object of lists of names.
  static schema::Result<ActorNames> read(const std::vector<ClaimsFile>& files);

  /// The folded canonical name; that of the name itself where no list knows it.
  std::string canonical(std::string_view name) const;

 private:
  void add(std::string_view canonical, std::string_view alias);

  std::map<std::string, std::string> canonical_;  // by folded alias
};

}  // namespace claimgraph::extract
