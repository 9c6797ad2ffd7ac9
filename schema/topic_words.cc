// SPDX-License-Identifier: Apache-2.0

#include "topic_words.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <stdexcept>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::schema {
namespace {

/// Not to be shared between threads, therefore made anew for each phrase.
class Stemmer {
 public:
  Stemmer() : stemmer_(sb_stemmer_new("english", nullptr), &sb_stemmer_delete) {
    if (!stemmer_) throw std::bad_alloc();
  }
  std::string operator()(const std::string& word) {
    const sb_symbol* stem =
        sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> stemmer_;
};

/// Every single word in a list, or in the lists of an object.
void collect(const json::Value& value, std::set<std::string, std::less<>>& out) {
  if (value.IsString()) {
    const std::string_view word = json::view(value);
    if (word.find(' ') == std::string_view::npos) out.insert(fold(word));
  } else if (value.IsArray()) {
    for (const auto& item : value.GetArray()) collect(item, out);
  } else if (value.IsObject()) {
    for (const auto& member : value.GetObject()) collect(member.value, out);
  }
}

json::Document builtin_json(std::string_view file) {
  auto document = json::parse(*builtin_file(file), file);
  if (!document) throw std::logic_error(to_text(document.error()));
  return *std::move(document);
}

bool in_word(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80 || std::isalnum(byte) != 0) return true;
  // "U.S." and "3.5" are one word each.
  return byte == '.' && at > 0 && at + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[at + 1])) != 0;
}

/// "cease-fire" and "cease fire" ask for no end of a fire.
std::string join_ceasefire(std::string text) {
  constexpr std::string_view kFirst = "cease";
  for (std::size_t at = 0; at + kFirst.size() < text.size(); ++at) {
    const std::size_t gap = at + kFirst.size();
    if ((text[gap] != '-' && text[gap] != ' ') || (at > 0 && in_word(text, at - 1))) continue;
    std::size_t end = gap + 1;
    while (end < text.size() && in_word(text, end)) ++end;
    const std::string second = fold(std::string_view(text).substr(gap + 1, end - gap - 1));
    const bool fire = second == "fire" || second == "fires";
    if (fire && fold(std::string_view(text).substr(at, kFirst.size())) == kFirst) text.erase(gap, 1);
  }
  return text;
}

/// Quotation marks go, dashes and the like are spaces, the apostrophe is straight. All but the straight double quote
/// would be letters to whoever takes the text apart.
std::string plain_punctuation(std::string_view phrase) {
  std::string out;
  for (std::size_t i = 0; i < phrase.size();) {
    const std::string_view rest = phrase.substr(i);
    if (rest.starts_with("\xE2\x80\x99")) {  // apostrophe
      out += '\'';
      i += 3;
    } else if (rest.starts_with("\xE2\x80\x98") || rest.starts_with("\xE2\x80\x9C") ||
               rest.starts_with("\xE2\x80\x9D")) {
      i += 3;
    } else if (rest.front() == '"') {
      ++i;
    } else if (rest.starts_with("\xE2\x80") && rest.size() > 2) {  // general punctuation
      out += ' ';
      i += 3;
    } else if (rest.starts_with("\xC2\xA0")) {  // no-break space
      out += ' ';
      i += 2;
    } else {
      out += phrase[i++];
    }
  }
  return out;
}

}  // namespace

TopicWords::TopicWords() {
  const json::Document english = builtin_json("english.json");
  for (const char* list : {"determiners", "prepositions", "conjunctions", "subordinators", "auxiliaries", "modals"}) {
    if (const auto found = english["function_words"].FindMember(list); found != english["function_words"].MemberEnd()) {
      collect(found->value, function_words_);
    }
  }
  const json::Document operators = builtin_json("operators.json");
  std::set<std::string, std::less<>> reversals;
  collect(operators["reversals"], reversals);
  Stemmer stem;
  for (const std::string& word : reversals) reversal_stems_.insert(stem(word));
  std::set<std::string, std::less<>> speech;
  collect(operators["speech"], speech);
  for (const std::string& word : speech) speech_stems_.insert(stem(word));
}

std::string TopicWords::plain(std::string_view phrase) {
  std::string text = join_ceasefire(plain_punctuation(phrase));
  const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
  text.erase(std::unique(text.begin(), text.end(), both_spaces), text.end());
  return text;
}

std::vector<TopicWord> TopicWords::split(std::string_view phrase) const {
  const std::string text = plain(phrase);
  Stemmer stem;
  std::vector<TopicWord> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!in_word(text, at)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && in_word(text, at)) ++at;
    TopicWord word;
    word.text = text.substr(begin, at - begin);
    word.begin = begin;
    // The 's of "Kyiv's" and the t of "don't" belong to the word before.
    if (begin > 0 && text[begin - 1] == '\'' && !words.empty() && word.text.size() <= 2) continue;
    const std::string folded = fold(word.text);
    word.content = function_words_.count(folded) == 0 || folded == "without";  // "talks without Kenya"
    word.stem = stem(folded);
    word.speech = speech_stems_.count(word.stem) != 0;
    word.reversal = reversal_stems_.count(word.stem) != 0;
    words.push_back(std::move(word));
  }
  return words;
}

std::string TopicWords::stem(const std::string& word) { return Stemmer()(word); }

std::string singular(std::string_view word) {
  const auto ends = [word](std::string_view suffix) {
    return word.size() > suffix.size() + 1 && word.ends_with(suffix);
  };
  const bool lower = !word.empty() && std::islower(static_cast<unsigned char>(word.front())) != 0;
  constexpr std::size_t kShort = 3;  // "gas" is no plural
  if (!lower || word.size() <= kShort || !ends("s") || ends("ss") || ends("us") || ends("is")) return std::string(word);
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  constexpr std::array<std::string_view, 4> kHissing = {"sses", "xes", "ches", "shes"};
  for (const std::string_view suffix : kHissing) {
    if (ends(suffix)) return std::string(word.substr(0, word.size() - 2));
  }
  return std::string(word.substr(0, word.size() - 1));
}

}  // namespace claimgraph::schema
