// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences of a CoNLL-U file, before they become tokens of a Doc.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimgraph/language/conllu.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::language {

enum Column : std::uint8_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumnCount };

struct ConlluWord {
  std::array<std::string_view, kColumnCount> columns;
  std::uint32_t line = 0;
};

/// A printed word that holds the words first to last of its sentence, counted from 1.
struct ConlluRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view form;
  std::string_view misc;
};

struct ConlluSentence {
  std::optional<std::string_view> text;
  std::optional<std::string_view> new_document;  ///< its id, empty: none
  bool new_paragraph = false;
  std::vector<ConlluComment> comments;  ///< with a value, all others
  std::vector<ConlluWord> words;
  std::vector<ConlluRange> ranges;  ///< in text order
};

/// The error CG-X111, CG-X112 or CG-X113 at a line.
tl::unexpected<schema::Error> conllu_error(const char* code, std::string message, std::string_view file,
                                           std::uint32_t line);

/// Views into `bytes`. Words are numbered from 1 without gaps, ranges lie inside their sentence and do not overlap.
schema::Result<std::vector<ConlluSentence>> split_conllu(std::string_view bytes, std::string_view file);

/// SpaceAfter=No stands in the MISC column.
bool no_space_after(std::string_view misc);

}  // namespace claimgraph::language
