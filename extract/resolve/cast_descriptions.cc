// SPDX-License-Identifier: Apache-2.0

// Descriptions: "the minister", "the Russian side", "two of the unions".

#include <algorithm>
#include <array>

#include "claimgraph/schema/names.h"
#include "resolve/cast_builder.h"
#include "resolve/pronouns.h"
#include "words/english.h"

namespace claimgraph::extract {

bool CastBuilder::counts_people(TokenIndex number) const {
  if (doc_.tokens[number].relation != Relation::kNsubj) return false;
  return std::any_of(doc_.children(number).begin(), doc_.children(number).end(), [&](TokenIndex dependent) {
    return doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == "of" &&
           English::get().is(doc_.lemma(dependent), kTitleNoun | kPersonNoun | kGroupNoun | kBodyNoun);
  });
}

bool CastBuilder::is_mistaken_noun(TokenIndex token) const {
  const Relation relation = doc_.tokens[token].relation;
  return doc_.tokens[token].upos == Upos::kAdj && (relation == Relation::kNsubj || relation == Relation::kObj) &&
         English::get().is(doc_.lemma(token), kTitleNoun | kPersonNoun);
}

void CastBuilder::meet_adjective(TokenIndex token) {
  const std::string folded = schema::fold(doc_.lower(token));
  if (const schema::Actor* state = lexicon_.by_demonym(folded); state != nullptr && capital(token)) {
    record(token, {token, token + 1}, known_entity(*state), ResolveStep::kPeople);
  } else if (const schema::Actor* people = lexicon_.by_people(folded); people != nullptr && capital(token)) {
    record(token, {token, token + 1}, known_entity(*people), ResolveStep::kPeople);
  }
}

bool CastBuilder::is_of_another_time(TokenIndex title) const {
  return std::any_of(doc_.children(title).begin(), doc_.children(title).end(),
                     [&](TokenIndex word) { return word < title && tells_another_time(doc_.lower(word)); });
}

TokenIndex CastBuilder::counted(TokenIndex head) const {
  static constexpr std::array<std::string_view, 14> kCounting = {"percent", "cent",    "majority", "number", "group",
                                                                 "lot",     "handful", "dozens",   "plenty", "couple",
                                                                 "many",    "some",    "most",     "half"};
  if (std::find(kCounting.begin(), kCounting.end(), doc_.lower(head)) == kCounting.end()) return kNoToken;
  for (const TokenIndex dependent : doc_.children(head)) {
    if (doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == "of") return dependent;
  }
  return kNoToken;
}

void CastBuilder::meet_description(TokenIndex token) {
  const English& english = English::get();
  const Relation relation = doc_.tokens[token].relation;
  if (relation == Relation::kCompound || relation == Relation::kFlat || relation == Relation::kFixed) return;
  const std::string lower = schema::fold(doc_.lower(token));
  const TokenRange words = name_phrase(doc_, token);
  // An apposition is whoever it is an apposition to; so is the noun that a name is an apposition of.
  if (relation == Relation::kAppos && doc_.tokens[token].head < token) {
    if (const Mention* named = cast_.find(doc_.tokens[token].head); named != nullptr && !named->weak) {
      const std::uint32_t entity = named->entity;
      add_role(entity, token);
      record(token, words, entity, ResolveStep::kRole);
      return;
    }
  }
  if (const Mention* named = name_in_front(token, words); named != nullptr) {
    const std::uint32_t entity = named->entity;
    add_role(entity, token);
    record(token, words, entity, ResolveStep::kRole);
    return;
  }
  if (const TokenIndex name = apposed_name(token); name != kNoToken) {
    const NameReading* reading = name_at(name);
    if (reading != nullptr) {
      ResolveStep step = ResolveStep::kFullName;
      const std::uint32_t entity = entity_of(*reading, step);
      add_role(entity, token);
      record(token, {words.begin, std::max(words.end, reading->range.end)}, entity, step);
      return;
    }
  }
  if (const schema::Actor* people = lexicon_.by_people(lower);
      people != nullptr && people->kind == schema::ActorKind::kState && capital(token)) {
    record(token, words, known_entity(*people), ResolveStep::kPeople);
    return;
  }
  // "the Republican", "the American": one person of whom it was said, or nobody was yet
  if (doc_.xpos(token).size() < 4 && capital(token) && is_definite(token) && lexicon_.by_demonym(lower) != nullptr) {
    if (const auto person = somebody(token)) record(token, words, *person, ResolveStep::kRole);
    return;
  }
  if (const auto two = the_two(token)) {
    record(token, words, two->first, ResolveStep::kRole);
    cast_.mentions_.back().second = two->second;
    return;
  }
  const TokenIndex behind_of = counted(token);
  const TokenIndex meant = behind_of == kNoToken ? token : behind_of;
  const std::string lemma =
      doc_.xpos(meant).starts_with("NNP") ? schema::fold(doc_.lower(meant)) : std::string(doc_.lemma(meant));
  const std::uint32_t facts = english.facts(lemma) | english.facts(schema::fold(doc_.lower(meant)));
  const bool actor_like = (facts & (kTitleNoun | kPersonNoun | kGroupNoun | kBodyNoun | kStateNoun | kTalkNoun)) != 0 ||
                          doc_.tokens[token].upos == Upos::kNum || english.gender(lemma) != 0 ||
                          (capital(token) && lexicon_.by_people(lower) != nullptr);
  if (!actor_like) {
    if (may_think(token) && (facts & kTimeNoun) == 0) describe(token, meant, words, facts, true);
    return;
  }
  if (const schema::Actor* actor = lexicon_.by_name(phrase_without_determiner(words)); actor != nullptr) {
    record(token, words, known_entity(*actor), ResolveStep::kKnownName);
    return;
  }
  if (lemma == "ministry") {
    if (const auto ministry = schema::read_ministry(phrase_without_determiner(words))) {
      record(token, words, ministry_entity(ministry->name), ResolveStep::kKnownName);
      return;
    }
  }
  const TokenIndex state = state_modifier(token);
  const bool another_time = (facts & kTitleNoun) != 0 && is_of_another_time(token);
  if (another_time && is_definite(token)) {
    if (const auto before = held_before(lemma, title_text(token), state)) {
      record(token, words, *before, ResolveStep::kRole);
    } else {
      describe(token, meant, words, facts, false);
      // "the president" behind it is somebody else
      if (const Mention* made = cast_.find(token)) cast_.entities_[made->entity].roles = {title_text(token)};
    }
    return;
  }
  if (state != kNoToken) {
    const Mention* owner = cast_.find(state);
    if (owner != nullptr && (facts & kTitleNoun) != 0 && !another_time) {
      const std::string title = title_text(token);
      if (const schema::Actor* holder = lexicon_.by_title(title, cast_.entities_[owner->entity].name, day_)) {
        const std::uint32_t entity = known_entity(*holder);
        record(token, words, entity, ResolveStep::kOffice);
        return;
      }
    }
    if (owner != nullptr && (facts & kStateNoun) != 0 &&
        cast_.entities_[owner->entity].kind == schema::ActorKind::kState) {
      const std::uint32_t entity = owner->entity;
      record(token, words, entity, ResolveStep::kPeople);
      return;
    }
  }
  const bool pronoun_owner = state != kNoToken && doc_.tokens[state].upos == Upos::kPron;
  if (is_definite(token)) {
    const bool owned = state != kNoToken && !pronoun_owner;
    const bool talk = (facts & kTalkNoun) != 0 && (facts & (kTitleNoun | kGroupNoun | kBodyNoun)) == 0;
    const bool another = (facts & kBodyNoun) != 0 && has_phrase(token, "of");  // "the club of his cousin"
    const auto entity = owned || talk || another ? std::nullopt : called(lemma, title_text(token));
    if (entity) {
      record(token, words, *entity, ResolveStep::kRole);
      return;
    }
    // "the company": the body spoken of before
    if (is_business_noun(lemma) && state == kNoToken && doc_.xpos(token) == "NN" &&
        child_word(doc_, token, "the") != kNoToken && child(doc_, token, Relation::kNmod) == kNoToken) {
      if (const auto body = somebody(token, 'o')) {
        record(token, words, *body, ResolveStep::kRole);
        return;
      }
    }
    // "the billionaire businessman", somebody spoken of before
    static constexpr std::array<std::string_view, 10> kOffices = {
        "president", "minister", "chancellor", "mayor", "governor", "king", "queen", "pope", "premier", "ambassador"};
    const bool office = std::find(kOffices.begin(), kOffices.end(), lemma) != kOffices.end();  // nobody was called so
    const bool person = !office && ((facts & (kTitleNoun | kPersonNoun)) != 0 || english.gender(lemma) != 0);
    if (person && state == kNoToken && doc_.xpos(token) == "NN" && child_word(doc_, token, "the") != kNoToken &&
        child(doc_, token, Relation::kNmod) == kNoToken && child(doc_, token, Relation::kCompound) == kNoToken) {
      if (const auto who = somebody(token)) {
        record(token, words, *who, ResolveStep::kRole);
        return;
      }
    }
  }
  describe(token, meant, words, facts, false);
}

std::optional<std::uint32_t> CastBuilder::somebody(TokenIndex token, char kind) const {
  Pronoun pronoun;
  pronoun.gender = kind;
  return antecedent_of(doc_, pronoun, token, cast_.mentions_, cast_.entities_, quotations_);
}

void CastBuilder::describe(TokenIndex token, TokenIndex meant, TokenRange words, std::uint32_t facts, bool weak) {
  if (doc_.lower(words.begin) == "no") return;  // "no ministers": nobody
  std::string text = description_text(meant == token ? words : name_phrase(doc_, meant));
  if (text.empty()) return;
  const std::string folded = schema::fold(text);
  const auto found = by_name_.find(folded);
  std::uint32_t entity = 0;
  if (found != by_name_.end()) {
    entity = found->second;
  } else {
    const bool plural = doc_.xpos(meant) == "NNS" || doc_.xpos(meant) == "NNPS";
    schema::ActorKind kind = schema::ActorKind::kPerson;
    if (plural || (facts & kGroupNoun) != 0)
      kind = schema::ActorKind::kGroup;
    else if ((facts & (kBodyNoun | kStateNoun | kTalkNoun)) != 0 && (facts & kTitleNoun) == 0)
      kind = schema::ActorKind::kOrganisation;
    entity =
        add({text, kind, true, English::get().gender(doc_.lemma(meant)), plural, {std::string(doc_.lemma(meant))}});
    cast_.entities_[entity].described = true;
    cast_.entities_[entity].talk = (facts & kTalkNoun) != 0 && (facts & (kTitleNoun | kGroupNoun | kBodyNoun)) == 0;
    by_name_.emplace(folded, entity);
  }
  record(token, words, entity, ResolveStep::kDescription);
  cast_.mentions_.back().weak = weak;
}

bool CastBuilder::may_think(TokenIndex token) const {
  const Relation relation = doc_.tokens[token].relation;
  return relation == Relation::kNsubj || (relation == Relation::kObl && preposition(doc_, token) == "by") ||
         (relation == Relation::kConj && doc_.tokens[doc_.tokens[token].head].relation == Relation::kNsubj) ||
         child(doc_, token, Relation::kAcl) != kNoToken;
}

std::string CastBuilder::phrase_without_determiner(TokenRange words) const {
  while (!words.empty() && doc_.tokens[words.begin].upos == Upos::kDet) ++words.begin;
  return words.empty() ? std::string() : schema::fold(doc_.printed(words));
}

std::string CastBuilder::description_text(TokenRange words) const {
  const auto is_article = [&](TokenIndex word) {
    static constexpr std::array<std::string_view, 8> kArticles = {"a",    "an",    "the",   "this",
                                                                  "that", "these", "those", "all"};
    return std::find(kArticles.begin(), kArticles.end(), doc_.lower(word)) != kArticles.end();
  };
  while (!words.empty() && (is_article(words.begin) || doc_.tokens[words.begin].upos == Upos::kPunct)) ++words.begin;
  while (!words.empty() &&
         (doc_.tokens[words.end - 1].upos == Upos::kPunct || doc_.tokens[words.end - 1].upos == Upos::kAdp)) {
    --words.end;
  }
  if (words.empty() || words.size() > 10) return {};
  std::string text;
  // "its board" is the board of whoever is meant by "its"
  if (doc_.tokens[words.begin].upos == Upos::kPron && words.size() > 1) {
    const Mention* owner = cast_.find(words.begin);
    if (owner != nullptr) text = cast_.entities_[owner->entity].name + "'s ";
    ++words.begin;
  }
  for (const char c : doc_.printed(words)) text += c == '\n' ? ' ' : c;
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

bool CastBuilder::has_phrase(TokenIndex noun, std::string_view lead) const {
  for (const TokenIndex dependent : doc_.children(noun)) {
    if (doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == lead) return true;
  }
  return false;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> CastBuilder::the_two(TokenIndex token) const {
  constexpr std::uint32_t kFarthestSentence = 3;
  static constexpr std::array<std::string_view, 6> kStates = {"country", "nation",    "state",
                                                              "side",    "neighbour", "government"};
  if (!is_plural(token)) return std::nullopt;
  const bool two = child_word(doc_, token, "two") != kNoToken && child_word(doc_, token, "the") != kNoToken;
  if (!two && child_word(doc_, token, "both") == kNoToken) return std::nullopt;
  if (child(doc_, token, Relation::kNmod) != kNoToken || child(doc_, token, Relation::kAcl) != kNoToken)
    return std::nullopt;
  const std::string lemma(doc_.lemma(token));
  const bool states = std::find(kStates.begin(), kStates.end(), lemma) != kStates.end();
  const English& english = English::get();
  if (!states && !english.is(lemma, kTitleNoun | kPersonNoun) && english.gender(lemma) == 0) return std::nullopt;
  static constexpr std::array<std::string_view, 7> kAnybody = {"man",   "woman", "leader",   "politician",
                                                               "rival", "ally",  "statesman"};
  const bool anybody = std::find(kAnybody.begin(), kAnybody.end(), lemma) != kAnybody.end();
  const char gender = english.gender(lemma);
  std::optional<std::uint32_t> last;
  for (std::size_t i = cast_.mentions_.size(); i-- > 0;) {
    const Mention& mention = cast_.mentions_[i];
    if (doc_.sentence_of(mention.head) + kFarthestSentence < doc_.sentence_of(token)) break;
    const Entity& entity = cast_.entities_[mention.entity];
    const schema::ActorKind wanted = states ? schema::ActorKind::kState : schema::ActorKind::kPerson;
    if (entity.kind != wanted || entity.plural || entity.described || !(states || entity.kind_known)) continue;
    if (gender != 0 && entity.gender != 0 && entity.gender != gender) continue;
    const bool called_so = std::find(entity.roles.begin(), entity.roles.end(), lemma) != entity.roles.end();
    if (!states && !anybody && !called_so) continue;
    if (!last) {
      last = mention.entity;
    } else if (*last != mention.entity) {
      return std::pair{mention.entity, *last};
    }
  }
  return std::nullopt;
}

bool CastBuilder::is_definite(TokenIndex token) const {
  for (const TokenIndex dependent : doc_.children(token)) {
    const std::string_view lower = doc_.lower(dependent);
    if (lower == "the" || lower == "this" || lower == "that" || is(doc_, dependent, "nmod:poss")) return true;
  }
  // "Management says", "Prime Minister says"; headlines leave the article out: "union rejects offer"
  const bool title = doc_.xpos(token) == "NNP" && English::get().is(schema::fold(doc_.lower(token)), kTitleNoun);
  if (doc_.xpos(token) != "NN" && !title) return false;
  return capital(token) || (doc_.tokens[token].relation == Relation::kNsubj && doc_.children(token).empty());
}

TokenIndex CastBuilder::state_modifier(TokenIndex noun) const {
  for (const TokenIndex dependent : doc_.children(noun)) {
    const Relation relation = doc_.tokens[dependent].relation;
    const bool modifier =
        relation == Relation::kAmod || relation == Relation::kCompound || is(doc_, dependent, "nmod:poss");
    if (modifier && dependent < noun && cast_.find(dependent) != nullptr) return dependent;
  }
  return kNoToken;
}

std::string CastBuilder::title_text(TokenIndex noun) const {
  std::string text = schema::fold(doc_.lower(noun));
  for (TokenIndex before = noun; before-- > 0;) {
    if (doc_.tokens[before].head != noun || cast_.find(before) != nullptr) break;
    const Relation relation = doc_.tokens[before].relation;
    if (relation != Relation::kCompound && relation != Relation::kAmod) break;
    text = schema::fold(doc_.lower(before)) + " " + text;
  }
  return text;
}

}  // namespace claimgraph::extract
