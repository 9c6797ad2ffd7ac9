// SPDX-License-Identifier: Apache-2.0
#pragma once

// A token's form and its lower-case form, of the bytes that it is printed as.

#include <string>

#include "claimgraph/language/doc.h"

namespace claimgraph::language {

/// Fills Token::form and Token::lower. Keeps its buffers: one for many tokens.
class FormMaker {
 public:
  void make(Doc& doc, Token& token, std::string_view printed);

 private:
  std::string form_;
  std::string lower_;
};

}  // namespace claimgraph::language
