// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads bytes and keeps what is told meanwhile.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/read.h"

namespace claimgraph::extract {

struct Reading {
  std::vector<schema::Document> documents;
  std::vector<schema::Diagnostic> told;

  /// The codes of what was told, parted by spaces.
  std::string codes() const {
    std::string codes;
    for (const schema::Diagnostic& one : told) codes += (codes.empty() ? "" : " ") + one.error.code;
    return codes;
  }
};

inline Reading read(std::string_view bytes, std::string_view name, const ReadOptions& options = {}) {
  Reading reading;
  reading.documents =
      read_bytes(bytes, name, options, [&](const schema::Diagnostic& one) { reading.told.push_back(one); });
  return reading;
}

inline std::string date_of(const schema::Document& document) {
  return document.date ? schema::to_text(*document.date) : "none";
}

inline const std::string kSentence = "The Harbour Union demands higher wages, and nobody came to the quay.";

}  // namespace claimgraph::extract
