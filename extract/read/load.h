// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which files are to be read, and their bytes.

#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/read.h"

namespace claimgraph::extract {

struct InputFile {
  std::string path;      ///< to open and to show; "-" is standard input
  std::string relative;  ///< to the folder that was given; the path itself where a file was given
};

/// What a folder is searched for.
enum class Wanted : std::uint8_t { kArticles, kConllu };

/// Of a file or folder within a folder: hidden, or about the folder.
bool is_passed_over(std::string_view name);
bool has_fitting_ending(std::string_view path, Wanted wanted);

/// The code of the error that a folder holds no file to be read.
inline constexpr const char* kNothingToRead = "CG-R003";

/// The inputs in the order given, each folder replaced by the files with a fitting ending below it, sorted by path;
/// hidden files and folders, READMEs and links to folders left out, and a file that comes a second time too. Fails
/// where an input does not exist, a folder cannot be listed or holds nothing to read; a folder further down that cannot
/// be listed is told to `sink`.
schema::Result<std::vector<InputFile>> list_files(const std::vector<std::string>& inputs, Wanted wanted,
                                                  const schema::DiagnosticSink& sink);

/// The bytes of the file, or of standard input. Fails where it cannot be read (CG-R004) or holds more than `most_bytes`
/// (CG-R005).
schema::Result<std::string> load(const std::string& path, std::size_t most_bytes);

/// "<stdin>" for "-", the path otherwise: what messages call an input.
std::string shown_name(const std::string& path);

schema::Error too_large(std::size_t most_bytes);

}  // namespace claimgraph::extract
