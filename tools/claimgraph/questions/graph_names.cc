// SPDX-License-Identifier: Apache-2.0

#include "questions/graph_names.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "claimgraph/schema/suggest.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::cli {
namespace {

using property_graph::NodeId;

const char* label(NameKind kind) { return kind == NameKind::kActor ? "Actor" : "Issue"; }
const char* noun(NameKind kind) { return kind == NameKind::kActor ? "actor" : "issue"; }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end != 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool has_words(const std::string& folded, const std::vector<std::string_view>& wanted) {
  const std::vector<std::string_view> words = words_of(folded);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::any_of(words.begin(), words.end(), [one = schema::singular(word)](std::string_view other) {
      return schema::singular(other) == one;
    });
  });
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kMostNamed = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i) out += (i == 0 ? "'" : ", '") + names[i] + "'";
  return out + (names.size() > kMostNamed ? " ..." : "");
}

}  // namespace

const GraphNames::Names& GraphNames::names(NameKind kind) const {
  std::optional<Names>& names = kind == NameKind::kActor ? actors_ : issues_;
  if (!names) names = read(kind);
  return *names;
}

GraphNames::Names GraphNames::read(NameKind kind) const {
  Names names;
  const auto label_id = graph_.find_label(label(kind));
  const auto key = graph_.find_key("name");
  if (!label_id || !key) return names;
  std::vector<NodeId> nodes;
  graph_.scan(label_id, nodes);
  const property_graph::Column column = graph_.properties(nodes, *key);
  const auto aliases_key = graph_.find_key("aliases");
  const auto aliases = aliases_key ? std::optional(graph_.properties(nodes, *aliases_key)) : std::nullopt;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const property_graph::Value name = column[i];
    if (!name.is_string()) continue;
    names.all.push_back(name.string());
    const property_graph::Value others = aliases ? (*aliases)[i] : property_graph::Value();
    if (!others.is_list()) continue;
    for (const property_graph::Value& alias : others.list()) {
      if (alias.is_string()) names.by_word.push_back({schema::fold(alias.string()), name.string()});
    }
  }
  std::sort(names.all.begin(), names.all.end());
  for (const std::string& name : names.all) {
    const std::string& folded = names.by_beginning.emplace_back(Name{schema::fold(name), name}).folded;
    // "Big" Union is found by its letters.
    const std::size_t letter = std::min(folded.find_first_not_of("\"'(["), folded.size());
    if (letter != 0) names.by_word.push_back({folded.substr(letter), name});
    for (std::size_t space = folded.find(' '); space != std::string::npos; space = folded.find(' ', space + 1)) {
      names.by_word.push_back({folded.substr(space + 1), name});
    }
  }
  const auto by_folded = [](const Name& a, const Name& b) {
    return std::tie(a.folded, a.name) < std::tie(b.folded, b.name);
  };
  std::sort(names.by_beginning.begin(), names.by_beginning.end(), by_folded);
  std::sort(names.by_word.begin(), names.by_word.end(), by_folded);
  return names;
}

bool GraphNames::is_name(NameKind kind, std::string_view text) const {
  const Names& all = names(kind);
  return std::binary_search(all.all.begin(), all.all.end(), text);
}

std::optional<std::string> GraphNames::of_alias(NameKind kind, std::string_view alias) const {
  const auto* const function = graph_.catalog().function(noun(kind));
  const auto key = graph_.find_key("name");
  if (function == nullptr || !key) return std::nullopt;
  const property_graph::Value node = function->call(std::string(alias));
  if (!node.is<NodeId>()) return std::nullopt;
  const NodeId id = node.get<NodeId>();
  return graph_.properties(std::span(&id, 1), *key)[0].string();
}

bool GraphNames::is_meant(NameKind kind, std::string_view text) const {
  return is_name(kind, text) || of_alias(kind, text).has_value();
}

std::vector<std::string> GraphNames::beginning_with(NameKind kind, std::string_view text, std::size_t most) const {
  const std::string wanted = schema::fold(text);
  const auto search = [&](const std::vector<Name>& sorted) {
    std::vector<std::string> found;
    auto at = std::lower_bound(sorted.begin(), sorted.end(), wanted,
                               [](const Name& name, const std::string& begun) { return name.folded < begun; });
    for (; at != sorted.end() && at->folded.starts_with(wanted) && found.size() < most; ++at) found.push_back(at->name);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  };
  const Names& all = names(kind);
  std::vector<std::string> found = search(all.by_beginning);
  if (wanted.empty() || found.size() >= most) return found;
  std::vector<std::string> by_word = search(all.by_word);
  found.insert(found.end(), std::make_move_iterator(by_word.begin()), std::make_move_iterator(by_word.end()));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > most) found.resize(most);
  return found;
}

std::string GraphNames::closest(NameKind kind, std::string_view typed) const {
  const Names& all = names(kind);
  std::string near = schema::closest(typed, all.all);
  if (!near.empty()) return near;
  // One word of a name: the surname.
  std::vector<std::string> words;
  std::vector<const std::string*> of;
  for (const std::vector<Name>* const some : {&all.by_beginning, &all.by_word}) {
    for (const Name& name : *some) {
      words.push_back(name.folded.substr(0, name.folded.find(' ')));
      of.push_back(&name.name);
    }
  }
  const std::string word = schema::closest(schema::fold(typed), words);
  if (word.empty()) return {};
  return *of[static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin())];
}

schema::Result<std::string> GraphNames::find(NameKind kind, std::string_view typed) const {
  if (is_name(kind, typed)) return std::string(typed);
  if (auto name = of_alias(kind, typed)) return *std::move(name);
  const std::string folded = schema::fold(typed);
  const std::vector<std::string_view> wanted = words_of(folded);
  std::vector<std::string> having;
  for (const Name& name : names(kind).by_beginning) {
    if (has_words(name.folded, wanted)) having.push_back(name.name);
  }
  if (having.size() == 1) return having.front();
  const std::string what = std::string(noun(kind)) + " '" + std::string(typed) + "'";
  if (having.size() > 1) {
    return schema::fail("CG-T030", "there are several of " + what, {}, "one of " + listed(having) + "?");
  }
  const std::string near = closest(kind, typed);
  const std::string all = std::string(":") + noun(kind) + "s lists them, the Tab key completes names";
  return schema::fail("CG-T030", "there is no " + what, {}, near.empty() ? all : "did you mean '" + near + "'? " + all);
}

}  // namespace claimgraph::cli
