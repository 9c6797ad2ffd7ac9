// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "file_name.h"
#include "load.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

namespace fs = std::filesystem;

constexpr const char* kArticleEndings =
    "files end in .txt .md .html .htm .json or .jsonl, gzipped or not; give others one by one";
constexpr const char* kConlluEndings = "files end in .conllu, gzipped or not; give others one by one";

schema::Error unlistable(const fs::path& folder, const std::error_code& error) {
  return {"CG-R002",
          fmt::format("the folder cannot be listed: {}", error.message()),
          {folder.string(), 0, 0, {}},
          "check its permissions"};
}

/// Appends the files below `folder`, in no order.
schema::Result<void> collect(const fs::path& folder, const fs::path& top, Wanted wanted,
                             const schema::DiagnosticSink& sink, std::vector<InputFile>& files) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  if (error) return tl::unexpected(unlistable(folder, error));
  for (; entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::path& path = entry->path();
    std::error_code unknown;  // a file that goes away meanwhile is none of ours
    if (is_passed_over(path.filename().string())) continue;
    if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
      if (auto below = collect(path, top, wanted, sink, files); !below && sink) {
        sink({schema::Severity::kError, std::move(below).error()});
      }
    } else if (entry->is_regular_file(unknown) && has_fitting_ending(path.string(), wanted)) {
      files.push_back({path.lexically_normal().string(), path.lexically_relative(top).generic_string()});
    }
  }
  if (error) return tl::unexpected(unlistable(folder, error));
  return {};
}

}  // namespace

bool is_passed_over(std::string_view name) { return name.starts_with('.') || lowered(name).starts_with("readme."); }

bool has_fitting_ending(std::string_view path, Wanted wanted) {
  const FileName name = taken_apart(path);
  return wanted == Wanted::kConllu ? name.conllu : name.format.has_value();
}

schema::Result<std::vector<InputFile>> list_files(const std::vector<std::string>& inputs, Wanted wanted,
                                                  const schema::DiagnosticSink& sink) {
  std::vector<InputFile> files;
  std::set<std::string> seen;
  const auto add = [&](InputFile file) {
    if (seen.insert(file.path).second) files.push_back(std::move(file));
  };
  for (const std::string& input : inputs) {
    if (input == "-") {
      add({input, input});
      continue;
    }
    const fs::path path = fs::path(input).lexically_normal();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      const std::string why = error && status.type() != fs::file_type::not_found ? ": " + error.message() : "";
      return schema::fail("CG-R001", "there is no such file or folder" + why, {input, 0, 0, {}}, "check the path");
    }
    if (!fs::is_directory(status)) {
      add({path.string(), path.generic_string()});
      continue;
    }
    std::vector<InputFile> found;
    if (auto listed = collect(path, path, wanted, sink, found); !listed)
      return tl::unexpected(std::move(listed).error());
    if (found.empty()) {
      return schema::fail(kNothingToRead, "the folder holds no article", {input, 0, 0, {}},
                          wanted == Wanted::kConllu ? kConlluEndings : kArticleEndings);
    }
    std::sort(found.begin(), found.end(),
              [](const InputFile& a, const InputFile& b) { return a.relative < b.relative; });
    for (InputFile& file : found) add(std::move(file));
  }
  return files;
}

}  // namespace claimgraph::extract
