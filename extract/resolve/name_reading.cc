// SPDX-License-Identifier: Apache-2.0

#include "resolve/name_reading.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "claimgraph/schema/names.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

bool capital(const Doc& doc, TokenIndex token) {
  const auto first = static_cast<unsigned char>(doc.printed(token).front());
  return (first >= 'A' && first <= 'Z') || first >= 0xC3;
}

/// Running text, where a capital means something; headlines have them everywhere.
bool has_small_words(const Doc& doc, TokenIndex token) {
  const TokenRange words = doc.sentences[doc.sentence_of(token)].tokens;
  for (TokenIndex word = words.begin; word < words.end; ++word) {
    const std::string_view printed = doc.printed(word);
    if (printed.size() > 5 && printed.front() >= 'a' && printed.front() <= 'z') return true;
  }
  return false;
}

/// By the Penn tag: "White" of "White House" is an adjective to Universal Dependencies. A noun with a capital beside a
/// name is part of it whatever its tag: "the Transport and Rail Union".
bool is_proper(const Doc& doc, TokenIndex token) {
  if (doc.xpos(token).starts_with("NNP")) return true;
  const TokenRange words = doc.sentences[doc.sentence_of(token)].tokens;
  if (!doc.xpos(token).starts_with("NN") || !capital(doc, token) || token == words.begin) return false;
  const auto name = [&](TokenIndex at) {
    return at < words.end && doc.xpos(at).starts_with("NNP") && capital(doc, at);
  };
  const bool bridge = token + 2 < words.end && (doc.lower(token + 1) == "and" || doc.lower(token + 1) == "&");
  return (name(token - 1) || name(token + 1) || (bridge && name(token + 2))) && has_small_words(doc, token);
}

/// "NFGO wants": a word of capitals among other words, whatever the tagger takes it for, where a noun can stand.
bool is_acronym(const Doc& doc, TokenIndex token) {
  const Upos upos = doc.tokens[token].upos;
  if (upos != Upos::kNoun && upos != Upos::kX && upos != Upos::kPropn) return false;
  const Relation relation = doc.tokens[token].relation;
  if (relation != Relation::kNsubj && relation != Relation::kObj && relation != Relation::kObl &&
      relation != Relation::kNmod) {
    return false;
  }
  const auto shouted = [&](TokenIndex word) {
    const std::string_view printed = doc.printed(word);
    return printed.size() > 1 &&
           std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  if (!shouted(token) || doc.printed(token).size() < 3) return false;
  return (token == 0 || !shouted(token - 1)) && (token + 1 == doc.tokens.size() || !shouted(token + 1));
}

/// "Department of Justice", "Bank of England": the name goes on behind "of" where the tree says so.
bool bridges(const Doc& doc, TokenIndex token, TokenIndex end) {
  const std::string_view lower = doc.lower(token);
  if (lower != "of" && lower != "for" && lower != "and" && lower != "&" && lower != "-") return false;
  TokenIndex next = token + 1;
  if (next < end && doc.lower(next) == "the") ++next;
  if (next >= end || !is_proper(doc, next)) return false;
  if (lower == "-") return !doc.tokens[token - 1].space_after;  // else it is a dash, not a hyphen
  if (lower == "&") return true;
  if (lower == "and") {  // "Transport and Rail Union": both words modify the noun behind
    const TokenIndex before = token - 1;
    const TokenIndex head = doc.tokens[before].head;
    return doc.tokens[before].relation == Relation::kCompound && head != kNoToken && head > token &&
           is_proper(doc, head);
  }
  const English& english = English::get();
  return english.is(schema::fold(doc.lower(token - 1)), kBodyNoun | kStateNoun);
}

TokenIndex outer_head(const Doc& doc, TokenRange range) {
  for (TokenIndex token = range.begin; token < range.end; ++token) {
    if (doc.tokens[token].head == kNoToken || !range.contains(doc.tokens[token].head)) {
      if (is_proper(doc, token) || range.size() == 1) return token;
    }
  }
  return range.begin;
}

/// "president", "Sen.", "Mr."
bool is_title_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 15> kShort = {"sen", "rep",  "gov",  "gen", "lt",  "col", "capt", "dr",
                                                              "adm", "prof", "pres", "sgt", "rev", "amb", "pm"};
  const std::string_view bare = folded.ends_with('.') ? folded.substr(0, folded.size() - 1) : folded;
  const English& english = English::get();
  if (english.is(folded, kTitleNoun) || english.is(bare, kTitleNoun)) return true;
  if (!english.is(folded, kForeName) && english.gender(folded) != 0 && folded.size() < 6) return true;
  return std::find(kShort.begin(), kShort.end(), bare) != kShort.end();
}

