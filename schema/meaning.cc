// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/schema/meaning.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/vocabulary.h"
#include "topic_words.h"

namespace claimgraph::schema {
namespace {

using Groups = std::vector<std::uint32_t>;  // ascending

json::Document builtin_json(std::string_view file) {
  auto document = json::parse(*builtin_file(file), file);
  if (!document) throw std::logic_error(to_text(document.error()));
  return *std::move(document);
}

bool share(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t group) { return std::binary_search(b.begin(), b.end(), group); });
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

/// Groups by word.
class WordGroups {
 public:
  void add(const json::Value& words, std::uint32_t group) {
    for (const auto& word : words.GetArray()) {
      Groups& groups = groups_[std::string(json::view(word))];
      if (groups.empty() || groups.back() != group) groups.push_back(group);
    }
  }
  std::span<const std::uint32_t> of(std::string_view word) const {
    const auto found = groups_.find(word);
    return found == groups_.end() ? std::span<const std::uint32_t>{} : found->second;
  }

 private:
  std::map<std::string, Groups, std::less<>> groups_;
};

struct Meanings {
  WordGroups same;  ///< those of the debates, then those of all nouns
  std::uint32_t debates = 0;
  WordGroups one_side, other_side;  ///< of opposites, by the number of the pair of lists
  WordGroups different;
  std::set<std::string, std::less<>> pronouns, negations, refusals;
  TopicWords topic_words;

  Meanings() {
    const json::Document file = builtin_json("meanings.json");
    std::uint32_t group = 0;
    for (const auto& words : file["same"].GetArray()) same.add(words, group++);
    debates = group;
    const json::Document nouns = builtin_json("synonyms.json");
    for (const auto& words : nouns["same"].GetArray()) same.add(words, group++);
    group = 0;
    for (const auto& sides : file["opposite"].GetArray()) {
      one_side.add(sides[0], group);
      other_side.add(sides[1], group++);
    }
    group = 0;
    for (const auto& words : file["different"].GetArray()) different.add(words, group++);
    const json::Document english = builtin_json("english.json");
    for (const auto& pronoun : english["function_words"]["pronouns"]["personal"].GetArray()) {
      pronouns.insert(fold(json::view(pronoun["word"])));
    }
    const json::Document operators = builtin_json("operators.json");
    for (const auto& word : operators["negation"].GetArray()) negations.insert(std::string(json::view(word)));
    // "refuse to", "avoid", "absence of"
    for (const auto& phrase : operators["negative_implicatives"].GetArray()) {
      const std::string_view words = json::view(phrase);
      const std::string_view next = words.substr(std::min(words.find(' '), words.size()));
      if (next.empty() || next == " to" || next == " of") {
        refusals.insert(TopicWords::stem(std::string(words.substr(0, words.find(' ')))));
      }
    }
  }
};

const Meanings& meanings() {
  static const Meanings found;
  return found;
}

/// "cease-fire" and "ceasefire" are one word.
std::string without_hyphens(std::string_view phrase) {
  const auto letter = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(phrase[at]);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  std::string out;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (phrase[i] == '-' && i > 0 && i + 1 < phrase.size() && letter(i - 1) && letter(i + 1)) continue;
    out += phrase[i];
  }
  return out;
}

/// "privatisation" and "privatization" have one stem.
std::string american(std::string word) {
  const std::size_t at = word.rfind("is");
  if (word.size() < 7 || at == std::string::npos || at < 3) return word;
  const std::string_view rest = std::string_view(word).substr(at);
  for (const std::string_view ending : {"isation", "isations", "ise", "ises", "ised", "ising"}) {
    if (rest == ending) word[at + 1] = 'z';
  }
  return word;
}

}  // namespace

WordMeaning word_meaning(std::string_view a, std::string_view b) {
  const Meanings& known = meanings();
  if (a == b) return WordMeaning::kSame;
  if (share(known.one_side.of(a), known.other_side.of(b)) || share(known.other_side.of(a), known.one_side.of(b))) {
    return WordMeaning::kOpposite;
  }
  WordMeaning found = WordMeaning::kUnknown;
  const auto groups = known.same.of(b);
  for (const std::uint32_t group : known.same.of(a)) {
    if (!std::binary_search(groups.begin(), groups.end(), group)) continue;
    if (group < known.debates) return WordMeaning::kSame;
    found = WordMeaning::kPerhapsSame;
  }
  const bool kinds = share(known.different.of(a), known.different.of(b)) || has_digit(a) || has_digit(b);
  return kinds ? WordMeaning::kDifferent : found;
}

std::span<const std::uint32_t> synonym_groups(std::string_view word) { return meanings().same.of(word); }

bool tells_apart(std::string_view word) {
  const Meanings& known = meanings();
  return has_digit(word) || !known.one_side.of(word).empty() || !known.other_side.of(word).empty() ||
         !known.different.of(word).empty();
}

std::vector<PhraseWord> phrase_words(std::string_view phrase) {
  const Meanings& known = meanings();
  std::vector<PhraseWord> words;
  for (TopicWord& word : known.topic_words.split(without_hyphens(phrase))) {
    PhraseWord one;
    const std::string folded = fold(word.text);
    one.word = synonym_groups(folded).empty() ? singular(folded) : folded;
    one.stem = known.topic_words.stem(american(one.word));
    one.pronoun = known.pronouns.count(folded) != 0;
    one.negation = known.negations.count(folded) != 0;
    one.content = word.content && !one.pronoun && !one.negation;
    one.reversal = word.reversal || known.refusals.count(word.stem) != 0;
    one.text = std::move(word.text);
    words.push_back(std::move(one));
  }
  return words;
}

}  // namespace claimgraph::schema
