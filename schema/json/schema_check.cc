// SPDX-License-Identifier: Apache-2.0

#include <stdexcept>

#include <fmt/format.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>

#include "claimgraph/json/json.h"

namespace claimgraph::json {
namespace {

std::string as_text(const rapidjson::Pointer& pointer) {
  rapidjson::StringBuffer buffer;
  pointer.Stringify(buffer);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string as_text(const Value& value) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// What the schema says in plain words: its own description where it has one, else the keyword that failed.
std::string expectation(const Value* rule, std::string_view keyword, const Value* found) {
  if (keyword == "required" && rule != nullptr && rule->HasMember("required") && found != nullptr &&
      found->IsObject()) {
    for (const auto& member : (*rule)["required"].GetArray()) {
      if (!found->HasMember(member)) return fmt::format("expected a member \"{}\"", member.GetString());
    }
  }
  if (rule == nullptr || !rule->IsObject()) return fmt::format("does not fit the rule \"{}\"", keyword);
  if (keyword == "additionalProperties") return "no such member is known here";
  if (rule->HasMember("description")) return "expected " + text_or(*rule, "description");
  if (keyword == "type") return fmt::format("expected {}", as_text((*rule)["type"]));
  if (keyword == "enum") return fmt::format("expected one of {}", as_text((*rule)["enum"]));
  const auto value = rule->FindMember(rapidjson::StringRef(keyword.data(), keyword.size()));
  if (value == rule->MemberEnd()) return fmt::format("does not fit the rule \"{}\"", keyword);
  return fmt::format("expected {} {}", keyword, as_text(value->value));
}

}  // namespace

struct SchemaCheck::Impl {
  explicit Impl(Document rules) : source(std::move(rules)), schema(source) {}
  Document source;
  rapidjson::SchemaDocument schema;
};

SchemaCheck::SchemaCheck(std::string_view schema_json) {
  Document rules;
  rules.Parse(schema_json.data(), schema_json.size());
  if (rules.HasParseError()) throw std::logic_error("a built-in JSON Schema is no JSON");
  impl_ = std::make_unique<Impl>(std::move(rules));
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;

std::optional<schema::Error> SchemaCheck::mistake(const Value& value, std::string_view text, std::string_view file,
                                                  std::uint32_t first_line) const {
  rapidjson::SchemaValidator validator(impl_->schema);
  if (value.Accept(validator)) return std::nullopt;
  const rapidjson::Pointer& where = validator.GetInvalidDocumentPointer();
  // The validator hands the pointers out as URI fragments, "#/a/b"; as_text gives them without the '#'.
  const std::string path = as_text(where);
  const Value* rule = validator.GetInvalidSchemaPointer().Get(impl_->source);
  const char* keyword = validator.GetInvalidSchemaKeyword();
  const std::string what = expectation(rule, keyword != nullptr ? keyword : "", where.Get(value));
  return schema::Error{"CG-S004", fmt::format("{}: {}", path.empty() ? "the whole value" : path, what),
                       locate(text, path, file, first_line), "see the JSON Schema of this format in schema/"};
}

}  // namespace claimgraph::json
