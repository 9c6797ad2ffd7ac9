// SPDX-License-Identifier: Apache-2.0

#include "document_ids.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <xxhash.h>

#include "file_name.h"
#include "report.h"

namespace claimgraph::extract {
namespace {

std::string hash_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}", hash.high64);
}

bool needs_name(const FileDrafts& file) {
  return std::any_of(file.drafts.begin(), file.drafts.end(),
                     [](const Draft& draft) { return draft.document.id.empty(); });
}

std::string stem_of(const FileDrafts& file) { return taken_apart(file.file.path).stem; }

/// How often each name would be given, documents' own ids counted in.
template <class NameOf>
std::map<std::string, std::size_t> tally(const std::vector<FileDrafts>& files, NameOf name_of) {
  std::map<std::string, std::size_t> times;
  for (const FileDrafts& file : files) {
    if (needs_name(file)) ++times[name_of(file)];
    for (const Draft& draft : file.drafts) {
      if (!draft.document.id.empty()) ++times[draft.document.id];
    }
  }
  return times;
}

bool same_content(const schema::Document& a, const schema::Document& b) {
  return std::tie(a.title, a.source, a.author, a.date, a.address, a.revision, a.text) ==
         std::tie(b.title, b.source, b.author, b.date, b.address, b.revision, b.text);
}

}  // namespace

std::vector<schema::Document> with_ids(std::vector<FileDrafts> files, const schema::DiagnosticSink& sink) {
  const auto stems = tally(files, stem_of);
  const auto relatives = tally(files, [](const FileDrafts& file) { return file.file.relative; });
  std::vector<schema::Document> documents;
  std::map<std::string, std::size_t> places;  // of the first document with an id
  for (FileDrafts& file : files) {
    const Report report(sink, shown_name(file.file.path));
    std::string name = stem_of(file);
    if (needs_name(file) && file.file.path != "-" && stems.at(name) > 1) {
      const bool parted = relatives.at(file.file.relative) == 1;
      const std::string longer = parted ? file.file.relative : file.file.path;
      report.warning({"CG-R050",
                      fmt::format("another document is called \"{}\" too, this one becomes \"{}\"", name, longer),
                      {},
                      "rename one of the files, or give the documents ids of their own"});
      name = longer;
    }
    for (Draft& draft : file.drafts) {
      schema::Document& document = draft.document;
      const bool own = !document.id.empty();
      if (!own && file.file.path == "-") {
        document.id = "stdin-" + hash_of(document.text);
      } else if (!own) {
        document.id = draft.record == 0 ? name : fmt::format("{}#{}", name, draft.record);
      }
      const auto [known, fresh] = places.emplace(document.id, documents.size());
      if (!fresh && !same_content(documents[known->second], document)) {
        report.warning({"CG-R051",
                        fmt::format("another document of this run has the id \"{}\" too", document.id),
                        {report.file(), draft.line, 0, {}},
                        "the one with the later revision counts; give them different ids where they are two articles"});
      }
      documents.push_back(std::move(document));
    }
  }
  return documents;
}

}  // namespace claimgraph::extract
