// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/read_trees.h"

#include <array>
#include <utility>

#include "claimgraph/language/pipeline.h"
#include "complete.h"
#include "declared.h"
#include "document_ids.h"
#include "file_name.h"
#include "load.h"
#include "report.h"
#include "text_check.h"
#include "unpack.h"

namespace claimgraph::extract {
namespace {

/// Keys of comments, "meta::" before them left out, and the fields that they declare.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kFields = {{{"title", "title"},
                                                                                   {"author", "author"},
                                                                                   {"source", "source"},
                                                                                   {"date", "date"},
                                                                                   {"dateCreated", "date"},
                                                                                   {"datePublished", "date"},
                                                                                   {"address", "address"},
                                                                                   {"url", "address"},
                                                                                   {"sourceURL", "address"}}};

std::string_view field_of(std::string_view key) {
  constexpr std::string_view kMeta = "meta::";
  if (key.starts_with(kMeta)) key.remove_prefix(kMeta.size());
  for (const auto& [known, field] : kFields) {
    if (known == key) return field;
  }
  return {};
}

Draft draft_of(const language::ConlluDocument& trees, std::size_t record, const Report& report) {
  Draft draft;
  draft.document.id = trees.id;
  draft.document.text = *trees.text;
  draft.record = record;
  draft.line = trees.line;
  for (const language::ConlluComment& comment : trees.comments) {
    if (comment.value.empty() || field_of(comment.key).empty()) continue;
    declare(draft.document, field_of(comment.key), comment.value, report, [&] {
      return schema::Place{report.file(), comment.line, 0, {}};
    });
  }
  return draft;
}

schema::Result<std::vector<language::ConlluDocument>> read_file(const InputFile& file, language::ConlluContent content,
                                                                const ReadOptions& options) {
  auto bytes = load(file.path, options.most_bytes);
  if (bytes && is_gzip(*bytes)) bytes = unpacked(*bytes, options.most_bytes);
  if (!bytes) return tl::unexpected(std::move(bytes).error());
  std::string_view text = *bytes;
  take_byte_order_mark(text);
  return language::read_conllu(text, shown_name(file.path), content);
}

}  // namespace

schema::Result<std::vector<ParsedDocument>> read_trees(const std::vector<std::string>& inputs,
                                                       language::ConlluContent content, const ReadOptions& options,
                                                       const schema::DiagnosticSink& sink) {
  auto files = list_files(inputs, Wanted::kConllu, sink);
  if (!files) return tl::unexpected(std::move(files).error());
  std::vector<FileDrafts> drafts;
  std::vector<language::ConlluDocument> all_trees;
  for (InputFile& file : *files) {
    const Report report(sink, shown_name(file.path));
    auto read = read_file(file, content, options);
    if (!read) {
      report.error(std::move(read).error());
      continue;
    }
    FileDrafts of_file{std::move(file), {}};
    const std::string stem = taken_apart(of_file.file.path).stem;
    for (language::ConlluDocument& trees : *read) {
      of_file.drafts.push_back(draft_of(trees, read->size() > 1 ? of_file.drafts.size() + 1 : 0, report));
      complete(of_file.drafts.back(), stem, options.date);
      if (content == language::ConlluContent::kTokens) {
        language::Pipeline::builtin().analyse_tokens(trees.doc, sink);
      }
      all_trees.push_back(std::move(trees));
    }
    drafts.push_back(std::move(of_file));
  }
  std::vector<schema::Document> documents = with_ids(std::move(drafts), sink);
  std::vector<ParsedDocument> parsed;
  parsed.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i)
    parsed.push_back({std::move(documents[i]), std::move(all_trees[i])});
  return parsed;
}

}  // namespace claimgraph::extract
