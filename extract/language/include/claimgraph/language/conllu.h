// SPDX-License-Identifier: Apache-2.0
#pragma once

// CoNLL-U (https://universaldependencies.org/format.html) both ways.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/language/doc.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::language {

/// A line "# key = value".
struct ConlluComment {
  std::string key;
  std::string value;
  std::uint32_t line = 0;  ///< of the file
};

/// One document of a CoNLL-U file, with the text that its offsets point into.
struct ConlluDocument {
  std::string id;  ///< of "# newdoc id = ..."; empty: none
  std::unique_ptr<const std::string> text;
  Doc doc;
  std::vector<ConlluComment> comments;  ///< before its first sentence; what claimgraph itself reads is left out
  std::uint32_t line = 1;               ///< of the file, on which its first sentence starts
};

enum class ConlluContent : std::uint8_t {
  kTrees,   ///< all columns
  kTokens,  ///< sentences, tokens and multi-word tokens only; the other columns may hold anything
};

/// A document for each "# newdoc", one where there is none. Its text is what the "# text" lines say, with one space
/// between sentences and an empty line at each "# newpar"; a sentence without such a line, or with one that its tokens
/// do not fit, is rebuilt from the tokens and their SpaceAfter=No. Empty nodes are left out. Trees are indexed.
///
/// Fails with the line (CG-X111: the columns, CG-X112: the numbers of words, CG-X113: no tree, CG-X114: not UTF-8).
schema::Result<std::vector<ConlluDocument>> read_conllu(std::string_view bytes, std::string_view file,
                                                        ConlluContent content);

/// Takes a piece of what is written; false: no more.
using ConlluSink = std::function<bool(std::string_view)>;

/// The Doc as CoNLL-U, with "# newdoc", "# newpar" and "# text" lines. Forms are the printed bytes. Fields that no
/// stage filled are "_"; without a tree HEAD and DEPREL are "_" too.
std::string to_conllu(const Doc& doc, std::string_view id);
/// The same in pieces, for texts whose trees would fill the memory. False where the sink would have no more.
bool write_conllu(const Doc& doc, std::string_view id, const ConlluSink& sink);

}  // namespace claimgraph::language
