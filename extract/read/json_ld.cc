// SPDX-License-Identifier: Apache-2.0

#include "json_ld.h"

#include <algorithm>
#include <vector>

#include "claimgraph/json/json.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr rapidjson::SizeType kMostAuthors = 50;

const json::Value* member(const json::Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// All objects of one script: itself, those of an array, those below "@graph".
void collect(const json::Value& value, std::vector<const json::Value*>& objects) {
  if (value.IsArray()) {
    for (const json::Value& item : value.GetArray()) collect(item, objects);
  } else if (value.IsObject()) {
    objects.push_back(&value);
    if (const json::Value* graph = member(value, "@graph")) collect(*graph, objects);
  }
}

bool is_article_type(const json::Value& type) {
  if (type.IsArray()) return std::any_of(type.Begin(), type.End(), is_article_type);
  if (!type.IsString()) return false;
  const std::string_view name = json::view(type);
  return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
}

class Reader {
 public:
  explicit Reader(const std::vector<const json::Value*>& objects) : objects_(objects) {}

  /// A text, the name of an object, or of the one that it refers to by "@id"; of an array, all of them.
  std::string names(const json::Value* value) const {
    if (value == nullptr) return {};
    if (value->IsString()) return collapsed(json::view(*value));
    if (value->IsObject()) return name_of(*value);
    std::string all;
    if (!value->IsArray()) return all;
    for (rapidjson::SizeType i = 0; i < std::min(value->Size(), kMostAuthors); ++i) {
      const json::Value& item = (*value)[i];
      const std::string one = item.IsString() ? collapsed(json::view(item)) : item.IsObject() ? name_of(item) : "";
      if (!one.empty()) all += (all.empty() ? "" : ", ") + one;
    }
    return all;
  }

 private:
  std::string name_of(const json::Value& object) const {
    if (const std::string name = collapsed(json::text_or(object, "name")); !name.empty()) return name;
    const std::string id = json::text_or(object, "@id");
    if (id.empty()) return {};
    for (const json::Value* other : objects_) {
      if (json::text_or(*other, "@id") == id && member(*other, "name") != nullptr) {
        return collapsed(json::text_or(*other, "name"));
      }
    }
    return {};
  }

  const std::vector<const json::Value*>& objects_;
};

std::string address_of(const json::Value& article) {
  if (const std::string url = json::text_or(article, "url"); !url.empty()) return url;
  const json::Value* page = member(article, "mainEntityOfPage");
  if (page == nullptr) return {};
  return page->IsString() ? std::string(json::view(*page)) : page->IsObject() ? json::text_or(*page, "@id") : "";
}

}  // namespace

JsonLd find_json_ld(const HtmlTree& tree) {
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != "script" || lowered(trimmed(tree[i].attribute("type"))) != "application/ld+json") continue;
    const auto script = json::parse(text_below(tree, i), "");
    if (!script) continue;
    std::vector<const json::Value*> objects;
    collect(*script, objects);
    for (const json::Value* object : objects) {
      const json::Value* type = member(*object, "@type");
      if (type == nullptr || !is_article_type(*type)) continue;
      const Reader reader(objects);
      return {collapsed(json::text_or(*object, "headline")), reader.names(member(*object, "author")),
              reader.names(member(*object, "publisher")),    json::text_or(*object, "datePublished"),
              json::text_or(*object, "dateModified"),        address_of(*object)};
    }
  }
  return {};
}

}  // namespace claimgraph::extract