/// "Sen." -> "senator"
std::string_view spelled_out(std::string_view folded) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kFull = {{{"sen", "senator"},
                                                                                          {"rep", "representative"},
                                                                                          {"gov", "governor"},
                                                                                          {"gen", "general"},
                                                                                          {"dr", "doctor"},
                                                                                          {"prof", "professor"},
                                                                                          {"pres", "president"},
                                                                                          {"amb", "ambassador"},
                                                                                          {"adm", "admiral"}}};
  if (folded.ends_with('.')) folded.remove_suffix(1);
  for (const auto& [abbreviation, full] : kFull) {
    if (folded == abbreviation) return full;
  }
  return {};
}

/// What stands in front of a title: "former", "Russian", "prime".
bool modifies_title(const ActorLexicon& lexicon, std::string_view folded) {
  static constexpr std::array<std::string_view, 14> kModifiers = {"prime",  "vice",    "attorney", "first", "chief",
                                                                  "former", "deputy",  "foreign",  "us",    "u.s.",
                                                                  "senior", "interim", "acting",   "u.k."};
  return std::find(kModifiers.begin(), kModifiers.end(), folded) != kModifiers.end() ||
         lexicon.by_demonym(folded) != nullptr;
}

/// The word behind the last title of the run ("County Attorney" of "County Attorney Wes Pruitt"), where a person's
/// name follows; `range.begin` where none does.
TokenIndex behind_titles(const Doc& doc, TokenRange range) {
  TokenIndex begin = range.begin;
  const English& english = English::get();
  for (TokenIndex token = range.begin; token + 1 < range.end; ++token) {
    const std::string folded = schema::fold(doc.lower(token));
    if (english.is(folded, kForeName) || doc.lower(token) == "of") break;
    if (is_title_word(folded)) begin = token + 1;
  }
  for (TokenIndex token = begin; token < range.end; ++token) {
    if (english.is(schema::fold(doc.lower(token)), kBodyNoun | kStateNoun | kTalkNoun)) return range.begin;
    if (!is_proper(doc, token)) return range.begin;
  }
  return begin;
}

/// Titles in front of a name tell who it is and are no part of it.
bool is_title(const Doc& doc, const ActorLexicon& lexicon, TokenIndex token, TokenIndex end) {
  const std::string folded = schema::fold(doc.lower(token));
  if (is_title_word(folded)) return true;
  return token + 1 < end && modifies_title(lexicon, folded) && is_title(doc, lexicon, token + 1, end);
}

void read_kind(NameReading& name) {
  const English& english = English::get();
  if (name.known != nullptr) {
    name.kind = name.known->kind;
    name.kind_known = true;
    if (!name.known->gender.empty()) name.gender = name.known->gender.front();
    return;
  }
  if (name.words.size() > 1 && name.words.front() == "st.") {  // a hospital, a town, a school
    name.kind = schema::ActorKind::kOrganisation;
    name.kind_known = true;
    return;
  }
  const bool forename = name.words.size() > 1 && english.is(name.words.front(), kForeName);
  if (forename || name.gender != 0 || !name.roles.empty()) {
    name.kind_known = true;
    if (name.gender == 0 && forename) name.gender = english.gender(name.words.front());
    return;
  }
  for (const std::string& word : name.words) {
    if (english.is(word, kBodyNoun | kStateNoun | kTalkNoun)) {
      name.kind = schema::ActorKind::kOrganisation;
      name.kind_known = true;
      name.roles.push_back(word);
    } else if (english.is(word, kGroupNoun)) {
      name.kind = schema::ActorKind::kGroup;
      name.kind_known = true;
      name.plural = true;
    }
  }
  const bool shouted = name.words.size() == 1 && name.text.size() > 1 && name.text.size() < 7 &&
                       std::none_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (shouted && !name.kind_known) {
    name.kind = schema::ActorKind::kOrganisation;
    name.kind_known = true;
  }
}

/// "infrastructure minister": the noun with what is compounded to it.
std::string full_title(const Doc& doc, TokenIndex noun) {
  std::string title(doc.lemma(noun));
  for (TokenIndex before = noun; before-- > 0;) {
    const Relation relation = doc.tokens[before].relation;
    if (doc.tokens[before].head != noun || (relation != Relation::kCompound && relation != Relation::kAmod)) break;
    if (doc.xpos(before).starts_with("NNP")) break;
    title = std::string(doc.lower(before)) + " " + title;
  }
  return title;
}

