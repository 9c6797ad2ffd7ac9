// SPDX-License-Identifier: Apache-2.0

#include "words/english.h"

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>
#include <utility>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::extract {
namespace {

json::Document builtin_json(const char* file) {
  auto document = json::parse(*schema::builtin_file(file), file);
  if (!document) throw std::logic_error(schema::to_text(document.error()));
  return *std::move(document);
}

/// The noun itself: "chief of staff" is a chief, "civil servants" are servants.
std::string head_of(const std::string& noun) {
  for (const char* link : {" of ", " for "}) {
    if (const std::size_t at = noun.find(link); at != std::string::npos) return head_of(noun.substr(0, at));
  }
  const std::size_t space = noun.rfind(' ');
  return space == std::string::npos ? noun : noun.substr(space + 1);
}

Pronoun read_pronoun(const json::Value& object) {
  Pronoun pronoun;
  if (object.HasMember("person")) pronoun.person = object["person"].GetInt();
  const std::string number = json::text_or(object, "number");
  pronoun.plural = number == "plural";
  pronoun.singular = number == "singular";
  const std::string gender = json::text_or(object, "gender");
  pronoun.gender = gender.empty() ? '\0' : gender.front();
  return pronoun;
}

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

/// Verbs of more syllables whose last one is stressed.
constexpr std::array<std::string_view, 36> kDoubling = {
    "abet",    "abhor",  "acquit", "admit", "begin",  "commit", "compel", "concur", "confer",
    "control", "defer",  "demur",  "deter", "dispel", "embed",  "emit",   "equip",  "expel",
    "forbid",  "forget", "infer",  "occur", "omit",   "outbid", "patrol", "permit", "prefer",
    "propel",  "rebel",  "rebut",  "recur", "refer",  "regret", "repel",  "submit", "transmit"};

/// "plan" -> "planning": a stressed vowel between consonants at the end.
bool doubles(std::string_view lemma) {
  if (lemma.size() < 3) return false;
  const char last = lemma.back();
  const bool closed = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
                      is_vowel(lemma[lemma.size() - 2]) && !is_vowel(lemma[lemma.size() - 3]);
  const auto vowels = std::count_if(lemma.begin(), lemma.end(), is_vowel);
  return closed && (vowels == 1 || std::find(kDoubling.begin(), kDoubling.end(), lemma) != kDoubling.end());
}

/// Endings that tell a man's office from a woman's.
constexpr std::array<std::pair<std::string_view, char>, 8> kGenderedEndings = {{{"woman", 'f'},
                                                                                {"man", 'm'},
                                                                                {"actress", 'f'},
                                                                                {"mother", 'f'},
                                                                                {"father", 'm'},
                                                                                {"princess", 'f'},
                                                                                {"duchess", 'f'},
                                                                                {"baroness", 'f'}}};
constexpr std::array<std::pair<std::string_view, char>, 20> kGenderedWords = {
    {{"mr.", 'm'},     {"mr", 'm'},      {"mrs.", 'f'},   {"mrs", 'f'},    {"ms.", 'f'},
     {"ms", 'f'},      {"miss", 'f'},    {"sir", 'm'},    {"lord", 'm'},   {"lady", 'f'},
     {"dame", 'f'},    {"king", 'm'},    {"queen", 'f'},  {"prince", 'm'}, {"wife", 'f'},
     {"husband", 'm'}, {"brother", 'm'}, {"sister", 'f'}, {"widow", 'f'},  {"pope", 'm'}}};

}  // namespace

const English& English::get() {
  static const English english;
  return english;
}

