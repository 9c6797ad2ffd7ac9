// SPDX-License-Identifier: Apache-2.0
#pragma once

// Folders whose files are read as they come and change.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/read.h"

namespace claimgraph::extract {

/// What read_documents() makes of a folder, file by file, with names that stay: a document is called as
/// read_documents() would call it, unless another file had that name before; then it is called by its path in the
/// folder.
class GrowingFolder {
 public:
  /// `kept` tells whether a document is kept under its id by whoever takes them, so that of files that share a name the
  /// one that had it in an earlier run has it again.
  GrowingFolder(std::vector<std::string> folders, ReadOptions options,
                std::function<bool(const schema::Document&)> kept = {});

  /// Whether files of that name are read, and folders of that name looked into. Hidden ones are not, nor READMEs and
  /// what has none of the known endings, such as the copies and half files that editors and downloads leave.
  static bool takes_file(std::string_view name);
  static bool takes_folder(std::string_view name);

  /// The paths of all files that are there, sorted, each beginning with its folder. Fails where a folder cannot be
  /// listed; one further down is told to `sink`.
  schema::Result<std::vector<std::string>> list(const schema::DiagnosticSink& sink) const;

  /// The documents of these files. What cannot be read is reported to `sink` and left out, as by read_documents().
  std::vector<schema::Document> read(const std::vector<std::string>& files, const schema::DiagnosticSink& sink);

 private:
  std::vector<std::string> folders_;
  ReadOptions options_;
  std::function<bool(const schema::Document&)> kept_;
  std::map<std::string, std::string> names_;   // of the documents of a file, by its path
  std::map<std::string, std::string> owners_;  // the file that had a name first, by that name
};

}  // namespace claimgraph::extract
