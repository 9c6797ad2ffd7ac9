// SPDX-License-Identifier: Apache-2.0

#include "names/name_words.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "claimgraph/json/json.h"

namespace claimgraph::schema {
namespace {

json::Document builtin_json(const char* file) {
  auto document = json::parse(*builtin_file(file), file);
  if (!document) throw std::logic_error(to_text(document.error()));  // a fault of the build
  return *std::move(document);
}

std::string without_the(std::string folded) { return folded.starts_with("the ") ? folded.substr(4) : folded; }

/// As the known names are looked up: dots and apostrophes come and go.
std::string lookup_form(std::string_view name) {
  std::string folded = without_the(fold(name));
  std::erase_if(folded, [](char letter) { return letter == '.' || letter == '\''; });
  return folded;
}

/// Names that are not those of a capital: Washington and Santiago are towns and universities too.
bool is_long_or_shouted(std::string_view alias) {
  return alias.find(' ') != std::string_view::npos ||
         std::none_of(alias.begin(), alias.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string fold_letters(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kLetters = {{{"\xC3\xB8", "o"},
                                                                                             {"\xC5\x82", "l"},
                                                                                             {"\xC4\x91", "d"},
                                                                                             {"\xC3\xA6", "ae"},
                                                                                             {"\xC5\x93", "oe"},
                                                                                             {"\xC4\xB1", "i"},
                                                                                             {"\xC3\xB0", "d"},
                                                                                             {"\xC3\xBE", "th"}}};
  std::string folded = fold(word);
  const bool is_ascii =
      std::all_of(folded.begin(), folded.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii) return folded;
  for (const auto& [letter, plain] : kLetters) {
    for (std::size_t at = folded.find(letter); at != std::string::npos; at = folded.find(letter, at)) {
      folded.replace(at, letter.size(), plain);
    }
  }
  return folded;
}

const NameWords& NameWords::get() {
  static const NameWords words;
  return words;
}

NameWords::NameWords() {
  const json::Document file = builtin_json("names.json");
  const json::Value& names = file["names"];
  const auto each = [](const json::Value& list, auto&& take) {
    for (const auto& item : list.GetArray()) take(std::string(json::view(item)));
  };
  const auto fill = [&](const char* member, Words& words) {
    each(names[member], [&](std::string word) { words.insert(std::move(word)); });
  };
  fill("titles", titles);
  fill("suffixes", suffixes);
  fill("honours", honours);
  fill("particles", particles);
  fill("family_first", family_first);
  fill("company_forms", company_forms);
  fill("small_words", small_words);
  fill("body_words", body_words);
  fill("public_bodies", public_bodies);
  for (const auto& [member, gender] : {std::pair{"titles_m", 'm'}, std::pair{"titles_f", 'f'}}) {
    each(names[member], [&, sex = gender](const std::string& word) {
      titles.insert(word);
      title_gender.emplace(word, sex);
    });
  }
  for (const auto& list : names["nicknames"].GetArray()) {
    const std::string full(json::view(list[0]));
    each(list, [&](const std::string& word) {
      if (word != full) full_forms[word].push_back(full);
    });
  }
  for (const auto& list : names["transcriptions"].GetArray()) {
    const std::string first(json::view(list[0]));
    each(list, [&](std::string word) { transcription.emplace(std::move(word), first); });
  }
  std::uint32_t number = 0;
  for (const auto& list : names["spellings"].GetArray()) {
    each(list, [&](const std::string& word) { spelling[word].push_back(number); });
    ++number;
  }
  for (const auto& pair : names["apart"].GetArray()) apart.emplace_back(json::view(pair[0]), json::view(pair[1]));
  for (const auto& [from, to] : names["spelling_of_bodies"].GetObject()) {
    plain_body_words.emplace(json::view(from), json::view(to));
  }
  for (const auto& [what, phrases] : names["ministries"].GetObject()) {
    ministry_titles.emplace(json::view(what), json::view(phrases[0]));
    each(phrases,
         [&, key = std::string(json::view(what))](std::string phrase) { ministries.emplace(std::move(phrase), key); });
  }

  const json::Document english = builtin_json("english.json");
  each(english["title_nouns"], [&](const std::string& noun) {
    if (noun.find(' ') == std::string::npos) titles.insert(fold(noun));
  });
  each(english["body_nouns"], [&](const std::string& noun) { body_words.insert(fold(noun)); });
  for (const char* gender : {"m", "f"}) {
    each(english["forenames"][gender], [&](const std::string& name) { forename_gender.emplace(fold(name), *gender); });
  }

  for (const Actor& actor : builtin_actors().actors) {
    known.emplace(lookup_form(actor.name), &actor);
    for (const std::string& alias : actor.aliases) known.emplace(lookup_form(alias), &actor);
    if (actor.kind != ActorKind::kState) continue;
    states.emplace(fold_letters(actor.name), &actor);
    for (const std::string& adjective : actor.demonyms) states.emplace(fold_letters(adjective), &actor);
    for (const std::string& alias : actor.aliases) {
      if (is_long_or_shouted(alias)) states.emplace(without_the(fold_letters(alias)), &actor);
    }
  }
  for (const auto& [name, state] : states) state_beginnings.insert(name.substr(0, name.find(' ')));
}

const Actor* NameWords::known_as(std::string_view name) const {
  const auto found = known.find(lookup_form(name));
  return found == known.end() ? nullptr : found->second;
}

}  // namespace claimgraph::schema
