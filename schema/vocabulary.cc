// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/vocabulary.h"

#include <array>
#include <iterator>
#include <stdexcept>

#include "claimgraph/json/json.h"
#include "vocabulary_checks.h"

extern "C" {
extern const char claimgraph_positions_json[], claimgraph_positions_json_end[];
extern const char claimgraph_operators_json[], claimgraph_operators_json_end[];
extern const char claimgraph_english_json[], claimgraph_english_json_end[];
extern const char claimgraph_names_json[], claimgraph_names_json_end[];
extern const char claimgraph_meanings_json[], claimgraph_meanings_json_end[];
extern const char claimgraph_nouns_json[], claimgraph_nouns_json_end[];
extern const char claimgraph_synonyms_json[], claimgraph_synonyms_json_end[];
extern const char claimgraph_states_json[], claimgraph_states_json_end[];
extern const char claimgraph_bodies_json[], claimgraph_bodies_json_end[];
extern const char claimgraph_people_json[], claimgraph_people_json_end[];
extern const char claimgraph_vocabulary_schema_json[], claimgraph_vocabulary_schema_json_end[];
extern const char claimgraph_graph_schema_json[], claimgraph_graph_schema_json_end[];
}

namespace claimgraph::schema {
namespace {

constexpr std::array<std::string_view, 4> kActorKinds = {"person", "state", "organisation", "group"};
constexpr std::array<std::string_view, 3> kWordClasses = {"verb", "noun", "adjective"};

template <class Enum, std::size_t N>
Enum enum_from(const std::array<std::string_view, N>& names, std::string_view word) {
  std::size_t i = 0;
  while (i + 1 < N && names[i] != word) ++i;  // the JSON Schema has refused every other word
  return static_cast<Enum>(i);
}

std::vector<std::string> texts(const json::Value& object, const char* member) {
  std::vector<std::string> out;
  const auto found = object.FindMember(member);
  if (found == object.MemberEnd()) return out;
  for (const auto& item : found->value.GetArray()) out.emplace_back(json::view(item));
  return out;
}

std::optional<Date> date(const json::Value& object, const char* member) {
  return date_from(json::text_or(object, member));
}

Actor read_actor(const json::Value& object) {
  Actor actor;
  actor.name = json::text_or(object, "name");
  actor.kind = enum_from<ActorKind>(kActorKinds, json::text_or(object, "kind"));
  actor.capital = json::text_or(object, "capital");
  actor.aliases = texts(object, "aliases");
  actor.demonyms = texts(object, "demonyms");
  actor.people = texts(object, "people");
  if (const auto titles = object.FindMember("titles"); titles != object.MemberEnd()) {
    for (const auto& title : titles->value.GetArray()) {
      actor.titles.push_back(
          {json::text_or(title, "title"), json::text_or(title, "of"), date(title, "from"), date(title, "to")});
    }
  }
  actor.part_of = json::text_or(object, "part_of");
  actor.members = texts(object, "members");
  actor.gender = json::text_or(object, "gender");
  return actor;
}

Issue read_issue(const json::Value& object) {
  return {json::text_or(object, "id"),      json::text_or(object, "label"), json::text_or(object, "pro"),
          json::text_or(object, "broader"), texts(object, "wordings"),      texts(object, "against")};
}

void read_position(const json::Value& object, std::vector<PositionWord>& out) {
  const Position position = *position_from(json::text_or(object, "name"));
  const Polarity polarity = *polarity_from(json::text_or(object, "polarity"));
  for (const auto& entry : object["words"].GetArray()) {
    PositionWord word;
    word.position = position;
    word.polarity = polarity_from(json::text_or(entry, "polarity")).value_or(polarity);
    word.words = json::text_or(entry, "words");
    word.word_class = enum_from<WordClass>(kWordClasses, json::text_or(entry, "pos"));
    word.frames = texts(entry, "frames");
    word.hedged = entry.HasMember("hedged") && entry["hedged"].GetBool();
    word.takes_side = !(entry.HasMember("side") && !entry["side"].GetBool());
    out.push_back(std::move(word));
  }
}

const json::SchemaCheck& vocabulary_schema() {
  static const json::SchemaCheck check(*builtin_file("vocabulary.schema.json"));
  return check;
}

/// Of a document that fits the schema.
Vocabulary vocabulary_from(const json::Value& document) {
  Vocabulary vocabulary;
  vocabulary.name = json::text_or(document, "name");
  const auto each = [&](const char* member, auto&& take) {
    if (!document.HasMember(member)) return;
    for (const auto& item : document[member].GetArray()) take(item);
  };
  each("positions", [&](const json::Value& item) { read_position(item, vocabulary.positions); });
  each("actors", [&](const json::Value& item) { vocabulary.actors.push_back(read_actor(item)); });
  each("issues", [&](const json::Value& item) { vocabulary.issues.push_back(read_issue(item)); });
  return vocabulary;
}

/// What is built in is checked by the tests, not each time that the program starts.
Vocabulary builtin(std::string_view file) {
  const std::string_view text = *builtin_file(file);
  const auto document = json::parse(text, file);
  if (!document) throw std::logic_error(to_text(document.error()));
  Vocabulary vocabulary = vocabulary_from(*document);
  vocabulary.json = std::string(text);
  return vocabulary;
}

}  // namespace

std::string_view name(ActorKind kind) { return kActorKinds[static_cast<std::size_t>(kind)]; }

Result<Vocabulary> read_vocabulary(std::string_view text, std::string_view file) {
  auto document = json::parse(text, file);
  if (!document) return tl::unexpected(document.error());
  if (auto mistake = vocabulary_schema().mistake(*document, text, file)) return tl::unexpected(*std::move(mistake));

  Vocabulary vocabulary = vocabulary_from(*document);
  if (vocabulary.name.empty()) vocabulary.name = std::string(file);
  vocabulary.json = std::string(text);
  if (auto mistake = contradiction_in(vocabulary)) {
    mistake->error.place = json::locate(text, mistake->pointer, file);
    return tl::unexpected(std::move(mistake->error));
  }
  return vocabulary;
}

const Vocabulary& builtin_positions() {
  static const Vocabulary vocabulary = builtin("positions.json");
  return vocabulary;
}

const Vocabulary& builtin_actors() {
  static const Vocabulary vocabulary = [] {
    Vocabulary all;
    constexpr std::size_t kAbout = 2000;
    all.name = "world";
    all.actors.reserve(kAbout);
    for (const char* file : {"actors/states.json", "actors/bodies.json", "actors/people.json"}) {
      Vocabulary part = builtin(file);
      std::move(part.actors.begin(), part.actors.end(), std::back_inserter(all.actors));
    }
    return all;
  }();
  return vocabulary;
}

std::optional<std::string_view> builtin_file(std::string_view file_name) {
  struct File {
    std::string_view name;
    const char* begin;
    const char* end;
  };
  static const std::array<File, 12> files = {{
      {"positions.json", claimgraph_positions_json, claimgraph_positions_json_end},
      {"operators.json", claimgraph_operators_json, claimgraph_operators_json_end},
      {"english.json", claimgraph_english_json, claimgraph_english_json_end},
      {"names.json", claimgraph_names_json, claimgraph_names_json_end},
      {"meanings.json", claimgraph_meanings_json, claimgraph_meanings_json_end},
      {"nouns.json", claimgraph_nouns_json, claimgraph_nouns_json_end},
      {"synonyms.json", claimgraph_synonyms_json, claimgraph_synonyms_json_end},
      {"actors/states.json", claimgraph_states_json, claimgraph_states_json_end},
      {"actors/bodies.json", claimgraph_bodies_json, claimgraph_bodies_json_end},
      {"actors/people.json", claimgraph_people_json, claimgraph_people_json_end},
      {"vocabulary.schema.json", claimgraph_vocabulary_schema_json, claimgraph_vocabulary_schema_json_end},
      {"graph.schema.json", claimgraph_graph_schema_json, claimgraph_graph_schema_json_end},
  }};
  for (const File& file : files) {
    if (file.name == file_name) return std::string_view(file.begin, static_cast<std::size_t>(file.end - file.begin));
  }
  return std::nullopt;
}

}  // namespace claimgraph::schema
