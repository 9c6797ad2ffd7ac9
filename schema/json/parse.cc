// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include "claimgraph/json/json.h"
#include "places.h"

namespace claimgraph::json {
namespace {

// Beyond this, RapidJSON's own walks over a value (writing it, checking it) would exhaust the stack.
constexpr std::size_t kMostNesting = 256;

std::optional<std::size_t> too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMostNesting) return i;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return std::nullopt;
}

std::string escaped(std::string_view member) {
  std::string out;
  for (const char c : member) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

/// Pointer of the first member whose key stands twice in one object, put together on the way back: nearly always there
/// is none.
std::optional<std::string> duplicate_key(const Value& value) {
  if (value.IsArray()) {
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i) {
      if (!value[i].IsObject() && !value[i].IsArray()) continue;
      if (const auto found = duplicate_key(value[i])) return "/" + std::to_string(i) + *found;
    }
  } else if (value.IsObject()) {
    std::vector<std::string_view> keys;
    keys.reserve(value.MemberCount());
    for (const auto& member : value.GetObject()) keys.push_back(view(member.name));
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) return "/" + escaped(*twice);
    for (const auto& member : value.GetObject()) {
      if (!member.value.IsObject() && !member.value.IsArray()) continue;
      if (const auto found = duplicate_key(member.value)) return "/" + escaped(view(member.name)) + *found;
    }
  }
  return std::nullopt;
}

/// Into the empty `document`.
schema::Result<void> parse_into(Document& document, std::string_view text, std::string_view file,
                                std::uint32_t first_line) {
  const auto place = [&](std::size_t offset) { return place_at(text, offset, file, first_line); };
  if (const auto at = too_deep(text)) {
    return schema::fail("CG-S002", fmt::format("JSON is nested more than {} levels deep", kMostNesting), place(*at),
                        "flatten the file; no format of claimgraph needs such depth");
  }
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
  document.Parse<kFlags>(text.data(), text.size());
  if (document.HasParseError()) {
    std::string what = rapidjson::GetParseError_En(document.GetParseError());
    if (!what.empty() && what.back() == '.') what.pop_back();
    return schema::fail("CG-S001", "JSON cannot be read: " + what, place(document.GetErrorOffset()),
                        "mend the file there; python3 -m json.tool FILE shows the same place");
  }
  if (const auto pointer = duplicate_key(document)) {
    return schema::fail("CG-S003", fmt::format("the key at {} stands twice in one object", *pointer),
                        place(find_offset(text, *pointer, 1)), "keep one of the two");
  }
  return {};
}

}  // namespace

schema::Result<Document> parse(std::string_view text, std::string_view file, std::uint32_t first_line) {
  Document document;
  if (auto parsed = parse_into(document, text, file, first_line); !parsed) {
    return tl::unexpected(std::move(parsed.error()));
  }
  return document;
}

struct Parser::Impl {
  static constexpr std::size_t kBytes = std::size_t{1} << 16;  // what most texts need; the rest is asked for anew
  std::vector<char> memory = std::vector<char>(kBytes);
  rapidjson::MemoryPoolAllocator<> allocator{memory.data(), memory.size()};
  std::optional<Document> document;
};

Parser::Parser() : impl_(std::make_unique<Impl>()) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;

schema::Result<const Value*> Parser::parse(std::string_view text, std::string_view file, std::uint32_t first_line) {
  impl_->document.reset();
  impl_->allocator.Clear();
  impl_->document.emplace(&impl_->allocator);
  auto parsed = parse_into(*impl_->document, text, file, first_line);
  if (!parsed) return tl::unexpected(std::move(parsed.error()));
  return &*impl_->document;
}

std::string text_or(const Value& object, const char* member, std::string_view otherwise) {
  const auto found = object.FindMember(member);
  if (found == object.MemberEnd() || !found->value.IsString()) return std::string(otherwise);
  return std::string(view(found->value));
}

}  // namespace claimgraph::json
