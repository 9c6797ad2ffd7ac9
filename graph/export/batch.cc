// SPDX-License-Identifier: Apache-2.0

#include "batch.h"

#include <fmt/format.h>

#include "claimgraph/json/json.h"
#include "record.h"

namespace claimgraph::graph {
namespace {

constexpr const char* kOneRecord = "-";

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

schema::Result<void> take_claim(const json::Value& record, const Source& source, const std::string& pointer,
                                std::uint32_t index, const char* list, Batch& batch) {
  auto claim = claim_from(record);
  if (!claim) return tl::unexpected(source.error(pointer + "/" + claim.error().member, claim.error().message));
  batch.claims.push_back(std::move(*claim));
  batch.origins.push_back({source.text, source.first_line, index, list});
  return {};
}

schema::Result<void> take_claims(const json::Value& records, const Source& source, const char* list, Batch& batch) {
  batch.claims.reserve(batch.claims.size() + records.Size());
  batch.origins.reserve(batch.origins.size() + records.Size());
  for (rapidjson::SizeType i = 0; i < records.Size(); ++i) {
    if (auto taken = take_claim(records[i], source, fmt::format("{}/{}", list, i), i, list, batch); !taken) {
      return taken;
    }
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

schema::Result<Batch> read_value(const json::Document& value, const Source& source) {
  const bool graph = is_graph(value);
  const json::SchemaCheck& check = graph ? graph_check() : value.IsArray() ? claims_check() : claim_check();
  if (auto mistake = check.mistake(value, source.text, source.file, source.first_line)) {
    return tl::unexpected(*std::move(mistake));
  }
  Batch batch;
  auto taken = graph             ? take_graph(value, source, batch)
               : value.IsArray() ? take_claims(value, source, "", batch)
                                 : take_claim(value, source, "", 0, kOneRecord, batch);
  if (!taken) return tl::unexpected(std::move(taken.error()));
  return batch;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string_view first_line_of(std::string_view text) { return text.substr(0, text.find('\n')); }

schema::Result<Batch> read_lines(std::string_view bytes, std::string_view file) {
  Batch batch;
  for (std::uint32_t number = 1; !bytes.empty(); ++number) {
    const Source source{first_line_of(bytes), file, number};
    bytes.remove_prefix(std::min(source.text.size() + 1, bytes.size()));
    if (is_blank(source.text)) continue;
    const auto value = json::parse(source.text, file, number);
    if (!value) return tl::unexpected(value.error());
    if (auto mistake = claim_check().mistake(*value, source.text, file, number)) {
      return tl::unexpected(*std::move(mistake));
    }
    if (auto taken = take_claim(*value, source, "", 0, kOneRecord, batch); !taken)
      return tl::unexpected(std::move(taken.error()));
  }
  return batch;
}

/// A whole object on the first line and something below it.
bool looks_like_lines(std::string_view bytes, std::string_view file) {
  while (!bytes.empty() && is_blank(first_line_of(bytes))) {
    bytes.remove_prefix(std::min(first_line_of(bytes).size() + 1, bytes.size()));
  }
  const std::string_view first = first_line_of(bytes);
  if (first.size() == bytes.size() || is_blank(bytes.substr(first.size()))) return false;
  const auto value = json::parse(first, file);
  return value && value->IsObject();
}

}  // namespace

schema::Place Batch::place_of(std::size_t claim, std::string_view file) const {
  if (origins.empty()) return {std::string(file), 0, 0, {}};
  const Origin& origin = origins[claim];
  const std::string pointer =
      origin.list == std::string_view(kOneRecord) ? "/quote" : fmt::format("{}/{}/quote", origin.list, origin.index);
  return json::locate(origin.text, pointer, file, origin.first_line);
}

schema::Result<Batch> read_batch(std::string_view bytes, std::string_view file) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (is_blank(bytes)) {
    return schema::fail("CG-G020", "there is nothing in this file", {std::string(file), 0, 0, {}},
                        "give what claimgraph export wrote, or claim records (docs/claim-record.md)");
  }
  if (looks_like_lines(bytes, file)) return read_lines(bytes, file);
  const auto value = json::parse(bytes, file);
  if (!value) return tl::unexpected(value.error());
  return read_value(*value, {bytes, file});
}

}  // namespace claimgraph::graph
