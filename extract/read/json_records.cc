// SPDX-License-Identifier: Apache-2.0

#include "json_records.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "claimgraph/json/json.h"
#include "declared.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// A value within the file, with the place where it begins.
struct Piece {
  std::string_view text;
  std::uint32_t line = 1;
  std::string_view before = {};  // in its first line
};

std::vector<Piece> lines_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!trimmed(text.substr(0, end)).empty()) pieces.push_back({text.substr(0, end), line, {}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

/// The elements of the array that `text`, valid JSON, is.
std::vector<Piece> elements_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t depth = 0;
  std::size_t line_begin = 0;
  std::uint32_t line = 1;
  std::size_t begin = 0;  // of the element in hand
  bool within = false;    // an element
  Piece piece;
  const auto start = [&](std::size_t at) {
    if (depth != 1 || within) return;
    within = true;
    begin = at;
    piece.line = line;
    piece.before = text.substr(line_begin, at - line_begin);
  };
  const auto end = [&](std::size_t at) {
    if (depth != 1 || !within) return;
    within = false;
    piece.text = text.substr(begin, at - begin);
    pieces.push_back(piece);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      ++line;
      line_begin = i + 1;
    } else if (c == '[' || c == '{') {
      start(i);
      ++depth;
    } else if (c == ']' || c == '}') {
      end(i);
      --depth;
    } else if (c == ',') {
      end(i);
    } else if (!is_space(c)) {
      start(i);
      if (c != '"') continue;
      for (++i; i < text.size() && text[i] != '"'; ++i) i += text[i] == '\\' ? 1 : 0;
    }
  }
  return pieces;
}

/// Each line is a record of its own, as its first one is.
bool looks_like_lines(std::string_view text) {
  const std::string_view body = trimmed(text);
  const std::size_t end = body.find('\n');
  if (end == std::string_view::npos || body.front() != '{') return false;
  const auto first = json::parse(body.substr(0, end), "");
  return first && first->IsObject();
}

/// ["A", "B"] as "A, B"; false where the value is no such list.
bool join_names(const json::Value& value, std::string& names) {
  if (!value.IsArray()) return false;
  for (const json::Value& name : value.GetArray()) {
    if (!name.IsString()) return false;
    names.append(names.empty() ? "" : ", ").append(json::view(name));
  }
  return true;
}

/// Vocabularies lie beside the articles that they are for.
bool is_vocabulary(const json::Value& record) {
  if (record.HasMember("text")) return false;
  return std::any_of(record.MemberBegin(), record.MemberEnd(), [](const auto& member) {
    const std::string_view name = json::view(member.name);
    return member.value.IsArray() && (name == "issues" || name == "actors" || name == "positions");
  });
}

class RecordReader {
 public:
  explicit RecordReader(const Report& report) : report_(report) {}

  std::optional<Draft> read(const Piece& piece) const {
    const auto record = json::parse(piece.text, report_.file(), piece.line);
    if (!record) return left_out(record.error());
    if (!record->IsObject()) {
      return left_out({"CG-R042", "the record is no object, expected {\"text\": ...}", place(piece, ""), kFields});
    }
    if (is_vocabulary(*record)) {
      report_.warning(
          {"CG-R043", "this is a vocabulary, no article, and left out", place(piece, ""), "give it with --schema"});
      return std::nullopt;
    }
    Draft draft;
    draft.line = piece.line;
    for (const char* field : {"id", "title", "source", "author", "date", "address", "revision"}) {
      if (!take(*record, field, piece, draft.document)) return std::nullopt;
    }
    const auto text = record->FindMember("text");
    if (text == record->MemberEnd() || text->value.IsNull()) {
      return left_out({"CG-R041", "the record has no \"text\"", place(piece, ""), kFields});
    }
    if (!text->value.IsString()) return wrong_type("text", "text", piece);
    draft.document.text = std::string(json::view(text->value));
    if (trimmed(draft.document.text).empty()) {
      return left_out({"CG-R041", "the record's \"text\" is empty", place(piece, "/text"), kFields});
    }
    return draft;
  }

 private:
  static constexpr const char* kFields = "a record has text, and may have id, title, source, author, date, address";

  std::optional<Draft> left_out(schema::Error error) const {
    report_.error(std::move(error));
    return std::nullopt;
  }

  std::optional<Draft> wrong_type(std::string_view field, std::string_view expected, const Piece& piece) const {
    return left_out({"CG-R042", fmt::format("\"{}\" has the wrong type, expected {}", field, expected),
                     place(piece, fmt::format("/{}", field)),
                     "write null, or leave the field out, where it is not known"});
  }

  schema::Place place(const Piece& piece, std::string_view pointer) const {
    schema::Place place = json::locate(piece.text, pointer, report_.file(), piece.line);
    if (place.line == piece.line && !piece.before.empty()) {
      place.column +=
          static_cast<std::uint32_t>(std::count_if(piece.before.begin(), piece.before.end(), begins_character));
      place.excerpt.clear();  // the piece's share of the line alone
    }
    return place;
  }

  /// False, and told, where the member is of the wrong type.
  bool take(const json::Value& record, const char* field, const Piece& piece, schema::Document& document) const {
    const auto found = record.FindMember(field);
    if (found == record.MemberEnd() || found->value.IsNull()) return true;
    const json::Value& value = found->value;
    const bool is_revision = std::string_view(field) == "revision";
    const bool is_id = std::string_view(field) == "id";
    std::string text;
    if (value.IsString()) {
      text = std::string(json::view(value));
    } else if (value.IsInt64() && (is_revision || is_id)) {
      text = std::to_string(value.GetInt64());
    } else if (!(std::string_view(field) == "author" && join_names(value, text))) {
      wrong_type(field, is_revision || is_id ? "a whole number or text" : "text", piece);
      return false;
    }
    if (trimmed(text).empty()) return true;
    declare(document, field, text, report_, [&] { return place(piece, fmt::format("/{}", field)); });
    return true;
  }

  const Report& report_;
};

}  // namespace

std::vector<Draft> read_json_records(std::string_view text, bool lines, const Report& report) {
  std::vector<Piece> pieces;
  if (lines || looks_like_lines(text)) {
    pieces = lines_of(text);
  } else if (const auto whole = json::parse(text, report.file()); !whole) {
    report.error(whole.error());
  } else if (whole->IsArray()) {
    pieces = elements_of(text);
    if (pieces.empty())
      report.error({"CG-R040", "the array holds no record", {report.file(), 1, 1, {}}, "leave it out"});
  } else {
    pieces = {{text, 1, {}}};
  }
  std::vector<Draft> drafts;
  const RecordReader reader(report);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    auto draft = reader.read(pieces[i]);
    if (!draft) continue;
    draft->record = pieces.size() > 1 ? i + 1 : 0;
    drafts.push_back(*std::move(draft));
  }
  return drafts;
}

}  // namespace claimgraph::extract
