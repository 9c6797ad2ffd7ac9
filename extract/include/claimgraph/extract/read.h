// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files in, documents out: text, Markdown, HTML, JSON and JSON Lines, folders and standard input, each of them gzipped
// or not, with title, source, author and date from front matter, HTML metadata, "Published on" lines and file names.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

enum class InputFormat : std::uint8_t {
  kByName,  ///< by the file's ending; what has none of them, by its first character: '{' '[' JSON, '<' HTML, else text
  kText,    ///< .txt and .md, front matter allowed
  kHtml,
  kJson,  ///< an object, an array of objects, or JSON Lines
};

struct ReadOptions {
  InputFormat format = InputFormat::kByName;
  std::optional<schema::Date> date;   ///< for documents that declare none
  std::size_t most_bytes = 1u << 30;  ///< of one file, unpacked; a larger one is an error
};

/// Reads `input`: a file, a folder (all files below it with a known ending, in the order of their paths, hidden ones
/// and READMEs left out) or "-" for standard input. Gives the documents in that order; ids are the documents' own, else
/// the file's name without its ending, or the relative path where two files of this run share that name (with a
/// warning); the records of one file have their number behind it ("strike#2"), and what comes in through standard input
/// is called after the hash of its text.
///
/// A file that cannot be read, is binary or too large, holds invalid UTF-8 (the message names the byte; a page may
/// declare another encoding), broken JSON or front matter, no text at all or plainly no English is reported to `sink`
/// as kError and left out; the others go on. Fails only where nothing can be done at all: the path does not exist, a
/// folder cannot be listed or holds no file with a known ending.
schema::Result<std::vector<schema::Document>> read_documents(const std::vector<std::string>& inputs,
                                                             const ReadOptions& options,
                                                             const schema::DiagnosticSink& sink);

/// The same for bytes in memory; `name` stands in for the file's name.
std::vector<schema::Document> read_bytes(std::string_view bytes, std::string_view name, const ReadOptions& options,
                                         const schema::DiagnosticSink& sink);

}  // namespace claimgraph::extract