English::English() {
  const json::Document english = builtin_json("english.json");
  const json::Document operators = builtin_json("operators.json");
  const json::Document nouns = builtin_json("nouns.json");
  // The views in the tables point into a pool that is filled first and then left alone.
  static std::deque<std::string> pool;
  const auto keep = [](std::string word) -> std::string_view { return pool.emplace_back(std::move(word)); };
  const auto mark_word = [&](const std::string& word, std::uint32_t fact) {
    if (word.find(' ') != std::string::npos) return;
    if (const auto found = facts_.find(word); found != facts_.end()) {
      found->second |= fact;
    } else {
      facts_.emplace(keep(word), fact);
    }
  };
  const auto mark = [&](const json::Value& list, std::uint32_t fact) {
    for (const auto& item : list.GetArray()) mark_word(schema::fold(json::view(item)), fact);
  };
  const auto mark_heads = [&](const json::Value& list, std::uint32_t fact) {
    for (const auto& item : list.GetArray()) mark_word(head_of(schema::fold(json::view(item))), fact);
  };
  const json::Value& function_words = english["function_words"];
  mark(function_words["determiners"], kDeterminerWord);
  const json::Value& pronouns = function_words["pronouns"];
  for (const char* list : {"personal", "possessive", "reflexive"}) {
    for (const auto& item : pronouns[list].GetArray()) {
      pronouns_.emplace(keep(schema::fold(json::text_or(item, "word"))), read_pronoun(item));
    }
  }
  mark(pronouns["relative"], kRelativePronoun);
  mark_heads(english["title_nouns"], kTitleNoun);
  mark_heads(english["group_nouns"], kGroupNoun);
  mark_heads(english["body_nouns"], kBodyNoun);
  mark(nouns["person_nouns"], kPersonNoun);
  mark(nouns["organisation_nouns"], kBodyNoun);
  mark(english["time_nouns"], kTimeNoun);
  mark(english["state_nouns"], kStateNoun);
  mark_heads(english["talk_nouns"], kTalkNoun);
  mark(english["light_verbs"], kLightVerb);
  mark(english["receiving_verbs"], kReceivingVerb);
  mark(english["neg_raising_verbs"], kNegRaising);
  mark(english["seeming_verbs"], kSeeming);
  mark(english["thing_verbs"], kThingVerb);
  mark(english["deeds"], kDeed);
  mark(english["perception_verbs"], kPerception);
  mark(english["threats"], kThreat);
  for (const char* gender : {"m", "f"}) {
    for (const auto& item : english["forenames"][gender].GetArray()) {
      const std::string word = schema::fold(json::view(item));
      mark_word(word, kForeName);
      genders_.emplace(keep(word), *gender);
    }
  }
  for (const auto& [word, gender] : kGenderedWords) genders_.insert_or_assign(word, gender);
  for (const auto& item : english["page_leftovers"].GetArray()) {
    page_leftovers_.push_back(schema::fold(json::view(item)));
  }
  for (const auto& entry : english["irregular_verbs"].GetObject()) {
    std::vector<std::string>& irregular = irregular_forms_[keep(std::string(json::view(entry.name)))];
    for (const auto& item : entry.value.GetArray()) {
      std::string_view forms = json::view(item);
      while (!forms.empty()) {
        const std::size_t slash = forms.find('/');
        irregular.emplace_back(forms.substr(0, slash));
        forms = slash == std::string_view::npos ? std::string_view() : forms.substr(slash + 1);
      }
    }
    if (entry.value.Size() < 4) continue;
    const std::string_view forms = json::view(entry.value[3]);
    if (!forms.empty()) gerunds_.emplace(keep(std::string(json::view(entry.name))), forms.substr(0, forms.find('/')));
  }
  for (const auto& entry : english["verb_nouns"].GetObject()) {
    nouns_.emplace(keep(std::string(json::view(entry.name))), json::view(entry.value));
  }
  // "is said to": the participle tells
  for (const auto& item : operators["hedges"]["verbs"].GetArray()) {
    const std::string_view words = json::view(item);
    const std::size_t first = words.find(' ');
    if (words.starts_with("is ") || words.starts_with("was ")) {
      mark_word(std::string(words.substr(first + 1, words.find(' ', first + 1) - first - 1)), kHearsay);
    }
  }
  mark(operators["reversals"], kReversal);
  mark(operators["negation"], kNegation);
  mark(operators["hedges"]["adverbs"], kHedge);
  mark(operators["hedges"]["modals"], kHedgingModal);
  mark(operators["hedges"]["conditional"], kCondition);
  mark(operators["obligation"]["strong"], kStrongObligation);
  mark(operators["obligation"]["weak"], kWeakObligation);
  for (const auto& item : operators["negative_implicatives"].GetArray()) {
    const std::string words = schema::fold(json::view(item));
    const std::string first = words.substr(0, words.find(' '));
    if (first != "be" && first != "too" && first != "of") mark_word(first, kNegativeImplicative);
  }
}

std::uint32_t English::facts(std::string_view word) const {
  const auto found = facts_.find(word);
  return found == facts_.end() ? 0 : found->second;
}

const Pronoun* English::pronoun(std::string_view word) const {
  const auto found = pronouns_.find(word);
  return found == pronouns_.end() ? nullptr : &found->second;
}

char English::gender(std::string_view folded) const {
  if (const auto found = genders_.find(folded); found != genders_.end()) return found->second;
  for (const auto& [ending, gender] : kGenderedEndings) {
    if (folded.ends_with(ending)) return gender;
  }
  return 0;
}

std::string English::gerund(std::string_view lemma) const {
  const auto ends = [lemma](std::string_view suffix) {
    return lemma.size() > suffix.size() && lemma.ends_with(suffix);
  };
  if (const auto found = gerunds_.find(lemma); found != gerunds_.end()) return found->second;
  const std::string word(lemma);
  if (ends("ie")) return word.substr(0, word.size() - 2) + "ying";
  if (ends("e") && !ends("ee") && !ends("oe") && !ends("ye")) return word.substr(0, word.size() - 1) + "ing";
  if (doubles(lemma)) return word + word.back() + "ing";
  return word + "ing";
}

std::vector<std::string> English::verb_forms(std::string_view lemma) const {
  const auto ends = [lemma](std::string_view suffix) { return lemma.ends_with(suffix); };
  const std::string word(lemma);
  const bool y = ends("y") && lemma.size() > 1 && !is_vowel(lemma[lemma.size() - 2]);
  const std::string stem = y ? word.substr(0, word.size() - 1) + "i" : word;
  const bool hisses = ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o");
  std::vector<std::string> forms{gerund(lemma), stem + (y || hisses ? "es" : "s")};
  const auto irregular = irregular_forms_.find(lemma);
  if (irregular != irregular_forms_.end()) {
    forms.insert(forms.end(), irregular->second.begin(), irregular->second.end());
    if (irregular->second.size() > 1 && !irregular->second.front().empty()) return forms;
  }
  forms.push_back(ends("e") ? word + "d" : doubles(lemma) ? word + word.back() + "ed" : stem + "ed");
  if (ends("el") || ends("al")) {  // "signalled" and "signaled"
    forms.push_back(word + "led");
    forms.push_back(word + "ling");
  }
  return forms;
}

std::string_view English::noun_of(std::string_view lemma) const {
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace claimgraph::extract
