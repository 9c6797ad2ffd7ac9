// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/read.h"

#include "charset.h"
#include "complete.h"
#include "document_ids.h"
#include "english.h"
#include "file_name.h"
#include "json_records.h"
#include "load.h"
#include "page.h"
#include "plain_text.h"
#include "read_file.h"
#include "report.h"
#include "text_check.h"
#include "unpack.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

/// What standard input, or a file whose ending tells nothing, holds.
InputFormat sniffed(std::string_view bytes) {
  const std::string_view body = trimmed(bytes);
  if (body.starts_with('{') || body.starts_with('[')) return InputFormat::kJson;
  return body.starts_with('<') ? InputFormat::kHtml : InputFormat::kText;
}

std::vector<Draft> one(schema::Result<schema::Document> document, const Report& report) {
  if (document) return {Draft{*std::move(document)}};
  report.error(std::move(document).error());
  return {};
}

/// The documents that `bytes` hold as they declare themselves; what cannot be read is told.
std::vector<Draft> parsed(std::string bytes, const FileName& name, InputFormat format, const Report& report) {
  std::string_view text = bytes;
  if (auto mistake = not_text(text)) {
    report.error(*std::move(mistake));
    return {};
  }
  const std::size_t skipped = take_byte_order_mark(text);
  if (format == InputFormat::kByName) format = name.format.value_or(sniffed(text));
  if (format == InputFormat::kHtml) {
    const auto page = as_utf8(std::string(text), report.file(), skipped);
    return one(page.and_then(read_page), report);
  }
  if (auto mistake = not_utf8(text, report.file(), skipped)) {
    report.error(*std::move(mistake));
    return {};
  }
  if (format == InputFormat::kJson) return read_json_records(text, name.json_lines, report);
  return one(read_plain_text(text, report), report);
}

/// False, and told, where there is nothing in it for the analyser.
bool is_article(const Draft& draft, const Report& report) {
  const schema::Place place = {report.file(), draft.record == 0 ? 0 : draft.line, 0, {}};
  if (trimmed(draft.document.text).empty()) {
    report.error({"CG-R010", "the file holds no text", place, "leave it out"});
    return false;
  }
  if (is_plainly_not_english(draft.document.text)) {
    report.error({"CG-R014", "the text is not in English", place, "only English is analysed; translate it first"});
    return false;
  }
  return true;
}

std::vector<Draft> read_file(std::string bytes, std::string_view path, const ReadOptions& options,
                             const Report& report) {
  if (bytes.size() > options.most_bytes) {
    report.error(too_large(options.most_bytes));
    return {};
  }
  if (is_gzip(bytes)) {
    auto content = unpacked(bytes, options.most_bytes);
    if (!content) {
      report.error(std::move(content).error());
      return {};
    }
    bytes = *std::move(content);
  }
  const FileName name = taken_apart(path);
  std::vector<Draft> articles;
  for (Draft& draft : parsed(std::move(bytes), name, options.format, report)) {
    if (!is_article(draft, report)) continue;
    complete(draft, name.stem, options.date);
    articles.push_back(std::move(draft));
  }
  return articles;
}

}  // namespace

std::optional<FileDrafts> read_drafts(InputFile file, const ReadOptions& options, const schema::DiagnosticSink& sink) {
  const Report report(sink, shown_name(file.path));
  auto bytes = load(file.path, options.most_bytes);
  if (!bytes) {
    report.error(std::move(bytes).error());
    return std::nullopt;
  }
  auto drafts = read_file(*std::move(bytes), file.path, options, report);
  return FileDrafts{std::move(file), std::move(drafts)};
}

schema::Result<std::vector<schema::Document>> read_documents(const std::vector<std::string>& inputs,
                                                             const ReadOptions& options,
                                                             const schema::DiagnosticSink& sink) {
  auto files = list_files(inputs, Wanted::kArticles, sink);
  if (!files) return tl::unexpected(std::move(files).error());
  std::vector<FileDrafts> read;
  for (InputFile& file : *files) {
    if (auto drafts = read_drafts(std::move(file), options, sink)) read.push_back(*std::move(drafts));
  }
  return with_ids(std::move(read), sink);
}

std::vector<schema::Document> read_bytes(std::string_view bytes, std::string_view name, const ReadOptions& options,
                                         const schema::DiagnosticSink& sink) {
  const std::string path(name);
  const Report report(sink, shown_name(path));
  return with_ids({FileDrafts{{path, path}, read_file(std::string(bytes), path, options, report)}}, sink);
}

}  // namespace claimgraph::extract