/// "Moira Quayle, the harbour minister", "the harbour minister, Moira Quayle"
void add_apposed_roles(const Doc& doc, NameReading& name) {
  const auto add = [&](TokenIndex noun) {
    const std::string lemma(doc.lemma(noun));
    const English& english = English::get();
    if (doc.tokens[noun].upos != Upos::kNoun) return;
    if (!english.is(lemma, kTitleNoun | kPersonNoun | kGroupNoun | kBodyNoun) && english.gender(lemma) == 0) return;
    name.roles.push_back(lemma);
    const std::string full = full_title(doc, noun);
    if (full != lemma) name.roles.push_back(full);
    if (name.gender == 0) name.gender = english.gender(lemma);
  };
  for (const TokenIndex dependent : doc.children(name.head)) {
    if (doc.tokens[dependent].relation == Relation::kAppos) add(dependent);
  }
  // "harbour minister Moira Quayle", where the tree makes two phrases of it
  if (const TokenIndex first = name.range.begin; first > 0 && name.kind == schema::ActorKind::kPerson) {
    const TokenIndex before = first - 1;
    const bool beside = doc.sentence_of(before) == doc.sentence_of(first) && doc.xpos(before) == "NN" &&
                        doc.tokens[before].head == doc.tokens[name.head].head;
    if (beside && name.words.size() > 1) add(before);
  }
  const language::Token& node = doc.tokens[name.head];
  if (node.relation == Relation::kAppos && node.head != kNoToken && node.head < name.head) add(node.head);
}

