// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/growing_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "document_ids.h"
#include "load.h"
#include "read_file.h"

namespace claimgraph::extract {
namespace {

namespace fs = std::filesystem;

/// The path of `file` in the first of the folders that it lies in.
std::string relative_to(const std::vector<std::string>& folders, const std::string& file) {
  for (const std::string& folder : folders) {
    const fs::path relative = fs::path(file).lexically_relative(folder);
    if (!relative.empty() && *relative.begin() != "..") return relative.generic_string();
  }
  return file;
}

}  // namespace

GrowingFolder::GrowingFolder(std::vector<std::string> folders, ReadOptions options,
                             std::function<bool(const schema::Document&)> kept)
    : folders_(std::move(folders)), options_(std::move(options)), kept_(std::move(kept)) {
  for (std::string& folder : folders_) folder = fs::path(folder).lexically_normal().string();
}

bool GrowingFolder::takes_file(std::string_view name) {
  return !is_passed_over(name) && has_fitting_ending(name, Wanted::kArticles);
}

bool GrowingFolder::takes_folder(std::string_view name) { return !is_passed_over(name); }

schema::Result<std::vector<std::string>> GrowingFolder::list(const schema::DiagnosticSink& sink) const {
  std::set<std::string> paths;
  for (const std::string& folder : folders_) {
    const auto files = list_files({folder}, Wanted::kArticles, sink);
    if (!files && files.error().code == kNothingToRead) continue;
    if (!files) return tl::unexpected(files.error());
    for (const InputFile& file : *files) paths.insert(file.path);
  }
  return std::vector<std::string>(paths.begin(), paths.end());
}

std::vector<schema::Document> GrowingFolder::read(const std::vector<std::string>& files,
                                                  const schema::DiagnosticSink& sink) {
  std::vector<FileDrafts> read;
  for (const std::string& path : files) {
    if (auto drafts = read_drafts({path, relative_to(folders_, path)}, options_, sink)) {
      read.push_back(*std::move(drafts));
    }
  }
  GivenNames names{names_, owners_, kept_};
  return with_ids(std::move(read), sink, &names);
}

}  // namespace claimgraph::extract
