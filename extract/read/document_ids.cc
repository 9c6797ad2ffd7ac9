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

const std::string* find(const std::map<std::string, std::string>& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

std::string id_of(const std::string& name, const Draft& draft) {
  return draft.record == 0 ? name : fmt::format("{}#{}", name, draft.record);
}

/// Whether a file whose name is that of others too had it alone in an earlier run.
bool was_kept(const FileDrafts& file, const std::string& name, const GivenNames& given) {
  if (!given.kept) return false;
  return std::any_of(file.drafts.begin(), file.drafts.end(), [&](const Draft& draft) {
    if (!draft.document.id.empty()) return false;
    schema::Document document = draft.document;
    document.id = id_of(name, draft);
    return given.kept(document);
  });
}

bool same_content(const schema::Document& a, const schema::Document& b) {
  return std::tie(a.title, a.source, a.author, a.date, a.address, a.revision, a.text) ==
         std::tie(b.title, b.source, b.author, b.date, b.address, b.revision, b.text);
}

}  // namespace

std::vector<schema::Document> with_ids(std::vector<FileDrafts> files, const schema::DiagnosticSink& sink,
                                       GivenNames* given) {
  const auto stems = tally(files, stem_of);
  const auto relatives = tally(files, [](const FileDrafts& file) { return file.file.relative; });
  std::vector<schema::Document> documents;
  std::map<std::string, std::size_t> places;  // of the first document with an id
  for (FileDrafts& file : files) {
    const Report report(sink, shown_name(file.file.path));
    std::string name = stem_of(file);
    const std::string* earlier = given == nullptr ? nullptr : find(given->of_file, file.file.path);
    const auto of_another = [&](const std::string& called) {
      const std::string* owner = given == nullptr ? nullptr : find(given->owner, called);
      return owner != nullptr && *owner != file.file.path;
    };
    const bool kept = earlier == nullptr && given != nullptr && needs_name(file) && stems.at(name) > 1 &&
                      !of_another(name) && was_kept(file, name, *given);
    if (earlier != nullptr) {
      name = *earlier;
    } else if (!kept && needs_name(file) && file.file.path != "-" && (stems.at(name) > 1 || of_another(name))) {
      const bool parted = relatives.at(file.file.relative) == 1 && !of_another(file.file.relative);
      const std::string longer = parted ? file.file.relative : file.file.path;
      report.warning({"CG-R050",
                      fmt::format("another document is called \"{}\" too, this one becomes \"{}\"", name, longer),
                      {},
                      "rename one of the files, or give the documents ids of their own"});
      name = longer;
    }
    if (given != nullptr && needs_name(file)) {
      given->of_file.emplace(file.file.path, name);
      given->owner.emplace(name, file.file.path);
    }
    for (Draft& draft : file.drafts) {
      schema::Document& document = draft.document;
      if (given != nullptr && !document.id.empty()) given->owner.emplace(document.id, file.file.path);
      const bool own = !document.id.empty();
      if (!own && file.file.path == "-") {
        document.id = "stdin-" + hash_of(document.text);
      } else if (!own) {
        document.id = id_of(name, draft);
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
