// SPDX-License-Identifier: Apache-2.0

#include "batch.h"

#include <fmt/format.h>

#include "claimgraph/json/json.h"
#include "pieces.h"
#include "record.h"
#include "store/fitness.h"

namespace claimgraph::graph {
namespace {

/// The schema of one claim record, or of an array of them, made of that of the whole graph.
json::SchemaCheck check_of_claims(bool array) {
  const std::string_view whole = *schema::builtin_file("graph.schema.json");
  json::Document rules;
  rules.Parse(whole.data(), whole.size());
  json::Document root;
  auto& allocator = root.GetAllocator();
  if (array) {
    root.Parse(R"({"type": "array", "items": {"$ref": "#/definitions/claim"}})");
  } else {
    root.CopyFrom(rules["definitions"]["claim"], allocator);
  }
  root.AddMember("definitions", json::Value(rules["definitions"], allocator), allocator);
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  root.Accept(writer);
  return json::SchemaCheck({buffer.GetString(), buffer.GetSize()});
}

const json::SchemaCheck& graph_check() {
  static const json::SchemaCheck check(*schema::builtin_file("graph.schema.json"));
  return check;
}

const json::SchemaCheck& claims_check() {
  static const json::SchemaCheck check = check_of_claims(true);
  return check;
}

const json::SchemaCheck& claim_check() {
  static const json::SchemaCheck check = check_of_claims(false);
  return check;
}

std::string pointer_of(const Origin& origin) {
  return origin.list == nullptr ? std::string() : fmt::format("{}/{}", origin.list, origin.index);
}

/// One JSON text within the file.
struct Source {
  std::string_view text;
  std::string_view file;
  std::uint32_t first_line = 1;

  schema::Error error(const std::string& pointer, const std::string& message) const {
    return {"CG-S004", fmt::format("{}: {}", pointer, message), json::locate(text, pointer, file, first_line),
            "see docs/claim-record.md and docs/json.md"};
  }
};

schema::Result<void> take_claim(const json::Value& record, const Source& source, const Origin& origin, Batch& batch) {
  auto claim = claim_from(record);
  if (!claim) {
    return tl::unexpected(source.error(pointer_of(origin) + "/" + claim.error().member, claim.error().message));
  }
  if (auto fit = check_fit(claim->claim, std::string(source.file)); !fit) {
    fit.error().place = json::locate(source.text, pointer_of(origin) + "/quote", source.file, source.first_line);
    return fit;
  }
  // Only where a place may be wrong will anybody ask for the line.
  const bool keep = origin.list == nullptr && claim->code_points;
  return batch.claims.add(*claim, origin, keep ? source.text : std::string_view());
}

schema::Result<void> take_claims(const json::Value& records, const Source& source, const char* list, Batch& batch) {
  for (rapidjson::SizeType i = 0; i < records.Size(); ++i) {
    if (auto taken = take_claim(records[i], source, {source.first_line, i, list}, batch); !taken) return taken;
  }
  return {};
}

schema::Result<void> take_pack(const json::Value& value, const Source& source, const std::string& pointer,
                               Batch& batch) {
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  value.Accept(writer);
  auto pack = schema::read_vocabulary({buffer.GetString(), buffer.GetSize()}, source.file);
  if (!pack) {
    // Line and column are those of the pack; the path leads on from there.
    schema::Error error = pack.error();
    error.message = fmt::format("{}: {}", pointer, error.message);
    error.place = json::locate(source.text, pointer, source.file, source.first_line);
    return tl::unexpected(std::move(error));
  }
  batch.packs.push_back(*std::move(pack));
  return {};
}

schema::Result<void> take_decision(const json::Value& value, const Source& source, const std::string& pointer,
                                   Batch& batch) {
  const auto read = schema::read_decisions(json::text_or(value, "text"), source.file);
  if (!read || read->size() != 1) {
    const std::string why = read ? "expected one decision" : read.error().front().message;
    return tl::unexpected(source.error(pointer + "/text", why));
  }
  schema::Decision decision = read->front().decision;
  decision.note = json::text_or(value, "note");
  batch.decisions.push_back(std::move(decision));
  return {};
}

template <class Take>
schema::Result<void> each(const json::Value& graph, const char* list, const Take& take) {
  const auto found = graph.FindMember(list);
  if (found == graph.MemberEnd()) return {};
  for (rapidjson::SizeType i = 0; i < found->value.Size(); ++i) {
    if (auto taken = take(found->value[i], fmt::format("/{}/{}", list, i)); !taken) return taken;
  }
  return {};
}

schema::Result<void> take_graph(const json::Value& graph, const Source& source, Batch& batch) {
  auto taken = each(graph, "documents", [&](const json::Value& value, const std::string& pointer) {
    auto document = document_from(value);
    if (!document) {
      return schema::Result<void>(
          tl::unexpected(source.error(pointer + "/" + document.error().member, document.error().message)));
    }
    batch.documents.push_back(std::move(*document));
    return schema::Result<void>{};
  });
  if (!taken) return taken;
  taken = each(graph, "packs", [&](const json::Value& value, const std::string& pointer) {
    return take_pack(value, source, pointer, batch);
  });
  if (!taken) return taken;
  taken = each(graph, "decisions", [&](const json::Value& value, const std::string& pointer) {
    return take_decision(value, source, pointer, batch);
  });
  if (!taken) return taken;
  for (const char* list : {"claims", "dropped"}) {
    const auto claims = graph.FindMember(list);
    if (claims == graph.MemberEnd()) continue;
    const char* pointer = list == std::string_view("claims") ? "/claims" : "/dropped";
    if (taken = take_claims(claims->value, source, pointer, batch); !taken) return taken;
  }
  return {};
}

bool is_graph(const json::Value& value) {
  return value.IsObject() && !value.HasMember("quote") &&
         (value.HasMember("format") || value.HasMember("claims") || value.HasMember("documents") ||
          value.HasMember("packs") || value.HasMember("decisions") || value.HasMember("dropped"));
}

schema::Result<void> take_value(const json::Value& value, const Source& source, Batch& batch) {
  const bool graph = is_graph(value);
  const json::SchemaCheck& check = graph ? graph_check() : value.IsArray() ? claims_check() : claim_check();
  if (auto mistake = check.mistake(value, source.text, source.file, source.first_line)) {
    return tl::unexpected(*std::move(mistake));
  }
  return graph             ? take_graph(value, source, batch)
         : value.IsArray() ? take_claims(value, source, "", batch)
                           : take_claim(value, source, {}, batch);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

schema::Result<void> take_lines(Pieces& pieces, std::string_view file, Batch& batch) {
  json::Parser parser;
  for (std::uint32_t number = 1;; ++number) {
    const auto line = pieces.line();
    if (!line) return tl::unexpected(line.error());
    if (!*line) return {};
    const Source source{**line, file, number};
    if (is_blank(source.text)) continue;
    const auto value = parser.parse(source.text, file, number);
    if (!value) return tl::unexpected(value.error());
    if (auto mistake = claim_check().mistake(**value, source.text, file, number)) {
      return tl::unexpected(*std::move(mistake));
    }
    if (auto taken = take_claim(**value, source, {number, 0, nullptr}, batch); !taken) return taken;
  }
}

/// Reads until view() has a byte at `at` or behind that is not blank, and gives its place; the end where there is none.
schema::Result<std::size_t> next_word(Pieces& pieces, std::size_t at) {
  while (true) {
    const std::size_t found = pieces.view().find_first_not_of(" \t\r\n", at);
    if (found != std::string_view::npos) return found;
    at = pieces.view().size();
    const auto read = pieces.more();
    if (!read) return tl::unexpected(read.error());
    if (!*read) return at;
  }
}

/// Reads until view() has the end of the line that goes on at `at`.
schema::Result<std::size_t> end_of_line(Pieces& pieces, std::size_t at) {
  while (true) {
    const std::size_t found = pieces.view().find('\n', at);
    if (found != std::string_view::npos) return found;
    at = pieces.view().size();
    const auto read = pieces.more();
    if (!read) return tl::unexpected(read.error());
    if (!*read) return at;
  }
}

/// A whole object on the first line and something below it. `begin`: of that line's first word.
schema::Result<bool> looks_like_lines(Pieces& pieces, std::size_t begin, std::string_view file) {
  const auto end = end_of_line(pieces, begin);
  if (!end) return tl::unexpected(end.error());
  const auto value = json::parse(pieces.view().substr(begin, *end - begin), file);
  if (!value || !value->IsObject()) return false;
  const auto below = next_word(pieces, *end);
  if (!below) return tl::unexpected(below.error());
  return *below < pieces.view().size();
}

schema::Result<void> take_file(Pieces& pieces, std::string_view file, Batch& batch) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  while (pieces.view().size() < kByteOrderMark.size()) {
    const auto read = pieces.more();
    if (!read) return tl::unexpected(read.error());
    if (!*read) break;
  }
  if (pieces.view().starts_with(kByteOrderMark)) pieces.take(kByteOrderMark.size());
  const auto begin = next_word(pieces, 0);
  if (!begin) return tl::unexpected(begin.error());
  if (*begin == pieces.view().size()) {
    return schema::fail("CG-G020", "there is nothing in this file", {std::string(file), 0, 0, {}},
                        "give what claimgraph export wrote, or claim records (docs/claim-record.md)");
  }
  const auto lines = looks_like_lines(pieces, *begin, file);
  if (!lines) return tl::unexpected(lines.error());
  if (*lines) return take_lines(pieces, file, batch);
  auto rest = pieces.rest();
  if (!rest) return tl::unexpected(rest.error());
  batch.text = *std::move(rest);
  const auto value = json::parse(batch.text, file);
  if (!value) return tl::unexpected(value.error());
  return take_value(*value, {batch.text, file}, batch);
}

}  // namespace

schema::Place Batch::place_of(const SortedClaim& claim, std::string_view file) const {
  if (!is_text) return {std::string(file), 0, 0, {}};
  return json::locate(claim.line.empty() ? text : claim.line, pointer_of(claim.origin) + "/quote", file,
                      claim.origin.first_line);
}

schema::Result<Batch> read_batch(const ReadBytes& read, std::string_view file, const std::string& beside) {
  Batch batch(beside);
  Pieces pieces(read);
  if (auto taken = take_file(pieces, file, batch); !taken) return tl::unexpected(std::move(taken.error()));
  return batch;
}

}  // namespace claimgraph::graph
