// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the name of a file tells: its format, the document's id, and by custom the date, outlet and title of the
// article, as in "2025-08-14_the-outlet_what-the-article-is-called.txt".

#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/extract/read.h"

namespace claimgraph::extract {

struct FileName {
  std::string stem;                   ///< without folders and endings: "notes.v2" of "a/notes.v2.txt.gz"
  std::optional<InputFormat> format;  ///< nothing where the ending is not one that we know
  bool json_lines = false;            ///< the ending says one record a line
  bool conllu = false;                ///< the ending says CoNLL-U
};

FileName taken_apart(std::string_view path);

/// Fills what `document` does not have yet out of the stem: a date at the front, then by `_` the source and the title
/// (the title alone where only one part follows). A stem without a date at its front tells nothing.
void add_from_file_name(std::string_view stem, schema::Document& document);

}  // namespace claimgraph::extract