/// "Norway's Foreign Ministry", "the Ministry of Foreign Affairs of Norway": one name, however it is put.
void read_as_ministry(const Doc& doc, const ActorLexicon& lexicon, NameReading& name) {
  static constexpr std::array<std::string_view, 5> kWords = {"ministry", "office", "department", "mfa", "mod"};
  const bool may_be =
      std::find_first_of(name.words.begin(), name.words.end(), kWords.begin(), kWords.end()) != name.words.end();
  if (name.known != nullptr || !may_be) return;
  auto ministry = schema::read_ministry(doc.printed(name_phrase(doc, name.head)));
  if (!ministry) ministry = schema::read_ministry(name.text);
  if (!ministry) return;
  name.text = ministry->name;
  name.folded = schema::fold(name.text);
  name.known = lexicon.by_name(name.folded);
  name.words.clear();
  for (std::size_t begin = 0; begin < name.folded.size();) {
    const std::size_t end = std::min(name.folded.find(' ', begin), name.folded.size());
    name.words.push_back(name.folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

NameReading read(const Doc& doc, const ActorLexicon& lexicon, TokenRange range) {
  NameReading name;
  name.range = range;
  name.head = outer_head(doc, range);
  TokenIndex begin = range.begin;
  name.known = lexicon.by_name(schema::fold(doc.printed(range)));
  const TokenIndex bare = behind_titles(doc, range);
  const bool body = English::get().is(schema::fold(doc.lower(range.end - 1)), kBodyNoun);  // "the Refugee Council"
  // "Former President Ann Archer" is no president
  bool past =
      begin > 0 && doc.sentence_of(begin - 1) == doc.sentence_of(begin) && tells_another_time(doc.lower(begin - 1));
  while (name.known == nullptr && !body && begin + 1 < range.end &&
         (begin < bare || is_title(doc, lexicon, begin, range.end))) {
    const std::string folded = schema::fold(doc.lower(begin));
    if (name.gender == 0) name.gender = English::get().gender(folded);
    past = past || tells_another_time(folded);
    const std::string role(spelled_out(folded).empty() ? std::string_view(folded) : spelled_out(folded));
    if (English::get().is(folded, kTitleNoun) || role != folded) name.roles.push_back(past ? "former " + role : role);
    ++begin;
    name.known = lexicon.by_name(schema::fold(doc.printed({begin, range.end})));
  }
  for (const char c : doc.printed(TokenRange{begin, range.end})) name.text += c == '\n' ? ' ' : c;
  name.folded = schema::fold(name.text);
  for (TokenIndex token = begin; token < range.end; ++token) {
    if (doc.tokens[token].upos == Upos::kPunct) continue;
    name.words.push_back(schema::fold(doc.lower(token)));
    if (is_proper(doc, token)) name.acronym += name.words.back().front();
  }
  if (name.words.empty()) name.words.push_back(name.folded);
  if (name.known == nullptr && name.words.size() > 1) name.known = lexicon.by_spelling(name.text);
  read_as_ministry(doc, lexicon, name);
  // "its chief executive Ann Archer", "spokesman John Smith"
  for (const TokenIndex dependent : doc.children(name.head)) {
    const bool title = dependent < begin && doc.tokens[dependent].upos == Upos::kNoun;
    if (!title) continue;
    const std::string lemma(doc.lemma(dependent));
    if (English::get().is(lemma, kTitleNoun | kPersonNoun | kGroupNoun) || English::get().gender(lemma) != 0) {
      name.roles.push_back(lemma);
      if (const std::string full = full_title(doc, dependent); full != lemma) name.roles.push_back(full);
      if (name.gender == 0) name.gender = English::get().gender(lemma);
    }
  }
  add_apposed_roles(doc, name);
  read_kind(name);
  // "Transport and Rail Union (TRU)"
  if (range.end + 2 < doc.tokens.size() && doc.lower(range.end) == "(" && doc.lower(range.end + 2) == ")" &&
      is_proper(doc, range.end + 1)) {
    name.given_acronym = schema::fold(doc.lower(range.end + 1));
  }
  return name;
}

/// "NAIROBI (Agency) - ", "NAIROBI, March 4 - ": the place of writing, in capitals up to a dash.
bool is_dateline(const Doc& doc, TokenIndex end, TokenIndex sentence_end) {
  const std::string_view printed = doc.printed(end - 1);
  if (printed.size() < 4 || std::any_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  for (TokenIndex token = end; token < sentence_end && token < end + 8; ++token) {
    const std::string_view lower = doc.lower(token);
    if (lower == "-" || lower == "--" || doc.form(token) == "\xE2\x80\x94" || doc.form(token) == "\xE2\x80\x93" ||
        doc.form(token) == "\xE2\x80\x95") {
      return doc.tokens[token - 1].space_after;
    }
    if (doc.tokens[token].upos == Upos::kVerb) return false;
  }
  return false;
}

}  // namespace

bool tells_another_time(std::string_view lower) {
  static constexpr std::array<std::string_view, 10> kWords = {"former", "ex",      "ex-",      "previous",  "future",
                                                              "next",   "onetime", "one-time", "erstwhile", "late"};
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

std::vector<NameReading> read_names(const Doc& doc, const ActorLexicon& lexicon) {
  std::vector<NameReading> names;
  const English& english = English::get();
  for (const language::Sentence& sentence : doc.sentences) {
    TokenIndex last_end = sentence.tokens.begin;
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      const bool acronym = !is_proper(doc, token) && is_acronym(doc, token);
      if (!acronym && (!is_proper(doc, token) || !capital(doc, token))) continue;
      // "On 20 August Lavrov said"
      const bool date = token > sentence.tokens.begin && english.is(schema::fold(doc.lower(token)), kTimeNoun) &&
                        (doc.tokens[token - 1].upos == Upos::kNum || doc.tokens[token - 1].upos == Upos::kAdp);
      if (date) continue;
      TokenIndex begin = token;
      TokenIndex end = token + 1;
      const auto goes_on = [&](TokenIndex at) {
        if (at >= sentence.tokens.end) return false;
        return is_proper(doc, at) || bridges(doc, at, sentence.tokens.end);
      };
      while (!acronym && goes_on(end)) {
        if (!is_proper(doc, end) && doc.lower(end + 1) == "the") ++end;
        end += is_proper(doc, end) ? 1 : 2;
      }
      token = end - 1;
      // "Irish Rail", "the African Development Bank": the adjective belongs to a name that is no person's
      const bool alone = end == begin + 1 && lexicon.by_name(schema::fold(doc.lower(begin))) == nullptr &&
                         !is_title_word(schema::fold(doc.lower(begin))) &&
                         !english.is(schema::fold(doc.lower(begin)), kForeName);
      const bool body = end > begin + 1 && english.is(schema::fold(doc.lower(end - 1)), kBodyNoun);
      if ((alone || body) && begin > sentence.tokens.begin && doc.xpos(begin - 1) == "JJ" && capital(doc, begin - 1) &&
          begin - 1 >= last_end && doc.tokens[begin - 1].head >= begin && doc.tokens[begin - 1].head < end) {
        --begin;
      }
      last_end = end;
      if (begin == sentence.tokens.begin && is_dateline(doc, end, sentence.tokens.end)) continue;
      if (english.is(schema::fold(doc.lower(end - 1)), kTimeNoun)) continue;  // "on Monday", "Labor Day"
      NameReading name = read(doc, lexicon, {begin, end});
      // "the President" names nobody by itself
      const bool only_title = name.known == nullptr && name.words.size() == 1 && is_title(doc, lexicon, end - 1, end);
      if (!only_title) names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace claimgraph::extract
