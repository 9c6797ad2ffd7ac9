// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place that sets RapidJSON up: strict reading (nesting without recursion, valid UTF-8, no duplicate keys),
// JSON Schema with the line and the path of the mistake, canonical writing. For this project's own targets; not
// installed.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "claimgraph/schema/result.h"

namespace claimgraph::json {

using rapidjson::Document;
using rapidjson::Value;

/// The whole text as one JSON value. On error the place has `file`, line and column of the mistake. Numbers that a
/// double cannot hold, a duplicate key in one object, invalid UTF-8 and anything after the value are errors.
/// `first_line` is the line that `text` starts on in its file (JSON Lines).
schema::Result<Document> parse(std::string_view text, std::string_view file, std::uint32_t first_line = 1);

/// parse() for many small texts, one after the other, in the same memory.
class Parser {
 public:
  Parser();
  ~Parser();
  Parser(Parser&&) noexcept;

  /// As parse(). The value lives until the next call.
  schema::Result<const Value*> parse(std::string_view text, std::string_view file, std::uint32_t first_line = 1);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Line and column in `text` of the value at `pointer` ("/claims/3/position", RFC 6901); that of the nearest ancestor
/// where the pointer leads nowhere. `text` must be valid JSON.
schema::Place locate(std::string_view text, std::string_view pointer, std::string_view file,
                     std::uint32_t first_line = 1);

/// A JSON Schema (draft 4) made ready to check documents.
class SchemaCheck {
 public:
  /// `schema_json` is part of this program; a mistake in it is a broken invariant and throws std::logic_error.
  explicit SchemaCheck(std::string_view schema_json);
  ~SchemaCheck();
  SchemaCheck(SchemaCheck&&) noexcept;

  /// Nothing where the value fits, else the first mistake: message says what was expected at which path, the place is
  /// found in `text`, from which `value` was parsed.
  std::optional<schema::Error> mistake(const Value& value, std::string_view text, std::string_view file,
                                       std::uint32_t first_line = 1) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The member as text; `otherwise` where it is absent, null or no string.
std::string text_or(const Value& object, const char* member, std::string_view otherwise = {});
inline std::string_view view(const Value& text) { return {text.GetString(), text.GetStringLength()}; }

/// Compact, ASCII kept as it is, other characters as UTF-8.
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
inline void write(Writer& writer, std::string_view text) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
inline void key(Writer& writer, std::string_view text) {
  writer.Key(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

}  // namespace claimgraph::json
